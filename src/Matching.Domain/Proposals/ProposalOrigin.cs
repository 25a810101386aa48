namespace Matching.Domain.Proposals;

/// <summary>Where a proposal comes from.</summary>
public enum ProposalOrigin
{
    /// <summary>The system found it.</summary>
    Matched = 1,

    /// <summary>A coach proposed it by hand.</summary>
    ByHand = 2,
}
