namespace Matching.Domain.Conditions;

/// <summary>Whether a condition is met. Unknown is never a yes.</summary>
public enum Verdict
{
    /// <summary>Met.</summary>
    Met = 1,

    /// <summary>Not met.</summary>
    NotMet = 2,

    /// <summary>Not known: the coach has to ask.</summary>
    Unknown = 3,
}
