using Matching.Application.Candidates;
using Matching.Application.Messages;
using Matching.Application.Notifications.Templates;
using Matching.Application.Storage;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.Time;
using Microsoft.Extensions.Options;

namespace Matching.Application.Notifications;

/// <summary>Asks candidates whether what is known of them is still right.</summary>
public sealed class AskUpdates
{
    private const int CallWithinWorkingDays = 5;

    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IAggregateStore<Person> _persons;
    private readonly ContactPeople _contacts;
    private readonly CandidatePost _post;
    private readonly LinkOptions _links;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public AskUpdates(
        IAggregateStore<Candidate> candidates,
        IAggregateStore<Person> persons,
        ContactPeople contacts,
        CandidatePost post,
        IOptions<LinkOptions> links,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(links);
        _candidates = candidates;
        _persons = persons;
        _contacts = contacts;
        _post = post;
        _links = links.Value;
        _clock = clock;
    }

    /// <summary>
    /// Asks the candidate in the way that the person chose, once a message, with a link to the own profile. Where nobody asked on account of
    /// the time that passed, a coach sends the link to somebody who waits for it.
    /// </summary>
    public async Task HandleAsync(Message.AskUpdate message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _candidates.FindAsync(message.CandidateId, cancellationToken) is not { State: { Status: CandidateStatus.Active } candidate }) return;
        if (await _persons.FindAsync(Person.IdOf(candidate.Id), cancellationToken) is not { State: var person }) return;
        var now = _clock.GetUtcNow();

        // Confirmed meanwhile, there is nothing left to ask by phone.
        if (_post.ChannelOf(person.Details) == ContactChannel.Call && candidate.UpdateAskedAt is null) return;
        var contact = await _contacts.OfAsync(candidate.CoachId, cancellationToken);
        var until = now.AddDays(_links.ValidDays);
        await _post.DeliverAsync(
            new CandidateLetter
            {
                Id = message.Id,
                CandidateId = candidate.Id,
                Details = person.Details,
                CoachId = candidate.CoachId,
                Contact = contact,
                Municipality = candidate.Profile.Municipality,
                Haste = candidate.UpdateAskedAt is null ? Haste.AtOnce : Haste.None,
                Link = new("/v1/mijn-profiel/", new LinkToken(LinkPurpose.OwnProfile, candidate.Id.Value, null, until)),
                Words = link => new ProfileCheck { Contact = contact, CallName = person.Details.CallName, ValidUntil = until.ToDutchDay(), Link = link },
                Call = new(WorkTaskKind.UpdateProfile, TaskSubject.Of(candidate.Id), CandidateDue.Cause(candidate), CallWithinWorkingDays),
            },
            cancellationToken);
    }
}
