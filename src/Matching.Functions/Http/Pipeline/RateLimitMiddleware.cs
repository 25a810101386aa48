using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Matching.Functions.Http.Pipeline;

/// <summary>Keeps one caller from taking everybody's share. Anonymous operations are not counted: all of their callers look the same from here.</summary>
internal sealed class RateLimitMiddleware(RateLimiter limiter) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || http.FindOperation() is not { Anonymous: false }) return next(context);
        if (limiter.Take(http.Actor().ToString()) is not { } seconds) return next(context);
        context.Answer(Problem.TooManyRequests(seconds));
        return Task.CompletedTask;
    }
}
