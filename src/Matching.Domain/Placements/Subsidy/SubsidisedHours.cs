using Matching.Domain.Work;

namespace Matching.Domain.Placements.Subsidy;

/// <summary>The hours of the employment from a day on.</summary>
/// <param name="From">First day on which they hold.</param>
/// <param name="Hours">Hours a week; not above <paramref name="FullTimeHours"/>.</param>
/// <param name="FullTimeHours">Hours a week that count as full time there.</param>
public sealed record SubsidisedHours(DateOnly From, WeeklyHours Hours, WeeklyHours FullTimeHours);
