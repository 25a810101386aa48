using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Runtime;

/// <summary>Runs one invocation, whatever its trigger: scope, time limit, trace, log lines, middleware, function.</summary>
internal sealed class FunctionRunner
{
    private static readonly ActivitySource Activities = new("Microsoft.Azure.Functions.Worker");

    private readonly IServiceScopeFactory _scopes;
    private readonly InvocationPipeline _pipeline;
    private readonly FunctionCatalog _catalog;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;

    public FunctionRunner(
        IServiceScopeFactory scopes, InvocationPipeline pipeline, FunctionCatalog catalog, TimeProvider time, ILoggerFactory loggers)
    {
        _scopes = scopes;
        _pipeline = pipeline;
        _catalog = catalog;
        _time = time;
        _loggers = loggers;
    }

    /// <summary>Runs the function in a service scope of its own.</summary>
    /// <inheritdoc cref="RunAsync(LocalFunction, Invocation, IServiceProvider, CancellationToken)"/>
    public async Task RunAsync(LocalFunction function, Invocation invocation, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        await RunAsync(function, invocation, scope.ServiceProvider, cancellationToken);
    }

    /// <summary>Runs the function. A failure has been logged when it is thrown.</summary>
    public async Task RunAsync(LocalFunction function, Invocation invocation, IServiceProvider services, CancellationToken cancellationToken)
    {
        using var timeout = _catalog.Host.FunctionTimeout is { } limit ? new CancellationTokenSource(limit, _time) : new CancellationTokenSource();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var activity = Activities.StartActivity("function " + function.Name);
        var context = new LocalFunctionContext(function, invocation, services, activity ?? Activity.Current, linked.Token);
        activity?.SetTag("faas.name", function.Name).SetTag("faas.invocation_id", context.InvocationId);

        var logger = _loggers.CreateLogger("Function." + function.Name);
        using var logScope = logger.BeginScope("{Function} {InvocationId}", function.Name, context.InvocationId);
        var started = _time.GetTimestamp();
        logger.LogInformation("Executing {Function} (Id={InvocationId})", function.Name, context.InvocationId);
        try
        {
            await _pipeline.Run(context);
            logger.LogInformation(
                "Executed {Function} (Succeeded, Id={InvocationId}, Duration={Milliseconds:F0} ms)",
                function.Name, context.InvocationId, _time.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (Exception e)
        {
            activity?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
            var duration = _time.GetElapsedTime(started).TotalMilliseconds;
            if (cancellationToken.IsCancellationRequested && e is OperationCanceledException)
            {
                logger.LogInformation(
                    "Executed {Function} (Cancelled, Id={InvocationId}, Duration={Milliseconds:F0} ms)",
                    function.Name, context.InvocationId, duration);
            }
            else
            {
                logger.LogError(
                    e, "Executed {Function} (Failed with {ExceptionType}{TimedOut}, Id={InvocationId}, Duration={Milliseconds:F0} ms)",
                    function.Name, e.GetType().Name, timeout.IsCancellationRequested ? " after functionTimeout" : "", context.InvocationId, duration);
            }

            throw;
        }
    }
}
