namespace Matching.Domain.Proposals;

/// <summary>Names of <see cref="ProposalStatus"/>.</summary>
public static class ProposalStatusText
{
    /// <summary>The status in Dutch words.</summary>
    public static string ToDutchText(this ProposalStatus status) => status switch
    {
        ProposalStatus.Proposed => "voorgesteld",
        ProposalStatus.PutForward => "voorgedragen",
        ProposalStatus.NotForThisJob => "niet voor deze baan",
        ProposalStatus.Later => "later",
        ProposalStatus.Accepted => "ja",
        ProposalStatus.Declined => "nee",
        ProposalStatus.CallFirst => "bel mij eerst",
        ProposalStatus.Withdrawn => "vervallen",
        ProposalStatus.Expired => "verlopen",
        ProposalStatus.Shortlisted => "op de shortlist",
        ProposalStatus.Introduced => "voorgesteld aan de werkgever",
        ProposalStatus.Met => "kennisgemaakt",
        ProposalStatus.Trial => "proefplaatsing",
        ProposalStatus.Placed => "geplaatst",
        ProposalStatus.NotPlaced => "niet geplaatst",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
