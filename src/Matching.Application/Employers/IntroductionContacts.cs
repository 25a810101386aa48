using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Proposals;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Time;

namespace Matching.Application.Employers;

/// <summary>
/// Sees to it that introductions do not end with the contact person: whoever takes over gets a link of their own; until that is known, who
/// introduced is asked to find out. The candidate notices nothing of it, and what was agreed stays as it is.
/// </summary>
public sealed class IntroductionContacts
{
    private readonly Ledger<Proposal> _ledger;
    private readonly IAggregateStore<Proposal> _proposals;
    private readonly IViewStore _views;
    private readonly IMessageQueues _queues;
    private readonly TimeProvider _clock;

    /// <summary>Makes it.</summary>
    public IntroductionContacts(Ledger<Proposal> ledger, IAggregateStore<Proposal> proposals, IViewStore views, IMessageQueues queues, TimeProvider clock)
    {
        _ledger = ledger;
        _proposals = proposals;
        _views = views;
        _queues = queues;
        _clock = clock;
    }

    /// <summary>Looks at every candidate of whom an employer knows.</summary>
    /// <param name="message">The message on whose account it is done.</param>
    /// <param name="employer">The employer as it is now.</param>
    /// <param name="cancellationToken">Gives up; the message will come again.</param>
    public async Task FollowAllAsync(Id<Message> message, Employer employer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(employer);
        foreach (var row in await _views.ReadAsync(ProposalLists.IntroducedTo(employer.Id), openOnly: true, cancellationToken))
            await FollowAsync(message, employer, Id<Proposal>.Parse(row.Key), cancellationToken);
    }

    /// <summary>Hands one introduction whose contact person left to whoever takes over, or asks who introduced to find out.</summary>
    /// <param name="message">The message on whose account it is done.</param>
    /// <param name="employer">The employer as it is now.</param>
    /// <param name="id">Which proposal.</param>
    /// <param name="cancellationToken">Gives up; the message will come again.</param>
    public async Task FollowAsync(Id<Message> message, Employer employer, Id<Proposal> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(employer);
        if (await _proposals.FindAsync(id, cancellationToken) is not { State: var proposal } || !HasToMove(employer, proposal)) return;
        var left = proposal.Introduction!.What.ContactId;
        if (employer.NowFor(left) is { } successor)
        {
            await _ledger.ChangeOnceAsync(id, message, p => HasToMove(employer, p) ? Moved(p, successor) : null, cancellationToken);
            return;
        }

        // One question for each contact who left, however many introductions there were: what follows from one cause is asked once.
        var ask = TaskRequest.For(
            WorkTaskKind.NewContactPerson,
            TaskSubject.Of(employer.Id),
            null,
            Id<Worker>.Parse(proposal.Introduction.By.Id),
            _clock.GetUtcNow().ToDutchDay().AddWorkingDays(1),
            left.Value);
        await _queues.SendAsync(ask.Message, TimeSpan.Zero, cancellationToken);
    }

    private static bool HasToMove(Employer employer, Proposal proposal) =>
        proposal.Status.IsKnownToEmployer() && proposal.Introduction is { } introduction && !employer.IsActive(introduction.What.ContactId);

    /// <summary>The introduction stays the adviser's, whom the successor can call.</summary>
    private Change<Proposal> Moved(Proposal proposal, EmployerContact successor)
    {
        var before = proposal.Introduction!;
        var next = proposal.IntroduceTo(successor.Id, before.By, _clock.GetUtcNow());
        return new(
            next,
            "contactpersoon-gewijzigd",
            [
                new Effect.Project(),
                new Effect.Send(new Message.Introduce(Change<Proposal>.MessageId(next, "introduce"), next.Id)),
                TaskRequest.Drop(WorkTaskKind.NewContactPerson, TaskSubject.Of(next.EmployerId), before.What.ContactId.Value, DropReason.Settled),
                .. ProposalChanges.ContactCallDropped(proposal, DropReason.NoLongerNeeded),
            ]);
    }
}
