using Matching.Domain.Work;

namespace Matching.Domain.Proposals;

/// <summary>What candidate and employer agreed on when the candidate got the work.</summary>
/// <param name="Hours">Hours a week.</param>
/// <param name="Days">On which days; <see cref="Weekdays.None"/> when not fixed.</param>
/// <param name="StartsOn">First day of work.</param>
public sealed record WorkAgreement(WeeklyHours Hours, Weekdays Days, DateOnly StartsOn);
