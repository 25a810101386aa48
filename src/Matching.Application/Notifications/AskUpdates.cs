using System.Globalization;
using Matching.Application.Candidates;
using Matching.Application.FollowUp;
using Matching.Application.Messages;
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

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IAggregateStore<Person> _persons;
    private readonly ContactPeople _contacts;
    private readonly LinkSigner _signer;
    private readonly IPostOffice _post;
    private readonly IMessageQueues _queues;
    private readonly LinkOptions _links;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public AskUpdates(
        IAggregateStore<Candidate> candidates,
        IAggregateStore<Person> persons,
        ContactPeople contacts,
        LinkSigner signer,
        IPostOffice post,
        IMessageQueues queues,
        IOptions<LinkOptions> links,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(links);
        _candidates = candidates;
        _persons = persons;
        _contacts = contacts;
        _signer = signer;
        _post = post;
        _queues = queues;
        _links = links.Value;
        _clock = clock;
    }

    /// <summary>Writes to the candidate, once a message, with a link to the own profile. Who is not reached by e-mail is called by the coach.</summary>
    public async Task HandleAsync(Message.AskUpdate message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _candidates.FindAsync(message.CandidateId, cancellationToken) is not { State: { Status: CandidateStatus.Active } candidate }) return;
        if (await _persons.FindAsync(Person.IdOf(candidate.Id), cancellationToken) is not { State: var person }) return;
        var now = _clock.GetUtcNow();
        if (person.Details is not { ReachedBy: ContactChannel.Email, Email: { } address })
        {
            // Confirmed meanwhile, there is nothing left to ask.
            if (candidate.UpdateAskedAt is null) return;
            var ask = TaskRequest.For(
                WorkTaskKind.UpdateProfile,
                TaskSubject.Of(candidate.Id),
                candidate.Id,
                candidate.CoachId,
                now.ToDutchDay().AddWorkingDays(CallWithinWorkingDays),
                CandidateDue.Cause(candidate));
            await _queues.SendAsync(ask.Message, TimeSpan.Zero, cancellationToken);
            return;
        }

        var contact = await _contacts.OfAsync(candidate.CoachId, cancellationToken);
        var until = now.AddDays(_links.ValidDays);
        var token = _signer.Write(new LinkToken(LinkPurpose.OwnProfile, candidate.Id.Value, null, until));
        var link = new Uri(_links.BaseAddress!, "/v1/mijn-profiel/" + token);
        await _post.DeliverAsync(
            new Letter(message.Id, candidate.Id.Value, address, contact.Email, new LetterContent("profiel-nakijken", 1, "Een vraag voor u", Text(person, contact, link, until), null), now),
            cancellationToken);
    }

    private static string Text(Person person, Contact contact, Uri link, DateTimeOffset until) => $"""
        Beste {person.Details.CallName},

        Klopt nog wat wij van u weten?
        Als alles klopt, kunnen wij beter zoeken naar werk dat bij u past.

        Klik op de link. Kijk of alles klopt. U kunt het daar ook veranderen.
        {link}

        De link is alleen voor u. Stuur hem niet door.
        De link werkt tot en met {until.ToDutchDay().ToString("d MMMM yyyy", Dutch)}.

        Liever bellen? Of heeft u een vraag? Bel {contact.Name}: {contact.Phone}.

        Met vriendelijke groet,
        {contact.Name}
        """;
}
