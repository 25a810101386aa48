using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.Azure.Functions.Worker.Runtime.Http;

/// <summary>Runs a function for a request and answers for it when it fails.</summary>
internal sealed class HttpDispatcher
{
    private readonly FunctionRunner _runner;
    private readonly FunctionCatalog _catalog;
    private int _outstanding;

    public HttpDispatcher(FunctionRunner runner, FunctionCatalog catalog)
    {
        _runner = runner;
        _catalog = catalog;
    }

    public async Task HandleAsync(LocalFunction function, HttpContext http)
    {
        try
        {
            if (Interlocked.Increment(ref _outstanding) > _catalog.Host.MaxOutstandingRequests)
            {
                http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return;
            }

            var invocation = new Invocation { Http = http, BindingData = new RouteValueDictionary(http.GetRouteData().Values) };
            await _runner.RunAsync(function, invocation, http.RequestServices, http.RequestAborted);
        }
        catch (Exception e)
        {
            if (http.Response.HasStarted)
            {
                // Half an answer must not pass for a whole one.
                http.Abort();
                return;
            }

            http.Response.Clear();
            http.Response.StatusCode = e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        }
        finally
        {
            Interlocked.Decrement(ref _outstanding);
        }
    }
}
