using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Runtime.Timers;

/// <summary>Runs one timer function on its schedule, on one host at a time and never twice at once.</summary>
internal sealed class TimerListener : IListener, IDisposable
{
    private static readonly TimeSpan TryLockEvery = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private readonly TimerFunction _timer;
    private readonly ScheduleMonitor? _monitor;
    private readonly SingletonLock _lock;
    private readonly LocalRuntimeOptions _options;
    private readonly FunctionRunner _runner;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly StorageState _state;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abandoned;
    private Task _running = Task.CompletedTask;
    private bool _ranOnStartup;

    public TimerListener(
        TimerFunction timer, HostStore store, LocalRuntimeOptions options, FunctionRunner runner, TimeProvider time, ILogger<TimerListener> logger)
    {
        _timer = timer;
        _monitor = timer.UseMonitor ? new ScheduleMonitor(store, timer.Function.Name) : null;
        _lock = new SingletonLock(store, timer.Function.Name, time, logger);
        _options = options;
        _runner = runner;
        _time = time;
        _abandoned = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _logger = logger;
        _state = new StorageState(logger, timer.Function.Name, "the timer's storage");
    }

    public void Start() => _running = Task.Run(RunAsync);

    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        _abandoned.CancelAfter(_options.StopGrace);
        try
        {
            await _running.WaitAsync(_options.StopGrace + TimeSpan.FromSeconds(3), _time);
        }
        catch (TimeoutException)
        {
            _logger.LogWarning("{Function}: stopped while it was running", _timer.Function.Name);
        }
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _abandoned.Dispose();
    }

    /// <summary>Runs the function once; a failure has been logged and is not thrown.</summary>
    public static async Task<bool> TryRunAsync(
        FunctionRunner runner, LocalFunction function, TimerStatus? status, bool pastDue, CancellationToken cancellationToken)
    {
        try
        {
            var info = new TimerInfo { IsPastDue = pastDue, ScheduleStatus = status?.ToPublic() };
            await runner.RunAsync(function, new Invocation { Trigger = info, BindingData = ImmutableDictionary<string, object?>.Empty }, cancellationToken);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private async Task RunAsync()
    {
        var stopping = _stopping.Token;
        var retry = FirstRetry;
        while (!stopping.IsCancellationRequested)
        {
            var wait = TryLockEvery;
            try
            {
                var acquired = await _lock.TryAcquireAsync(stopping);
                _state.Works();
                if (acquired)
                {
                    await RunAsOwnerAsync(stopping);
                    retry = FirstRetry;
                    continue;
                }
            }
            catch (Exception e)
            {
                if (stopping.IsCancellationRequested) return;
                _state.Fails(e);
                wait = retry;
                retry = retry * 2 < TryLockEvery ? retry * 2 : TryLockEvery;
            }

            await Task.Delay(wait, _time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsOwnerAsync(CancellationToken stopping)
    {
        using var owned = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var keeping = _lock.KeepAsync(owned);
        try
        {
            await FollowScheduleAsync(owned.Token);
        }
        catch (OperationCanceledException) when (owned.IsCancellationRequested)
        {
            // Stopping, or the lock is lost.
        }
        finally
        {
            await owned.CancelAsync();
            await keeping;
            await _lock.ReleaseAsync();
        }
    }

    private async Task FollowScheduleAsync(CancellationToken owned)
    {
        var kept = _monitor is null ? null : await _monitor.ReadAsync(owned);
        var (status, pastDue) = TimerStatus.Resume(kept, _timer.Schedule, _time.GetUtcNow());
        if (_monitor is not null && status != kept) await _monitor.WriteAsync(status, owned);

        var atOnce = pastDue || (_timer.RunOnStartup && !_ranOnStartup);
        _ranOnStartup = true;
        while (true)
        {
            if (!atOnce) await WaitUntilAsync(status.Next, owned);
            status = await RunOnceAsync(status, pastDue, atOnce ? _time.GetUtcNow() : status.Next);
            atOnce = pastDue = false;
            owned.ThrowIfCancellationRequested();
        }
    }

    private async Task<TimerStatus> RunOnceAsync(TimerStatus status, bool pastDue, DateTimeOffset moment)
    {
        await TryRunAsync(_runner, _timer.Function, _monitor is null ? null : status, pastDue, _abandoned.Token);
        var now = _time.GetUtcNow();
        var next = TimerStatus.After(moment, now > moment ? now : moment, _timer.Schedule);
        if (_monitor is not null)
        {
            try
            {
                await _monitor.WriteAsync(next, CancellationToken.None);
                _state.Works();
            }
            catch (Exception e)
            {
                _state.Fails(e);
            }
        }

        return next;
    }

    private async Task WaitUntilAsync(DateTimeOffset due, CancellationToken owned)
    {
        while (due - _time.GetUtcNow() is var left && left > TimeSpan.Zero)
            await Task.Delay(left < LongestDelay ? left : LongestDelay, _time, owned);
    }
}
