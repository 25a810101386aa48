using System.Globalization;
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
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly Ledger<Proposal> _ledger;
    private readonly IAggregateStore<Worker> _workers;
    private readonly IViewStore _views;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public AssessProposals(Ledger<Proposal> ledger, IAggregateStore<Worker> workers, IViewStore views, TimeProvider clock)
    {
        _ledger = ledger;
        _workers = workers;
        _views = views;
        _clock = clock;
    }

    /// <summary>The coach's inbox: best fit first in bands, within a band the longest waiting; or as the reader sorts.</summary>
    /// <param name="actor">Who asks: a coach.</param>
    /// <param name="filter">What to leave out, and in what order.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<ProposalItem>> InboxAsync(Actor actor, InboxFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(filter);
        var openOnly = filter.Status is null || !filter.Status.Value.IsTerminal();
        var rows = await _views.ReadAsync(ProposalLists.Of(Id<Worker>.Parse(actor.Id)), openOnly, cancellationToken);
        var items = rows.Select(row => ViewBody.Read<ProposalItem>(row.Body)).Where(filter.Takes);
        var ordered = filter.Order switch
        {
            InboxOrder.Newest => items.OrderByDescending(item => item.ProposedAt),
            InboxOrder.LongestWaiting => items.OrderBy(item => item.WaitingSince),
            _ => items.OrderByDescending(item => item.Band).ThenBy(item => item.WaitingSince).ThenByDescending(item => item.Score),
        };
        return [.. ordered.ThenBy(item => item.Id, StringComparer.Ordinal)];
    }

    /// <summary>Reads one proposal with all its reasons, and who assessed it.</summary>
    public async Task<Result<ProposalRead>> ReadAsync(Actor actor, Id<Proposal> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!(await _ledger.ReadAsync(id, proposal => MayRead(actor, proposal), cancellationToken)).TryGet(out var proposal, out var failure)) return failure;
        return new ProposalRead(proposal, proposal.Assessment is { } assessment ? await NameOfAsync(assessment.By, cancellationToken) : null);
    }

    /// <summary>
    /// Records an assessment. When the candidate is put forward, the message to the candidate is part of it. Who comes second hears who
    /// came first.
    /// </summary>
    public async Task<Result<Proposal>> AssessAsync(Call call, Id<Proposal> id, Assessment assessment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(assessment);
        var assessed = await _ledger.ChangeAsync(
            id,
            call,
            proposal => proposal.IsAssessedBy(call.Actor),
            proposal =>
            {
                var now = _clock.GetUtcNow();
                return proposal.Assess(assessment, call.Actor, now.ToDutchDay(), now).Map(ProposalChanges.Assessed);
            },
            cancellationToken);
        if (assessed.Failure is not Failure.Refused { Code: Proposal.AssessedBefore } refused) return assessed;
        var found = await _ledger.ReadAsync(id, _ => true, cancellationToken);
        if (found.Failure is not null || found.Value.Assessment is not { } first) return refused;
        return refused with { Message = $"Al beoordeeld door {await NameOfAsync(first.By, cancellationToken)} op {first.At.ToDutchDay().ToString("d MMMM yyyy", Dutch)}." };
    }

    /// <summary>The name of who did something; a Dutch description where there is no name on record.</summary>
    private async Task<string> NameOfAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Role is not (Role.Coach or Role.Adviser)) return "een ander";
        return Id<Worker>.TryParse(actor.Id, out var id) && await _workers.FindAsync(id, cancellationToken) is { State: var worker } ? worker.Name.Value : "een collega";
    }

    /// <summary>Records what the candidate told the coach.</summary>
    /// <param name="call">Who calls.</param>
    /// <param name="id">Which proposal.</param>
    /// <param name="answer">What the candidate said.</param>
    /// <param name="agreed">With a yes: what may be shared with the employer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<Result<Proposal>> RecordAnswerAsync(Call call, Id<Proposal> id, CandidateAnswer answer, SharedFacts agreed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _ledger.ChangeAsync(
            id,
            call,
            proposal => proposal.IsAssessedBy(call.Actor),
            proposal =>
            {
                var now = _clock.GetUtcNow();
                return proposal.Reply(answer, agreed, call.Actor, now).Map(p => ProposalChanges.Answered(proposal, p, "antwoord-vastgelegd", now.ToDutchDay()));
            },
            cancellationToken);
    }

    /// <summary>The coaches of the candidate read it always, advisers from the candidate's yes on.</summary>
    private static bool MayRead(Actor actor, Proposal proposal) =>
        proposal.IsAssessedBy(actor) || (actor.Role == Role.Adviser && ProposalLists.IsForAdvisers(proposal));
}

/// <summary>A proposal as it is read.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="AssessedBy">Name of who assessed it; null when nobody did.</param>
public sealed record ProposalRead(Proposal Proposal, string? AssessedBy);
