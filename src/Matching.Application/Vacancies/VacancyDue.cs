using System.Globalization;
using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Application.Proposals;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Microsoft.Extensions.Options;

namespace Matching.Application.Vacancies;

/// <summary>
/// What falls due of vacancies: nobody fits. The employer's contact person hears so, once for the vacancy as it is; after a change the term begins again.
/// </summary>
public sealed class VacancyDue : IDueHandler
{
    /// <summary>Nobody was found.</summary>
    internal const string NobodyFits = "niemand-gevonden";

    private const int CallWithinWorkingDays = 3;

    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IAggregateStore<Employer> _employers;
    private readonly IViewStore _views;
    private readonly ISentLetters _sent;
    private readonly ContactPeople _contacts;
    private readonly MessageTemplates _templates;
    private readonly EmployerPost _post;
    private readonly ICoachTexts _texts;
    private readonly IMessageQueues _queues;
    private readonly FollowUpOptions _terms;
    private readonly TimeProvider _clock;

    /// <summary>Makes the handler.</summary>
    public VacancyDue(
        IAggregateStore<Vacancy> vacancies,
        IAggregateStore<Employer> employers,
        IViewStore views,
        ISentLetters sent,
        ContactPeople contacts,
        MessageTemplates templates,
        EmployerPost post,
        ICoachTexts texts,
        IMessageQueues queues,
        IOptions<FollowUpOptions> terms,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        _vacancies = vacancies;
        _employers = employers;
        _views = views;
        _sent = sent;
        _contacts = contacts;
        _templates = templates;
        _post = post;
        _texts = texts;
        _queues = queues;
        _terms = terms.Value;
        _clock = clock;
    }

    /// <inheritdoc/>
    public AggregateKind Kind => AggregateKind.Vacancies;

    /// <summary>The Dutch day on which the employer hears that nobody fits, if that is so; null when somebody got a place or nobody is looked for by then.</summary>
    internal static DateOnly? NobodyFitsOn(Vacancy vacancy, FollowUpOptions terms)
    {
        var day = vacancy.SoughtSince.AddWorkingDays(terms.NobodyFitsAfterWorkingDays);
        return vacancy.Filled.Count == 0 && vacancy.IsOpenOn(day) ? day : null;
    }

    /// <inheritdoc/>
    public async Task HandleAsync(Message.Due due, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        if (!string.Equals(due.What, NobodyFits, StringComparison.Ordinal)) throw new FormatException("Something is due of a vacancy that this version does not know.");
        var today = _clock.GetUtcNow().ToDutchDay();
        if (await _vacancies.FindAsync(Id<Vacancy>.Parse(due.AggregateId), cancellationToken) is not { State: var vacancy }) return;
        if (!(NobodyFitsOn(vacancy, _terms) <= today) || !vacancy.IsOpenOn(today)) return;
        if (await _employers.FindAsync(vacancy.EmployerId, cancellationToken) is not { State: var employer }) return;

        // Whoever takes over from a contact who left is heard of by a change of the vacancy, which plans this again.
        if (employer.Find(vacancy.ContactId) is not { Status: EmployerContactStatus.Active } contact) return;
        var id = Id<Message>.From("nobody-fits", vacancy.Id.Value, vacancy.SoughtSince.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (await _sent.FindAsync(contact.Id.Value, id, cancellationToken) is { Record.IsFinal: true }) return;
        if ((await _views.ReadAsync(ProposalLists.Of(vacancy.Id), openOnly: true, cancellationToken)).Count > 0)
        {
            // Somebody is being considered. When nothing comes of it, silence is what the employer would get.
            var again = today.AddWorkingDays(_terms.NobodyFitsAfterWorkingDays);
            await _views.PutAsync(Agenda.Plan(vacancy, again, NobodyFits), cancellationToken);
            return;
        }

        await TellAsync(vacancy, contact, id, today, cancellationToken);
    }

    /// <summary>Writes to the contact person; whoever has no address is called by the adviser, if there is one.</summary>
    private async Task TellAsync(Vacancy vacancy, EmployerContact contact, Id<Message> id, DateOnly today, CancellationToken cancellationToken)
    {
        if (contact.Email is null && vacancy.AdviserId is null) return;
        var about = TaskSubject.Of(vacancy.Id);
        var adviser = vacancy.AdviserId is { } worker ? await _contacts.OfAsync(worker, cancellationToken) : _contacts.Organisation;
        var words = new NobodyFound { Contact = adviser, Name = contact.Person.Name, Vacancy = vacancy.Details.Title, Organisation = _contacts.Organisation.Name };
        var content = await _templates.WriteAsync(words, MessageLanguage.Dutch, municipality: null, cancellationToken);
        var now = _clock.GetUtcNow();
        if (contact.Email is { } address)
        {
            var letter = new Letter(id, contact.Id.Value, address, adviser.Email, content, now)
            {
                Owner = vacancy.AdviserId is { } owner ? new(owner, about, null) : null,
            };
            await _post.DeliverAsync(letter, cancellationToken);
        }
        else if (vacancy.AdviserId is { } caller)
        {
            // First the words, then the task: who sees the task finds the words.
            var to = $"{contact.Person.Name}, {contact.Person.Phone}";
            await _texts.KeepAsync(WorkTask.IdFor(WorkTaskKind.TellMessage, about, id.Value), new(ContactChannel.Call, to, content, now), cancellationToken);
            var ask = TaskRequest.For(WorkTaskKind.TellMessage, about, null, caller, today.AddWorkingDays(CallWithinWorkingDays), id.Value);
            await _queues.SendAsync(ask.Message, TimeSpan.Zero, cancellationToken);
        }
    }
}
