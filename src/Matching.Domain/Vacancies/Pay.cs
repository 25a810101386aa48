using Matching.Domain.People;
using Matching.Domain.Placements;

namespace Matching.Domain.Vacancies;

/// <summary>What the work pays.</summary>
/// <param name="HourlyMinimum">Least gross pay an hour; null when not named.</param>
/// <param name="HourlyMaximum">Most gross pay an hour; null when not named.</param>
/// <param name="CollectiveAgreement">Collective labour agreement (cao); null when there is none or it is not named.</param>
public sealed record Pay(Euro? HourlyMinimum, Euro? HourlyMaximum, Line? CollectiveAgreement);
