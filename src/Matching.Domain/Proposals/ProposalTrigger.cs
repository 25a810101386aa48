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
}
