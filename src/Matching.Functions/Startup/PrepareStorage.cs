using Azure;
using Matching.Azure.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matching.Functions.Startup;

/// <summary>Makes what is missing in storage when the app starts. A storage that is down is tried again until it is there.</summary>
public sealed partial class PrepareStorage : BackgroundService
{
    private readonly StorageSetup _setup;
    private readonly TimeProvider _clock;
    private readonly ILogger<PrepareStorage> _log;

    /// <summary>Makes the service.</summary>
    public PrepareStorage(StorageSetup setup, TimeProvider clock, ILogger<PrepareStorage> log)
    {
        _setup = setup;
        _clock = clock;
        _log = log;
    }

    /// <summary>Tries once before anybody is answered; a storage that is down does not hold the start for long.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        using var tooLong = new CancellationTokenSource(TimeSpan.FromSeconds(10), _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, tooLong.Token);
        try
        {
            await _setup.RunAsync(either.Token);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            await base.StartAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.FromSeconds(1);
        while (true)
        {
            try
            {
                await _setup.RunAsync(stoppingToken);
                return;
            }
            catch (Exception e) when (e is RequestFailedException or AggregateException)
            {
                LogUnavailable(e.GetType().Name, pause);
                await Task.Delay(pause, _clock, stoppingToken);
                pause = pause * 2 < TimeSpan.FromMinutes(1) ? pause * 2 : TimeSpan.FromMinutes(1);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Storage cannot be prepared ({Error}); trying again after {Pause}")]
    private partial void LogUnavailable(string error, TimeSpan pause);
}
