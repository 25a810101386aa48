using Matching.Application.Notifications;
using Matching.Application.Storage;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Application.Placements;

/// <summary>Somebody opens the link of a question how it goes, and answers.</summary>
public sealed class AnswerHowItGoes
{
    private readonly LinkSigner _signer;
    private readonly IAggregateStore<Placement> _placements;
    private readonly IAggregateStore<Person> _persons;
    private readonly IAggregateStore<Employer> _employers;
    private readonly Ledger<Placement> _ledger;
    private readonly ContactPeople _contacts;
    private readonly PlacementScope _scope;
    private readonly PlacementRules _rules;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public AnswerHowItGoes(
        LinkSigner signer,
        IAggregateStore<Placement> placements,
        IAggregateStore<Person> persons,
        IAggregateStore<Employer> employers,
        Ledger<Placement> ledger,
        ContactPeople contacts,
        PlacementScope scope,
        PlacementRules rules,
        TimeProvider clock)
    {
        _signer = signer;
        _placements = placements;
        _persons = persons;
        _employers = employers;
        _ledger = ledger;
        _contacts = contacts;
        _scope = scope;
        _rules = rules;
        _clock = clock;
    }

    /// <summary>What the page shows. Looking changes nothing, however often a mail scanner looks.</summary>
    public async Task<HowItGoesPage> OpenAsync(string token, CancellationToken cancellationToken)
    {
        if (!_signer.TryRead(token, out var read) || !HowItGoesLink.TryRead(read, out var link)) return Unknown();
        if (await _placements.FindAsync(link.PlacementId, cancellationToken) is not { State: var placement } || placement.Plan.Find(link.Moment) is not { } moment) return Unknown();
        if (await _persons.FindAsync(Person.IdOf(placement.CandidateId), cancellationToken) is not { State: var person }) return Unknown();
        if (await _employers.FindAsync(placement.EmployerId, cancellationToken) is not { State: var employer }) return Unknown();
        var whom = link.ContactId is null ? AskedPerson.Candidate : AskedPerson.Employer;

        // A contact person's link dies with the contact, and opens nothing for whoever it was forwarded to.
        if (link.ContactId is { } contact && !employer.IsActive(contact)) return Unknown();
        var coach = await _contacts.OfAsync(placement.CoachId, cancellationToken);
        var answered = whom == AskedPerson.Candidate ? moment.Candidate is not null : moment.Employer is not null;
        var state =
            answered ? HowItGoesState.AlreadyAnswered
            : placement.Status != PlacementStatus.Active || moment.Status is not (ContactStatus.Asked or ContactStatus.Held) ? HowItGoesState.NoLongerNeeded
            : read.ValidUntil < _clock.GetUtcNow() ? HowItGoesState.Expired
            : HowItGoesState.Asking;
        var language = whom == AskedPerson.Candidate ? person.Details.Language : MessageLanguage.Dutch;
        return new(state, coach, whom, person.Details.CallName, employer.Details.Name, language);
    }

    /// <summary>Records the face that was pressed, once.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="answer">The face, with a word.</param>
    /// <param name="request">Id of this request: every press is a request of its own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<HowItGoesPage> AnswerAsync(string token, FaceAnswer answer, string request, CancellationToken cancellationToken) => RecordAsync(
        token,
        AskedPerson.Candidate,
        request,
        (placement, link, actor) => placement.AnswerAsCandidate(link.Moment, answer, actor, _rules, _clock.GetUtcNow().ToDutchDay(), _clock.GetUtcNow()),
        cancellationToken);

    /// <summary>Records what the contact person at the workplace wrote, once.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="answer">The words.</param>
    /// <param name="request">Id of this request: every press is a request of its own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<HowItGoesPage> AnswerAsync(string token, Prose answer, string request, CancellationToken cancellationToken) => RecordAsync(
        token,
        AskedPerson.Employer,
        request,
        (placement, link, actor) => placement.AnswerAsEmployer(link.Moment, answer, actor, _rules, _clock.GetUtcNow().ToDutchDay(), _clock.GetUtcNow()),
        cancellationToken);

    private async Task<HowItGoesPage> RecordAsync(
        string token, AskedPerson whom, string request, Func<Placement, HowItGoesLink, Actor, Result<Placement>> record, CancellationToken cancellationToken)
    {
        var page = await OpenAsync(token, cancellationToken);
        if (page.State != HowItGoesState.Asking) return page;
        if (page.Whom != whom || !_signer.TryRead(token, out var read) || !HowItGoesLink.TryRead(read, out var link)) return Unknown();
        if (await _placements.FindAsync(link.PlacementId, cancellationToken) is not { State: var found }) return Unknown();
        var actor = link.ContactId is null ? new Actor(Role.Candidate, found.CandidateId.Value) : new Actor(Role.Employer, found.EmployerId.Value);
        var workers = await _scope.WorkersAsync(found, cancellationToken);
        var saved = await _ledger.ChangeAsync(
            link.PlacementId,
            new Call(actor, request, whom.ToString()),
            _ => true,
            placement => record(placement, link, actor).Map(next => PlacementChanges.Changed(placement, next, "hoe-gaat-het-beantwoord", workers)),
            cancellationToken);
        if (saved.TryGet(out var answered, out _))
        {
            var next = whom == AskedPerson.Candidate && answered.Plan.Planned is { IsWithCandidate: true } planned ? planned : null;
            return page with { State = HowItGoesState.Thanks, NextContact = next?.Day, NextIsSooner = next?.Moved is not null };
        }

        return saved.Failure is Failure.Busy ? page with { State = HowItGoesState.TryAgain } : await OpenAsync(token, cancellationToken);
    }

    private HowItGoesPage Unknown() => new(HowItGoesState.UnknownLink, _contacts.Organisation, null, null, null, MessageLanguage.Dutch);
}
