using Matching.Domain.Vacancies;

namespace Matching.Domain.Placements;

/// <summary>The contract that somebody works under.</summary>
/// <param name="Kind">For a time or for good.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, included; there is one exactly when it is for a time.</param>
public sealed record PlacementContract(ContractKind Kind, DateOnly From, DateOnly? Until);
