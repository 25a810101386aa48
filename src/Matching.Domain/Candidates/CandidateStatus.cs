namespace Matching.Domain.Candidates;

/// <summary>Whether somebody takes part in matching.</summary>
public enum CandidateStatus
{
    /// <summary>Can be proposed.</summary>
    Active = 1,

    /// <summary>Withdrawn: is not proposed any more.</summary>
    Withdrawn = 2,
}
