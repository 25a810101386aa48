using Matching.Domain.People;

namespace Matching.Domain.Candidates;

/// <summary>How far somebody is on the way to work, and what comes next.</summary>
/// <param name="Stage">How far.</param>
/// <param name="NextStep">What comes next, in words that the person may read; null when nothing is agreed.</param>
public sealed record Readiness(ReadinessStage Stage, Line? NextStep);
