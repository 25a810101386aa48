using Matching.Domain.Time;

namespace Matching.RoadBench;

/// <summary>A clock that runs as usual, from ten in the morning (UTC) of the first working day from now on.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private readonly TimeSpan _shift;

    public ShiftedClock()
    {
        var now = System.GetUtcNow();
        var day = now.ToDutchDay().AddDays(1).NextWorkingDay();
        _shift = new DateTimeOffset(day, new TimeOnly(10, 0), TimeSpan.Zero) - now;
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
