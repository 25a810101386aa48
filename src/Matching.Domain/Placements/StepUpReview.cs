namespace Matching.Domain.Placements;

/// <summary>What became of looking at more regular work.</summary>
/// <param name="On">The Dutch day on which it was looked at.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="NotBefore">The first Dutch day on which it is brought up again.</param>
public sealed record StepUpReview(DateOnly On, StepUpOutcome Outcome, DateOnly NotBefore)
{
    /// <summary>How long somebody who says “not now” is left in peace, in months.</summary>
    public const int RestMonths = 6;

    /// <summary>Whether the person is looked for as somebody who is open to a step up.</summary>
    public bool IsOpen => Outcome is StepUpOutcome.Proposed or StepUpOutcome.Wanted;
}

/// <summary>What came of looking at more regular work. The values are stored: they never change.</summary>
public enum StepUpOutcome
{
    /// <summary>It goes well: more regular work is looked for, and the coach talks about it with the person (voorgesteld).</summary>
    Proposed = 1,

    /// <summary>The person wants to (ja).</summary>
    Wanted,

    /// <summary>Not now, says the person (nu niet).</summary>
    NotNow,

    /// <summary>It does not go well enough yet (nog niet).</summary>
    NotYet,
}
