using Matching.Domain.Work;

namespace Matching.Domain.Placements;

/// <summary>What a wage subsidy is reckoned for.</summary>
/// <param name="On">The day whose figures hold.</param>
/// <param name="Hours">Hours a week of the employment.</param>
/// <param name="FullTimeHours">Hours a week that count as full time there.</param>
/// <param name="WageValue">Measured loonwaarde as a part of the minimum wage; null for the forfait.</param>
/// <param name="MinimumMonthlyWage">Minimum wage a month, where it differs from the dated figures; not together with <paramref name="Age"/>.</param>
/// <param name="EmployerCosts">Employer's costs, where they differ from the dated figures.</param>
/// <param name="Age">The person's age in full years on that day, for the minimum wage of the young; null for an adult's.</param>
public sealed record WageSubsidyTerms(
    DateOnly On,
    WeeklyHours Hours,
    WeeklyHours FullTimeHours,
    Percentage? WageValue,
    Euro? MinimumMonthlyWage = null,
    Percentage? EmployerCosts = null,
    int? Age = null);
