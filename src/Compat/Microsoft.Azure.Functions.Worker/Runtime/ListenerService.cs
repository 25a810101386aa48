using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Azure.Functions.Worker.Runtime.Queues;
using Microsoft.Azure.Functions.Worker.Runtime.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Runtime;

/// <summary>Listens to queues and timers once the whole host has started, and stops listening before anything else stops.</summary>
internal sealed class ListenerService : IHostedLifecycleService, IDisposable
{
    private readonly FunctionCatalog _catalog;
    private readonly StorageConnections _connections;
    private readonly FunctionRunner _runner;
    private readonly IOptions<LocalRuntimeOptions> _options;
    private readonly IConfiguration _configuration;
    private readonly IHostEnvironment _environment;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;
    private readonly List<IListener> _listeners = [];

    public ListenerService(
        FunctionCatalog catalog,
        StorageConnections connections,
        FunctionRunner runner,
        IOptions<LocalRuntimeOptions> options,
        IConfiguration configuration,
        IHostEnvironment environment,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        _catalog = catalog;
        _connections = connections;
        _runner = runner;
        _options = options;
        _configuration = configuration;
        _environment = environment;
        _time = time;
        _loggers = loggers;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _listeners.AddRange(_catalog.Queues.Select(f => new QueueListener(
            f, _connections, _catalog.Host.Queues, _options.Value, _runner, _time, _loggers.CreateLogger<QueueListener>())));
        if (_catalog.Timers.Count > 0)
        {
            var store = new HostStore(_connections, HostId.From(_configuration, _environment));
            _listeners.AddRange(_catalog.Timers.Select(f => new TimerListener(
                f, store, _options.Value, _runner, _time, _loggers.CreateLogger<TimerListener>())));
        }

        foreach (var listener in _listeners) listener.Start();
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.WhenAll(_listeners.Select(l => l.StopAsync()));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var listener in _listeners.OfType<IDisposable>()) listener.Dispose();
    }
}
