using System.Collections.Frozen;

namespace Matching.Domain.Proposals;

/// <summary>The one table of what can happen to a proposal in which state, and where that leads.</summary>
public static class ProposalTransitions
{
    private static readonly FrozenDictionary<(ProposalStatus, ProposalTrigger), ProposalStatus> Table =
        new Dictionary<(ProposalStatus, ProposalTrigger), ProposalStatus>
        {
            [(ProposalStatus.Proposed, ProposalTrigger.PutForward)] = ProposalStatus.PutForward,
            [(ProposalStatus.Proposed, ProposalTrigger.RejectForThisJob)] = ProposalStatus.NotForThisJob,
            [(ProposalStatus.Proposed, ProposalTrigger.Postpone)] = ProposalStatus.Later,
            [(ProposalStatus.Proposed, ProposalTrigger.Expire)] = ProposalStatus.Expired,
            [(ProposalStatus.Proposed, ProposalTrigger.Withdraw)] = ProposalStatus.Withdrawn,

            [(ProposalStatus.Later, ProposalTrigger.PutForward)] = ProposalStatus.PutForward,
            [(ProposalStatus.Later, ProposalTrigger.RejectForThisJob)] = ProposalStatus.NotForThisJob,
            [(ProposalStatus.Later, ProposalTrigger.Postpone)] = ProposalStatus.Later,
            [(ProposalStatus.Later, ProposalTrigger.Expire)] = ProposalStatus.Expired,
            [(ProposalStatus.Later, ProposalTrigger.Withdraw)] = ProposalStatus.Withdrawn,

            [(ProposalStatus.PutForward, ProposalTrigger.AnswerYes)] = ProposalStatus.Accepted,
            [(ProposalStatus.PutForward, ProposalTrigger.AnswerNo)] = ProposalStatus.Declined,
            [(ProposalStatus.PutForward, ProposalTrigger.AnswerCallFirst)] = ProposalStatus.CallFirst,
            [(ProposalStatus.PutForward, ProposalTrigger.Withdraw)] = ProposalStatus.Withdrawn,

            [(ProposalStatus.CallFirst, ProposalTrigger.AnswerYes)] = ProposalStatus.Accepted,
            [(ProposalStatus.CallFirst, ProposalTrigger.AnswerNo)] = ProposalStatus.Declined,
            [(ProposalStatus.CallFirst, ProposalTrigger.Withdraw)] = ProposalStatus.Withdrawn,

            [(ProposalStatus.Accepted, ProposalTrigger.Shortlist)] = ProposalStatus.Shortlisted,
            [(ProposalStatus.Accepted, ProposalTrigger.AnswerNo)] = ProposalStatus.Declined,
            [(ProposalStatus.Accepted, ProposalTrigger.DoNotPlace)] = ProposalStatus.NotPlaced,
            [(ProposalStatus.Accepted, ProposalTrigger.Withdraw)] = ProposalStatus.Withdrawn,

            [(ProposalStatus.Shortlisted, ProposalTrigger.TakeOffShortlist)] = ProposalStatus.Accepted,
            [(ProposalStatus.Shortlisted, ProposalTrigger.Introduce)] = ProposalStatus.Introduced,
            [(ProposalStatus.Shortlisted, ProposalTrigger.AnswerNo)] = ProposalStatus.Declined,
            [(ProposalStatus.Shortlisted, ProposalTrigger.DoNotPlace)] = ProposalStatus.NotPlaced,
            [(ProposalStatus.Shortlisted, ProposalTrigger.Withdraw)] = ProposalStatus.Withdrawn,

            [(ProposalStatus.Introduced, ProposalTrigger.Meet)] = ProposalStatus.Met,
            [(ProposalStatus.Introduced, ProposalTrigger.AnswerNo)] = ProposalStatus.Declined,
            [(ProposalStatus.Introduced, ProposalTrigger.DoNotPlace)] = ProposalStatus.NotPlaced,
            [(ProposalStatus.Introduced, ProposalTrigger.Withdraw)] = ProposalStatus.Withdrawn,

            [(ProposalStatus.Met, ProposalTrigger.StartTrial)] = ProposalStatus.Trial,
            [(ProposalStatus.Met, ProposalTrigger.Place)] = ProposalStatus.Placed,
            [(ProposalStatus.Met, ProposalTrigger.AnswerNo)] = ProposalStatus.Declined,
            [(ProposalStatus.Met, ProposalTrigger.DoNotPlace)] = ProposalStatus.NotPlaced,
            [(ProposalStatus.Met, ProposalTrigger.Withdraw)] = ProposalStatus.Withdrawn,

            [(ProposalStatus.Trial, ProposalTrigger.Place)] = ProposalStatus.Placed,
            [(ProposalStatus.Trial, ProposalTrigger.AnswerNo)] = ProposalStatus.Declined,
            [(ProposalStatus.Trial, ProposalTrigger.DoNotPlace)] = ProposalStatus.NotPlaced,
            [(ProposalStatus.Trial, ProposalTrigger.Withdraw)] = ProposalStatus.Withdrawn,
        }.ToFrozenDictionary();

    /// <summary>Where a trigger leads from a state, or null when it cannot happen there.</summary>
    public static ProposalStatus? Next(ProposalStatus status, ProposalTrigger trigger) =>
        Table.TryGetValue((status, trigger), out var next) ? next : null;

    /// <summary>Whether nothing can happen any more.</summary>
    public static bool IsTerminal(this ProposalStatus status) => !Table.Keys.Any(key => key.Item1 == status);

    /// <summary>Whether the candidate said yes and that still stands: from here on an adviser may see the proposal.</summary>
    public static bool IsAgreed(this ProposalStatus status) =>
        status is ProposalStatus.Accepted or ProposalStatus.Shortlisted or ProposalStatus.Introduced or ProposalStatus.Met or ProposalStatus.Trial;

    /// <summary>Whether the employer knows of the candidate.</summary>
    public static bool IsKnownToEmployer(this ProposalStatus status) => status is ProposalStatus.Introduced or ProposalStatus.Met or ProposalStatus.Trial;

    /// <summary>Whether the coach still has to assess it.</summary>
    public static bool AwaitsAssessment(this ProposalStatus status) => status is ProposalStatus.Proposed or ProposalStatus.Later;
}
