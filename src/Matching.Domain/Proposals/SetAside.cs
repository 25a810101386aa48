using Matching.Domain.Conditions;
using Matching.Domain.People;

namespace Matching.Domain.Proposals;

/// <summary>A hard condition that a coach set aside for one proposal.</summary>
/// <param name="Condition">Which condition.</param>
/// <param name="Reason">Why it does not stand in the way here.</param>
public sealed record SetAside(Condition Condition, Line Reason);
