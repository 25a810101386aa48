namespace Matching.Domain.Conditions;

/// <summary>One condition and whether it is met.</summary>
/// <param name="Condition">Which condition.</param>
/// <param name="Verdict">Whether it is met.</param>
/// <param name="Reason">Dutch sentence that a coach can read aloud; for unknown, what to ask.</param>
public sealed record ConditionOutcome(Condition Condition, Verdict Verdict, string Reason);
