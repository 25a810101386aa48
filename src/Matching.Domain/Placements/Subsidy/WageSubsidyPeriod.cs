namespace Matching.Domain.Placements.Subsidy;

/// <summary>Days in a row with the same subsidy.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, included.</param>
/// <param name="Amount">The subsidy a month with its derivation; null when there is none.</param>
/// <param name="Reason">Dutch sentence that says why there is none; null when there is an amount.</param>
public sealed record WageSubsidyPeriod(DateOnly From, DateOnly Until, WageSubsidyAmount? Amount, string? Reason);
