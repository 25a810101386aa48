using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Microsoft.Azure.Functions.Worker.Runtime.Http;

/// <summary>Marks that ConfigureFunctionsWebApplication was called, and is the middleware that it adds.</summary>
internal sealed class HttpIntegration
{
    /// <summary>
    /// Hands the request to the middleware that comes after, and executes the function's result when all of that is
    /// done: so middleware cannot see what the result writes, as in the official integration.
    /// </summary>
    public static FunctionExecutionDelegate AroundFunction(FunctionExecutionDelegate next) => async context =>
    {
        if (context.Features.Get<Invocation>() is not { Http: { } http } invocation)
        {
            await next(context);
            return;
        }

        context.Items[FunctionContextExtensions.HttpContextKey] = http;
        await next(context);
        switch (invocation.Result)
        {
            case IActionResult result:
                await result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
                break;
            case IResult result:
                await result.ExecuteAsync(http);
                break;
            default:
                // Without a result the response is what the function or the middleware made of it.
                break;
        }
    };
}
