using Matching.Domain.Work;

namespace Matching.Application.Placements;

/// <summary>How placements are followed.</summary>
public sealed class PlacementOptions
{
    /// <summary>Hours a week that count as full time where nothing else is known: 1 to 40.</summary>
    public decimal FullTimeHours { get; set; } = 36;

    /// <summary>How many months lie between two looks at more regular work: 1 to 24.</summary>
    public int ReviewMonths { get; set; } = 12;

    internal WeeklyHours FullTime => WeeklyHours.Of(FullTimeHours);
}
