namespace Matching.Testing;

/// <summary>A clock that stands still until it is moved; timers run as ever.</summary>
public sealed class VirtualClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 9, 1, 9, 0, 0, TimeSpan.Zero).UtcTicks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Makes it that moment, unless it is later already.</summary>
    public void MoveTo(DateTimeOffset moment) => Interlocked.Exchange(ref _ticks, Math.Max(Interlocked.Read(ref _ticks), moment.UtcTicks));
}
