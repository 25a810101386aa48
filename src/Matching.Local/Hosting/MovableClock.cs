namespace Matching.Local.Hosting;

/// <summary>The system's clock, which can be set to another moment and goes on from there: timers run as ever, only the date differs.</summary>
public sealed class MovableClock : TimeProvider
{
    private long _ahead;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    /// <summary>Makes it that moment now.</summary>
    public void SetTo(DateTimeOffset moment) => Interlocked.Exchange(ref _ahead, (moment - base.GetUtcNow()).Ticks);

    /// <summary>Sets it right again.</summary>
    public void SetRight() => Interlocked.Exchange(ref _ahead, 0);
}
