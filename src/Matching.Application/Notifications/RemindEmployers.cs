using System.Globalization;
using Matching.Application.Candidates;
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
using Matching.Domain.Vacancies;
using Microsoft.Extensions.Options;

namespace Matching.Application.Notifications;

/// <summary>Reminds an employer's contact person of somebody who was introduced and of whom nothing was heard: once for each introduction.</summary>
public sealed class RemindEmployers
{
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IAggregateStore<Employer> _employers;
    private readonly IReadAudit _audit;
    private readonly ContactPeople _contacts;
    private readonly LinkSigner _signer;
    private readonly EmployerPost _post;
    private readonly MessageTemplates _templates;
    private readonly LinkOptions _links;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public RemindEmployers(
        IAggregateStore<Vacancy> vacancies,
        IAggregateStore<Employer> employers,
        IReadAudit audit,
        ContactPeople contacts,
        LinkSigner signer,
        EmployerPost post,
        MessageTemplates templates,
        IOptions<LinkOptions> links,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(links);
        _vacancies = vacancies;
        _employers = employers;
        _audit = audit;
        _contacts = contacts;
        _signer = signer;
        _post = post;
        _templates = templates;
        _links = links.Value;
        _clock = clock;
    }

    /// <summary>Reminds the contact person. Doing it again says nothing twice.</summary>
    /// <param name="proposal">A proposal whose candidate was introduced, and nobody recorded that they met.</param>
    /// <param name="cancellationToken">Gives up; the reminder will be asked for again.</param>
    /// <returns>False when there is nothing to remind of, or nobody to write to.</returns>
    /// <exception cref="PostponedException">It has to wait.</exception>
    public async Task<bool> RemindAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var introduction = proposal.Introduction ?? throw new ArgumentException("Nobody was introduced.", nameof(proposal));
        if (await _vacancies.FindAsync(proposal.VacancyId, cancellationToken) is not { State.Status: VacancyStatus.Open }) return false;
        if (await _employers.FindAsync(proposal.EmployerId, cancellationToken) is not { State: var employer }) return false;
        if (employer.Find(introduction.What.ContactId) is not { Status: EmployerContactStatus.Active, Email: { } address } contact) return false;

        // Who looked knows of it.
        if (await _audit.HasReadAsync(contact.Id, Person.IdOf(proposal.CandidateId), introduction.At, cancellationToken)) return false;
        var introducer = Id<Worker>.Parse(introduction.By.Id);
        var adviser = await _contacts.OfAsync(introducer, cancellationToken);
        var now = _clock.GetUtcNow();
        var until = now.AddDays(_links.ValidDays);
        var token = _signer.Write(new LinkToken(LinkPurpose.Introduction, proposal.Id.Value, contact.Id.Value, until));
        var reminder = new IntroductionReminder
        {
            Contact = adviser,
            Name = contact.Person.Name,
            Vacancy = proposal.VacancyTitle,
            ValidUntil = until.ToDutchDay(),
            Organisation = _contacts.Organisation.Name,
            Link = new Uri(_links.BaseAddress!, "/v1/kennismaking/" + token),
        };
        var content = await _templates.WriteAsync(reminder, MessageLanguage.Dutch, municipality: null, cancellationToken);
        var id = Id<Message>.From("introduction-reminder", proposal.Id.Value, contact.Id.Value, introduction.At.UtcTicks.ToString(CultureInfo.InvariantCulture));
        await _post.DeliverAsync(
            new Letter(id, contact.Id.Value, address, adviser.Email, content, now) { Owner = new(introducer, TaskSubject.Of(proposal.Id), proposal.CandidateId) },
            cancellationToken);
        return true;
    }
}
