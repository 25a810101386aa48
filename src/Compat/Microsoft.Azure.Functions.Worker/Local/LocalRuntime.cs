using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Runtime;
using Microsoft.Azure.Functions.Worker.Runtime.Timers;

namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>The running host, from the service provider: <c>host.Services.GetRequiredService&lt;LocalRuntime&gt;()</c>.</summary>
public sealed class LocalRuntime
{
    private readonly IServer _server;
    private readonly FunctionCatalog _catalog;
    private readonly FunctionRunner _runner;

    internal LocalRuntime(IServer server, FunctionCatalog catalog, FunctionRunner runner)
    {
        _server = server;
        _catalog = catalog;
        _runner = runner;
    }

    /// <summary>Address that HTTP functions listen on, without the route prefix, ending in a slash.</summary>
    /// <exception cref="InvalidOperationException">The host has not started.</exception>
    public Uri BaseAddress =>
        _server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address && !address.EndsWith(":0", StringComparison.Ordinal)
            ? new Uri(address)
            : throw new InvalidOperationException("The host has not started.");

    /// <summary>Runs a timer function now, beside its schedule: what <c>POST /admin/functions/{name}</c> does on the real host.</summary>
    /// <returns>Whether it succeeded; a failure is in the log.</returns>
    /// <exception cref="ArgumentException">There is no timer function of that name.</exception>
    public Task<bool> RunTimerAsync(string functionName, CancellationToken cancellationToken)
    {
        var timer = _catalog.Timers.FirstOrDefault(t => string.Equals(t.Function.Name, functionName, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no timer function '{functionName}'.", nameof(functionName));
        return TimerListener.TryRunAsync(_runner, timer.Function, status: null, pastDue: false, cancellationToken);
    }
}
