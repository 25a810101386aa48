namespace Matching.Domain.Proposals;

/// <summary>What a candidate says when asked.</summary>
public enum CandidateAnswer
{
    /// <summary>Ja.</summary>
    Yes = 1,

    /// <summary>Nee.</summary>
    No,

    /// <summary>Bel mij eerst.</summary>
    CallFirst,
}
