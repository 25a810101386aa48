namespace Matching.Domain.Placements.Subsidy;

/// <summary>Days on which the person was ill. The subsidy goes on: sick pay is settled by UWV.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, included; null while it lasts.</param>
public sealed record SickPeriod(DateOnly From, DateOnly? Until);
