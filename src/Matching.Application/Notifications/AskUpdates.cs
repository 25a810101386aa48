using Matching.Application.Candidates;
using Matching.Application.FollowUp;
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
    private readonly LinkSigner _signer;
    private readonly IPostOffice _post;
    private readonly IMessageQueues _queues;
    private readonly MessageTemplates _templates;
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
        MessageTemplates templates,
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
        _templates = templates;
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
        var question = new ProfileCheck { Contact = contact, CallName = person.Details.CallName, ValidUntil = until.ToDutchDay(), Link = link };
        var content = await _templates.WriteAsync(question, person.Details.Language, candidate.Profile.Municipality, cancellationToken);
        await _post.DeliverAsync(new Letter(message.Id, candidate.Id.Value, address, contact.Email, content, now), cancellationToken);
    }
}
