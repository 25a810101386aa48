using Matching.Domain.Employers;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;

namespace Matching.Domain.Placements;

/// <summary>Where a placement comes from.</summary>
/// <param name="EmployerId">Where the person works.</param>
/// <param name="VacancyId">For which vacancy; null when agreed directly.</param>
/// <param name="ProposalId">By which proposal; null when agreed directly.</param>
/// <param name="ContinuesId">The placement that it takes the place of without a gap; null when none.</param>
public sealed record PlacementOrigin(Id<Employer> EmployerId, Id<Vacancy>? VacancyId, Id<Proposal>? ProposalId, Id<Placement>? ContinuesId);
