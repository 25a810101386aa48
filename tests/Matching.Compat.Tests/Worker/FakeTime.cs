namespace Matching.Compat.Tests.Worker;

/// <summary>A clock that stands still until it is advanced, and that remembers every wait that was asked of it.</summary>
internal sealed class FakeTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private readonly List<TimeSpan> _asked = [];
    private DateTimeOffset _now;

    public FakeTime(DateTimeOffset now) => _now = now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Every wait that was asked for so far, in order.</summary>
    public IReadOnlyList<TimeSpan> Asked
    {
        get
        {
            lock (_lock) return [.. _asked];
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Whether somebody waits for exactly this long from now.</summary>
    public bool IsWaiting(TimeSpan time)
    {
        lock (_lock) return _timers.Any(t => t.Due == _now + time);
    }

    public void Advance(TimeSpan by)
    {
        var until = GetUtcNow() + by;
        while (true)
        {
            Timer? next;
            lock (_lock)
            {
                next = _timers.Where(t => t.Due <= until).MinBy(t => t.Due);
                _now = next?.Due ?? until;
                if (next is null) return;
                next.Due = null;
                _timers.Remove(next);
            }

            next.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer : ITimer
    {
        private readonly FakeTime _time;
        private readonly TimerCallback _callback;
        private readonly object? _state;

        public Timer(FakeTime time, TimerCallback callback, object? state)
        {
            _time = time;
            _callback = callback;
            _state = state;
        }

        public DateTimeOffset? Due { get; set; }

        public void Fire() => _callback(_state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(Timeout.InfiniteTimeSpan, period);
            lock (_time._lock)
            {
                _time._timers.Remove(this);
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : _time._now + dueTime;
                if (Due is null) return true;
                _time._asked.Add(dueTime);
                _time._timers.Add(this);
            }

            return true;
        }

        public void Dispose()
        {
            lock (_time._lock) _time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
