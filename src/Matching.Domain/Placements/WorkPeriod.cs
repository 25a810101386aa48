using Matching.Domain.Work;

namespace Matching.Domain.Placements;

/// <summary>How much somebody works from a day on.</summary>
/// <param name="From">First day.</param>
/// <param name="Hours">Hours a week.</param>
/// <param name="Days">On which days; <see cref="Weekdays.None"/> when not fixed.</param>
public sealed record WorkPeriod(DateOnly From, WeeklyHours Hours, Weekdays Days);
