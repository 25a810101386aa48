using Matching.Domain.People;

namespace Matching.Domain.Proposals;

/// <summary>What a coach makes of a proposal (beoordeling).</summary>
/// <param name="Kind">What the coach decided.</param>
/// <param name="Reason">Why; needed for <see cref="AssessmentKind.NotForThisJob"/>, free otherwise.</param>
/// <param name="LaterOn">For <see cref="AssessmentKind.Later"/>: the day on which to look again; null when not named.</param>
public sealed record Assessment(AssessmentKind Kind, Line? Reason, DateOnly? LaterOn);
