using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Application.Proposals;

/// <summary>A coach reads the inbox, assesses proposals, and records what a candidate said by phone.</summary>
public sealed class AssessProposals
{
    private readonly Ledger<Proposal> _ledger;
    private readonly IViewStore _views;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public AssessProposals(Ledger<Proposal> ledger, IViewStore views, TimeProvider clock)
    {
        _ledger = ledger;
        _views = views;
        _clock = clock;
    }

    /// <summary>The coach's inbox: best fit first in bands, within a band the longest waiting.</summary>
    /// <param name="actor">Who asks: a coach.</param>
    /// <param name="status">Only those that stand there; null for all that are not over.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<ProposalItem>> InboxAsync(Actor actor, ProposalStatus? status, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var openOnly = status is null || !status.Value.IsTerminal();
        var rows = await _views.ReadAsync(ProposalLists.Of(Id<Worker>.Parse(actor.Id)), openOnly, cancellationToken);
        return
        [
            .. rows
                .Select(row => ViewBody.Read<ProposalItem>(row.Body))
                .Where(item => status is null || item.Status == status)
                .OrderByDescending(item => item.Band)
                .ThenBy(item => item.WaitingSince)
                .ThenByDescending(item => item.Score)
                .ThenBy(item => item.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Reads one proposal with all its reasons.</summary>
    public Task<Result<Proposal>> ReadAsync(Actor actor, Id<Proposal> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return _ledger.ReadAsync(id, proposal => actor.Is(Role.Coach, proposal.CoachId), cancellationToken);
    }

    /// <summary>Records an assessment. When the candidate is put forward, the message to the candidate is part of it.</summary>
    public Task<Result<Proposal>> AssessAsync(Call call, Id<Proposal> id, Assessment assessment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(assessment);
        return _ledger.ChangeAsync(
            id,
            call,
            proposal => call.Actor.Is(Role.Coach, proposal.CoachId),
            proposal =>
            {
                var now = _clock.GetUtcNow();
                return proposal.Assess(assessment, call.Actor, now.ToDutchDay(), now).Map(Assessed);
            },
            cancellationToken);
    }

    /// <summary>Records what the candidate told the coach.</summary>
    public Task<Result<Proposal>> RecordAnswerAsync(Call call, Id<Proposal> id, CandidateAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _ledger.ChangeAsync(
            id,
            call,
            proposal => call.Actor.Is(Role.Coach, proposal.CoachId),
            proposal => proposal.Reply(answer, call.Actor, _clock.GetUtcNow()).Map(p => new Change<Proposal>(p, "antwoord-vastgelegd", new Effect.Project())),
            cancellationToken);
    }

    private static Change<Proposal> Assessed(Proposal proposal) => proposal.Status switch
    {
        ProposalStatus.PutForward => new(
            proposal,
            "voorgedragen",
            new Effect.Project(),
            new Effect.Send(new Message.AskCandidate(Change<Proposal>.MessageId(proposal, "ask"), proposal.Id))),
        ProposalStatus.NotForThisJob => new(proposal, "niet-voor-deze-baan", new Effect.Project()),
        _ => new(proposal, "later", new Effect.Project()),
    };
}
