namespace Matching.Domain.Proposals;

/// <summary>What a coach can decide.</summary>
public enum AssessmentKind
{
    /// <summary>Voordragen: the candidate is asked.</summary>
    PutForward = 1,

    /// <summary>Niet voor deze baan.</summary>
    NotForThisJob,

    /// <summary>Later.</summary>
    Later,
}
