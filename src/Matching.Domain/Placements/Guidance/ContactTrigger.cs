namespace Matching.Domain.Placements.Guidance;

/// <summary>What happens to a contact.</summary>
public enum ContactTrigger
{
    /// <summary>The question is sent, or who calls or visits is told to.</summary>
    Ask = 1,

    /// <summary>The candidate or the employer answers.</summary>
    Answer,

    /// <summary>Somebody of the organisation records how it was.</summary>
    Record,

    /// <summary>The other was not there.</summary>
    Miss,

    /// <summary>It need not be any more.</summary>
    Skip,
}
