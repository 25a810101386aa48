namespace Matching.EndToEnd.Tests.Road;

/// <summary>A clock that stands still and is moved from one due timer to the next, so that an hour passes in seconds.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _armed = [];
    private DateTimeOffset _now = new(2026, 7, 1, 12, 0, 30, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait.</summary>
    public int Armed
    {
        get
        {
            lock (_lock) return _armed.Count;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves to the first timer that is due, and fires it.</summary>
    /// <exception cref="InvalidOperationException">Nobody waits.</exception>
    public void Step()
    {
        Timer next;
        lock (_lock)
        {
            next = _armed.MinBy(t => t.Due) ?? throw new InvalidOperationException("Nobody waits.");
            _armed.Remove(next);
            if (next.Due > _now) _now = next.Due;
        }

        next.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(SteppedClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._armed.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                Due = clock._now + dueTime;
                clock._armed.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._lock) clock._armed.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
