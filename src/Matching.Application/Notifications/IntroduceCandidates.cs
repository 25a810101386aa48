using System.Globalization;
using Matching.Application.Employers;
using Matching.Application.Messages;
using Matching.Application.Notifications.Templates;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Microsoft.Extensions.Options;

namespace Matching.Application.Notifications;

/// <summary>Writes to the employer's contact person that somebody was introduced. Who it is stands behind the link, not in the letter.</summary>
public sealed class IntroduceCandidates
{
    private readonly IAggregateStore<Proposal> _proposals;
    private readonly IAggregateStore<Employer> _employers;
    private readonly IntroductionContacts _successors;
    private readonly ContactPeople _contacts;
    private readonly LinkSigner _signer;
    private readonly IPostOffice _post;
    private readonly MessageTemplates _templates;
    private readonly LinkOptions _links;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public IntroduceCandidates(
        IAggregateStore<Proposal> proposals,
        IAggregateStore<Employer> employers,
        IntroductionContacts successors,
        ContactPeople contacts,
        LinkSigner signer,
        IPostOffice post,
        MessageTemplates templates,
        IOptions<LinkOptions> links,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(links);
        _proposals = proposals;
        _employers = employers;
        _successors = successors;
        _contacts = contacts;
        _signer = signer;
        _post = post;
        _templates = templates;
        _links = links.Value;
        _clock = clock;
    }

    /// <summary>How a contact person hears of a candidate: by a message, or by a call of whoever introduces when there is no address.</summary>
    public static AskChannel ChannelOf(EmployerContact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return contact.Email is null ? AskChannel.CoachCalls : AskChannel.Message;
    }

    /// <summary>
    /// Writes to the contact person, once for each introduction to each person. Who has no address is called by whoever introduced; whoever
    /// left meanwhile is not written to.
    /// </summary>
    public async Task HandleAsync(Message.Introduce message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _proposals.FindAsync(message.ProposalId, cancellationToken) is not { State: var proposal }) return;
        if (!proposal.Status.IsKnownToEmployer() || proposal.Introduction is not { } introduction) return;
        if (await _employers.FindAsync(proposal.EmployerId, cancellationToken) is not { State: var employer }) return;
        if (employer.Find(introduction.What.ContactId) is not { Status: EmployerContactStatus.Active } contact)
        {
            // Whoever handled the leaving may have looked before this introduction could be found.
            await _successors.FollowAsync(message.Id, employer, proposal.Id, cancellationToken);
            return;
        }

        if (contact.Email is not { } address) return;
        var adviser = await _contacts.OfAsync(Id<Worker>.Parse(introduction.By.Id), cancellationToken);
        var now = _clock.GetUtcNow();
        var until = now.AddDays(_links.ValidDays);
        var token = _signer.Write(new LinkToken(LinkPurpose.Introduction, proposal.Id.Value, contact.Id.Value, until));
        var link = new Uri(_links.BaseAddress!, "/v1/kennismaking/" + token);

        // Two messages about one introduction to one person make one letter.
        var letter = Id<Message>.From("introduction", proposal.Id.Value, contact.Id.Value, introduction.At.UtcTicks.ToString(CultureInfo.InvariantCulture));
        var notice = new IntroductionNotice
        {
            Contact = adviser,
            Name = contact.Person.Name,
            Vacancy = proposal.VacancyTitle,
            ValidUntil = until.ToDutchDay(),
            Organisation = _contacts.Organisation.Name,
            Link = link,
        };
        var content = await _templates.WriteAsync(notice, MessageLanguage.Dutch, municipality: null, cancellationToken);
        var ready = new Letter(letter, contact.Id.Value, address, adviser.Email, content, now)
        {
            Owner = new(Id<Worker>.Parse(introduction.By.Id), TaskSubject.Of(proposal.Id), proposal.CandidateId),
        };
        await _post.DeliverAsync(ready, cancellationToken);
    }
}
