namespace Matching.Domain.Proposals;

/// <summary>What happens to a proposal.</summary>
public enum ProposalTrigger
{
    /// <summary>The coach puts the candidate forward.</summary>
    PutForward = 1,

    /// <summary>The coach finds it not for this job.</summary>
    RejectForThisJob,

    /// <summary>The coach decides later.</summary>
    Postpone,

    /// <summary>The candidate says yes.</summary>
    AnswerYes,

    /// <summary>The candidate says no.</summary>
    AnswerNo,

    /// <summary>The candidate wants to be called first.</summary>
    AnswerCallFirst,

    /// <summary>The vacancy closed, the candidate stopped, or the facts changed.</summary>
    Withdraw,

    /// <summary>Nobody assessed it in time.</summary>
    Expire,

    /// <summary>The adviser puts the candidate on the shortlist.</summary>
    Shortlist,

    /// <summary>The adviser takes the candidate off the shortlist.</summary>
    TakeOffShortlist,

    /// <summary>The adviser introduces the candidate to the employer.</summary>
    Introduce,

    /// <summary>Candidate and employer met.</summary>
    Meet,

    /// <summary>The candidate begins to try the work.</summary>
    StartTrial,

    /// <summary>The candidate gets the work.</summary>
    Place,

    /// <summary>The candidate does not get the work.</summary>
    DoNotPlace,
}
