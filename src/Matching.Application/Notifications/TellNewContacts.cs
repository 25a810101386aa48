using System.Globalization;
using Matching.Application.Candidates;
using Matching.Application.Messages;
using Matching.Application.Notifications.Templates;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Time;

namespace Matching.Application.Notifications;

/// <summary>Tells candidates whom to turn to when that became somebody else: once for each person each time.</summary>
public sealed class TellNewContacts : IFollowsCoaches
{
    /// <summary>Changes of longer ago were told, or are too old to tell, whatever else changes in who is involved.</summary>
    private const int NewsForDays = 7;

    private const int CallWithinWorkingDays = 3;

    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IAggregateStore<Person> _persons;
    private readonly IAggregateStore<Worker> _workers;
    private readonly ContactPeople _contacts;
    private readonly ISentLetters _sent;
    private readonly CandidatePost _post;
    private readonly IMessageQueues _queues;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public TellNewContacts(
        IAggregateStore<Candidate> candidates,
        IAggregateStore<Person> persons,
        IAggregateStore<Worker> workers,
        ContactPeople contacts,
        ISentLetters sent,
        CandidatePost post,
        IMessageQueues queues,
        TimeProvider clock)
    {
        _candidates = candidates;
        _persons = persons;
        _workers = workers;
        _contacts = contacts;
        _sent = sent;
        _post = post;
        _queues = queues;
        _clock = clock;
    }

    /// <inheritdoc/>
    public Task FollowAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var primary = PrimaryOf(candidate);
        if (candidate.Status == CandidateStatus.Withdrawn || primary.From < _clock.GetUtcNow().ToDutchDay().AddDays(-NewsForDays)) return Task.CompletedTask;
        if (!FormerOf(candidate).Any()) return Task.CompletedTask;
        return _queues.SendAsync(new Message.TellContact(IdFor(candidate, primary), candidate.Id), TimeSpan.Zero, cancellationToken);
    }

    /// <summary>Tells, if that person still is whom to turn to and the candidate does not know it yet.</summary>
    public async Task HandleAsync(Message.TellContact message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _candidates.FindAsync(message.CandidateId, cancellationToken) is not { State: var candidate } || candidate.Status == CandidateStatus.Withdrawn) return;
        var primary = PrimaryOf(candidate);
        if (IdFor(candidate, primary) != message.Id) return;
        if (await KnownAsync(candidate, cancellationToken) is not { } former || former.WorkerId == primary.WorkerId) return;
        if (await _sent.FindAsync(candidate.Id.Value, message.Id, cancellationToken) is { Record.IsFinal: true }) return;
        if (await _persons.FindAsync(Person.IdOf(candidate.Id), cancellationToken) is not { State.Details: var details }) return;
        var contact = await _contacts.OfAsync(primary.WorkerId, cancellationToken);
        var before = (await _workers.FindAsync(former.WorkerId, cancellationToken))?.State.Name;
        await _post.DeliverAsync(
            new CandidateLetter
            {
                Id = message.Id,
                CandidateId = candidate.Id,
                Details = details,
                CoachId = primary.WorkerId,
                Contact = contact,
                Municipality = candidate.Profile.Municipality,
                Words = _ => new NewContactPerson
                {
                    Contact = contact,
                    CallName = details.CallName,
                    Former = before,
                    IsBack = candidate.Involvements.Any(i => i.IsPrimary && !i.IsCurrent && i.WorkerId == primary.WorkerId),
                },
                Call = new(WorkTaskKind.TellMessage, TaskSubject.Of(candidate.Id), message.Id.Value, CallWithinWorkingDays),
            },
            cancellationToken);
    }

    private static Involvement PrimaryOf(Candidate candidate) => candidate.Current.Single(i => i.IsPrimary);

    private static IEnumerable<Involvement> FormerOf(Candidate candidate) => candidate.Involvements.Where(i => i.IsPrimary && !i.IsCurrent).Reverse();

    private static Id<Message> IdFor(Candidate candidate, Involvement primary) =>
        Id<Message>.From("contact", candidate.Id.Value, primary.WorkerId.Value, primary.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Whom the candidate takes to be the contact: not who was it for less than a day without the candidate being told.</summary>
    private async Task<Involvement?> KnownAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        foreach (var former in FormerOf(candidate))
        {
            if (former.From < former.Until || await _sent.FindAsync(candidate.Id.Value, IdFor(candidate, former), cancellationToken) is not null) return former;
        }

        return null;
    }
}
