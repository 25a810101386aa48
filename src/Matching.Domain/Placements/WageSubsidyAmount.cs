namespace Matching.Domain.Placements;

/// <summary>A wage subsidy a month, with its derivation line by line.</summary>
/// <param name="PerMonth">The amount.</param>
/// <param name="Derivation">How it came about, in the order of reckoning.</param>
public sealed record WageSubsidyAmount(Euro PerMonth, IReadOnlyList<DerivationLine> Derivation);
