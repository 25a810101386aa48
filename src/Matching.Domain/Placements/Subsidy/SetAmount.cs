namespace Matching.Domain.Placements.Subsidy;

/// <summary>An amount as it was set, which holds until the next one or the end.</summary>
/// <param name="From">First day on which it holds.</param>
/// <param name="Amount">The subsidy a month with its derivation; null when nothing is paid.</param>
/// <param name="Reason">Dutch sentence that says why nothing is paid; null when there is an amount.</param>
public sealed record SetAmount(DateOnly From, WageSubsidyAmount? Amount, string? Reason);
