using System.Globalization;
using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Time;
using Microsoft.Extensions.Options;

namespace Matching.Application.Placements;

/// <summary>Asks the person who works, or the contact person at the workplace, how it goes: one question, one link.</summary>
public sealed class AskHowItGoes
{
    private const int CallWithinWorkingDays = 3;

    private readonly IAggregateStore<Placement> _placements;
    private readonly IAggregateStore<Person> _persons;
    private readonly IAggregateStore<Employer> _employers;
    private readonly ContactPeople _contacts;
    private readonly LinkSigner _signer;
    private readonly CandidatePost _candidates;
    private readonly EmployerPost _post;
    private readonly IMessageQueues _queues;
    private readonly MessageTemplates _templates;
    private readonly LinkOptions _links;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public AskHowItGoes(
        IAggregateStore<Placement> placements,
        IAggregateStore<Person> persons,
        IAggregateStore<Employer> employers,
        ContactPeople contacts,
        LinkSigner signer,
        CandidatePost candidates,
        EmployerPost post,
        IMessageQueues queues,
        MessageTemplates templates,
        IOptions<LinkOptions> links,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(links);
        _placements = placements;
        _persons = persons;
        _employers = employers;
        _contacts = contacts;
        _signer = signer;
        _candidates = candidates;
        _post = post;
        _queues = queues;
        _templates = templates;
        _links = links.Value;
        _clock = clock;
    }

    /// <summary>Asks, once a message. Whoever cannot be written to is called by the coach.</summary>
    public async Task HandleAsync(Message.AskHowItGoes message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _placements.FindAsync(message.PlacementId, cancellationToken) is not { State: { Status: PlacementStatus.Active } placement }) return;

        // Answered, recorded or no longer needed: nobody is asked about what is known.
        if (placement.Plan.Find(message.Moment) is not { Status: ContactStatus.Asked } moment) return;
        if (await _persons.FindAsync(Person.IdOf(placement.CandidateId), cancellationToken) is not { State: var person }) return;
        if (await _employers.FindAsync(placement.EmployerId, cancellationToken) is not { State: var employer }) return;
        var coach = await _contacts.OfAsync(placement.CoachId, cancellationToken);
        if (message.Whom == AskedPerson.Candidate) await AskCandidateAsync(message, placement, moment, person, employer, coach, cancellationToken);
        else await AskEmployerAsync(message, placement, person, employer, coach, cancellationToken);
    }

    /// <summary>Reminds the contact person at the workplace, once for each question, while nobody answered it.</summary>
    /// <exception cref="PostponedException">Employers are not written to at this hour.</exception>
    public async Task RemindAsync(Message.RemindHowItGoes message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _placements.FindAsync(message.PlacementId, cancellationToken) is not { State: { Status: PlacementStatus.Active, Plan.EndedOn: null } placement }) return;

        // After the term somebody speaks to the employer, who is not asked twice at once.
        if (placement.Plan.Find(message.Moment) is not { AwaitsEmployer: true, SilenceNoticedOn: null, EmployerSilenceNoticedOn: null }) return;
        if (await _persons.FindAsync(Person.IdOf(placement.CandidateId), cancellationToken) is not { State: var person }) return;
        if (await _employers.FindAsync(placement.EmployerId, cancellationToken) is not { State: var employer }) return;
        if (placement.ContactId is not { } id || employer.Find(id) is not { Status: EmployerContactStatus.Active, Email: { } address } contact) return;
        var coach = await _contacts.OfAsync(placement.CoachId, cancellationToken);
        var reminder = new HowIsItGoingReminder
        {
            Contact = coach,
            Name = contact.Person.Name,
            CallName = person.Details.CallName,
            Organisation = _contacts.Organisation.Name,
            Link = LinkFor(new HowItGoesLink(placement.Id, message.Moment, id)),
        };
        var content = await _templates.WriteAsync(reminder, MessageLanguage.Dutch, placement.MunicipalityId, cancellationToken);
        var letter = Id<Message>.From("employer-reminder", placement.Id.Value, message.Moment.ToString(CultureInfo.InvariantCulture));
        await _post.DeliverAsync(
            new Letter(letter, id.Value, address, coach.Email, content, _clock.GetUtcNow()) { Owner = new(placement.CoachId, TaskSubject.Of(placement.Id), placement.CandidateId) },
            cancellationToken);
    }

    private async Task AskCandidateAsync(
        Message.AskHowItGoes message, Placement placement, ContactMoment moment, Person person, Employer employer, Contact coach, CancellationToken cancellationToken)
    {
        var link = new HowItGoesLink(placement.Id, message.Moment, null);
        await _candidates.DeliverAsync(
            new CandidateLetter
            {
                Id = message.Id,
                CandidateId = placement.CandidateId,
                Details = person.Details,
                CoachId = placement.CoachId,
                Contact = coach,
                Municipality = placement.MunicipalityId,
                Link = new(HowItGoesLink.Path, link.ToToken(_clock.GetUtcNow().AddDays(_links.ValidDays))),
                Words = address => new HowAreYou
                {
                    Contact = coach,
                    CallName = person.Details.CallName,
                    Employer = employer.Details.Name,
                    Moment = MomentOf(placement, moment),
                    Link = address,
                },
                Call = new(WorkTaskKind.HoldContact, TaskSubject.Of(placement.Id), Placement.ContactCause(message.Moment), CallWithinWorkingDays),
            },
            cancellationToken);
    }

    private async Task AskEmployerAsync(
        Message.AskHowItGoes message, Placement placement, Person person, Employer employer, Contact coach, CancellationToken cancellationToken)
    {
        if (placement.ContactId is not { } id || employer.Find(id) is not { Status: EmployerContactStatus.Active } contact) return;
        if (contact.Email is not { } address)
        {
            await CallAsync(placement, message.Moment, cancellationToken);
            return;
        }

        var question = new HowIsItGoing
        {
            Contact = coach,
            Name = contact.Person.Name,
            CallName = person.Details.CallName,
            Organisation = _contacts.Organisation.Name,
            Link = LinkFor(new HowItGoesLink(placement.Id, message.Moment, id)),
        };
        var content = await _templates.WriteAsync(question, MessageLanguage.Dutch, placement.MunicipalityId, cancellationToken);
        var letter = new Letter(message.Id, id.Value, address, coach.Email, content, _clock.GetUtcNow())
        {
            Owner = new(placement.CoachId, TaskSubject.Of(placement.Id), placement.CandidateId),
        };
        await _post.DeliverAsync(letter, cancellationToken);
    }

    private Task CallAsync(Placement placement, int moment, CancellationToken cancellationToken)
    {
        var due = _clock.GetUtcNow().ToDutchDay().AddWorkingDays(CallWithinWorkingDays);
        var ask = TaskRequest.For(WorkTaskKind.HoldContact, TaskSubject.Of(placement.Id), placement.CandidateId, placement.CoachId, due, Placement.ContactCause(moment));
        return _queues.SendAsync(ask.Message, TimeSpan.Zero, cancellationToken);
    }

    private Uri LinkFor(HowItGoesLink link) => new(_links.BaseAddress!, HowItGoesLink.Path + _signer.Write(link.ToToken(_clock.GetUtcNow().AddDays(_links.ValidDays))));

    private static PlacementMoment MomentOf(Placement placement, ContactMoment moment) =>
        moment.Question == ContactQuestion.FirstDay ? PlacementMoment.FirstDay
        : moment.Day < placement.StartsOn.AddMonths(2) ? PlacementMoment.FirstWeeks
        : PlacementMoment.Later;
}
