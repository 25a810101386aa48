using Matching.Functions.Http.Auth;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Matching.Functions.Http.Pipeline;

/// <summary>Lets a request through when the operation is anonymous, or its bearer token is valid and has a role that fits.</summary>
internal sealed class AuthMiddleware(TokenChecker tokens, IOptions<HttpOptions> options, ILogger<AuthMiddleware> log) : IFunctionsWorkerMiddleware
{
    private const string Scheme = "Bearer ";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        if (await RefusalAsync(http) is { } problem) context.Answer(problem);
        else await next(context);
    }

    private async Task<Problem?> RefusalAsync(HttpContext http)
    {
        var operation = http.FindOperation() ?? throw new InvalidOperationException("The operation must be known before somebody is let in.");
        if (operation.Anonymous) return null;
        if (http.Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return Problem.TokenMissing;
        try
        {
            var verdict = await tokens.CheckAsync(header[Scheme.Length..].Trim(), http.RequestAborted);
            if (verdict.Token is null)
            {
                log.LogInformation("{Function} refused a token: {Cause}", operation.Name, verdict.Cause);
                return verdict.State == TokenState.Expired ? Problem.TokenExpired : Problem.TokenInvalid;
            }

            var actor = ActorResolver.Resolve(verdict.Token, http.Request.Headers[ActorResolver.RoleHeader], operation, options.Value.Auth);
            if (actor is null) return Problem.Forbidden;
            http.Set(actor);
            return null;
        }
        catch (TokenKeysUnavailableException unavailable)
        {
            log.LogError("{Function}: no keys to check tokens with ({Cause})", operation.Name, unavailable.InnerException?.GetType().Name);
            return Problem.Busy;
        }
    }
}
