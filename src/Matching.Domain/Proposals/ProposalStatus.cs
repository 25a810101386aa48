namespace Matching.Domain.Proposals;

/// <summary>Where a proposal stands.</summary>
public enum ProposalStatus
{
    /// <summary>Waits for the coach (voorgesteld).</summary>
    Proposed = 1,

    /// <summary>The coach put the candidate forward; the candidate is asked (voorgedragen).</summary>
    PutForward,

    /// <summary>The coach found it not for this job (niet voor deze baan).</summary>
    NotForThisJob,

    /// <summary>The coach decides later (later).</summary>
    Later,

    /// <summary>The candidate said yes (ja).</summary>
    Accepted,

    /// <summary>The candidate said no (nee).</summary>
    Declined,

    /// <summary>The candidate wants to be called first (bel mij eerst).</summary>
    CallFirst,

    /// <summary>No longer: the vacancy closed, the candidate stopped, or the facts changed (vervallen).</summary>
    Withdrawn,

    /// <summary>Nobody assessed it in time (verlopen).</summary>
    Expired,

    /// <summary>The adviser chose the candidate from those who said yes (op de shortlist).</summary>
    Shortlisted,

    /// <summary>The employer knows of the candidate what was agreed (voorgesteld aan de werkgever).</summary>
    Introduced,

    /// <summary>They met (kennisgemaakt).</summary>
    Met,

    /// <summary>The candidate tries the work (proefplaatsing).</summary>
    Trial,

    /// <summary>The candidate got the work (geplaatst).</summary>
    Placed,

    /// <summary>The candidate did not get the work (niet geplaatst).</summary>
    NotPlaced,
}
