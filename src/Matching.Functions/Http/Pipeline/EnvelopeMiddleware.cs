using Matching.Domain.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Matching.Functions.Http.Pipeline;

/// <summary>Outermost: headers on every answer, and a problem instead of what goes wrong unexpectedly, also while the answer is being made.</summary>
internal sealed class EnvelopeMiddleware : IFunctionsWorkerMiddleware
{
    public const string ApiVersion = "1.0.0";

    private readonly HashSet<string> _origins;
    private readonly ILogger<EnvelopeMiddleware> _log;

    public EnvelopeMiddleware(IOptions<HttpOptions> options, ILogger<EnvelopeMiddleware> log)
    {
        _origins = new HashSet<string>(options.Value.Cors.Origins, StringComparer.Ordinal);
        _log = log;
    }

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        AddHeaders(http);
        try
        {
            await next(context);
            if (context.GetInvocationResult().Value is IResult result) await result.ExecuteAsync(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening any more.
        }
        catch (BadHttpRequestException) when (!http.Response.HasStarted)
        {
            // The server found out while reading that the body is not what its headers promised.
            await Problem.Invalid([new FieldError("", "De inhoud kwam niet goed aan. Stuur hem opnieuw.")]).ExecuteAsync(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            // The message may hold what somebody sent, so only the type and the stack are logged.
            _log.LogError("{Function} {Invocation} failed: {Type} at {Stack}", context.FunctionDefinition.Name, context.InvocationId, TypesOf(failure), failure.StackTrace);
            http.Response.Clear();
            AddHeaders(http);
            await Problem.Unexpected(context.InvocationId).ExecuteAsync(http);
        }

        // The answer is on its way; the host must not make it a second time.
        context.Answer(Results.Empty);
    }

    private static string TypesOf(Exception failure) => failure.InnerException is { } inner ? $"{failure.GetType().Name} < {TypesOf(inner)}" : failure.GetType().Name;

    private void AddHeaders(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers["API-Version"] = ApiVersion;
        headers.XContentTypeOptions = "nosniff";
        headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        if (_origins.Count == 0) return;
        headers.Vary = "Origin";
        if (http.Request.Headers.Origin is not [{ } origin] || !_origins.Contains(origin)) return;
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlExposeHeaders = "API-Version, ETag, Location, Retry-After";
        if (!IsPreflight(http.Request)) return;
        headers.AccessControlAllowMethods = "GET, POST, PUT, PATCH, DELETE";
        headers.AccessControlAllowHeaders = $"Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, {Auth.ActorResolver.RoleHeader}";
        headers.AccessControlMaxAge = "600";
    }

    public static bool IsPreflight(HttpRequest request) => HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod.Count > 0;
}
