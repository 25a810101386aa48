namespace Matching.EndToEnd.Tests.Road;

/// <summary>The system's clock, set ahead: timers run as ever, only the date differs.</summary>
internal sealed class OffsetClock : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public void SetAhead(TimeSpan by) => Interlocked.Exchange(ref _ahead, by.Ticks);
}
