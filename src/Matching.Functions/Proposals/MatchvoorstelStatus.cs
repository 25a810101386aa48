using Matching.Domain.Proposals;

namespace Matching.Functions.Proposals;

/// <summary>Where a proposal stands, as the API writes it.</summary>
public enum MatchvoorstelStatus
{
    /// <summary>Proposed.</summary>
    Voorgesteld = ProposalStatus.Proposed,

    /// <summary>Put forward.</summary>
    Voorgedragen = ProposalStatus.PutForward,

    /// <summary>Not for this job.</summary>
    NietVoorDezeBaan = ProposalStatus.NotForThisJob,

    /// <summary>Later.</summary>
    Later = ProposalStatus.Later,

    /// <summary>Yes.</summary>
    Ja = ProposalStatus.Accepted,

    /// <summary>No.</summary>
    Nee = ProposalStatus.Declined,

    /// <summary>Call me first.</summary>
    BelMijEerst = ProposalStatus.CallFirst,

    /// <summary>Withdrawn.</summary>
    Vervallen = ProposalStatus.Withdrawn,

    /// <summary>Expired.</summary>
    Verlopen = ProposalStatus.Expired,

    /// <summary>Shortlisted.</summary>
    OpShortlist = ProposalStatus.Shortlisted,

    /// <summary>Introduced.</summary>
    VoorgesteldAanWerkgever = ProposalStatus.Introduced,

    /// <summary>Met.</summary>
    Kennisgemaakt = ProposalStatus.Met,

    /// <summary>Trial.</summary>
    Proefplaatsing = ProposalStatus.Trial,

    /// <summary>Placed.</summary>
    Geplaatst = ProposalStatus.Placed,

    /// <summary>Not placed.</summary>
    NietGeplaatst = ProposalStatus.NotPlaced,
}
