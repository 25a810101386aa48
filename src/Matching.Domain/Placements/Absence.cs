namespace Matching.Domain.Placements;

/// <summary>Days on which somebody was not at work. Why is nobody's business here: it could tell of an illness.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, included; null while it lasts.</param>
public sealed record Absence(DateOnly From, DateOnly? Until);
