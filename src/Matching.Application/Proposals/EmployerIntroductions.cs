using Matching.Application.Candidates;
using Matching.Application.Competences;
using Matching.Application.Notifications;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Competences;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;

namespace Matching.Application.Proposals;

/// <summary>
/// What an employer sees of the candidates who were introduced: no more than each agreed to, no longer than the permission stands, and
/// never before that it was seen is recorded.
/// </summary>
public sealed class EmployerIntroductions
{
    private readonly LinkSigner _signer;
    private readonly IAggregateStore<Proposal> _proposals;
    private readonly IAggregateStore<Employer> _employers;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IAggregateStore<Person> _persons;
    private readonly Ledger<Vacancy> _vacancies;
    private readonly IViewStore _views;
    private readonly IReadAudit _audit;
    private readonly ContactPeople _contacts;
    private readonly CompetenceCatalogue _catalogue;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public EmployerIntroductions(
        LinkSigner signer,
        IAggregateStore<Proposal> proposals,
        IAggregateStore<Employer> employers,
        IAggregateStore<Candidate> candidates,
        IAggregateStore<Person> persons,
        Ledger<Vacancy> vacancies,
        IViewStore views,
        IReadAudit audit,
        ContactPeople contacts,
        CompetenceCatalogue catalogue,
        TimeProvider clock)
    {
        _signer = signer;
        _proposals = proposals;
        _employers = employers;
        _candidates = candidates;
        _persons = persons;
        _vacancies = vacancies;
        _views = views;
        _audit = audit;
        _contacts = contacts;
        _catalogue = catalogue;
        _clock = clock;
    }

    /// <summary>What the page behind a link shows. A link is its holder's alone, and dies when the holder leaves the employer.</summary>
    public async Task<IntroductionPage> OpenAsync(string token, CancellationToken cancellationToken)
    {
        if (!_signer.TryRead(token, out var link) || link is not { Purpose: LinkPurpose.Introduction, Holder: { } holder }) return new(IntroductionPageState.UnknownLink, _contacts.Organisation);
        if (await _proposals.FindAsync(Id<Proposal>.Parse(link.Subject), cancellationToken) is not { State: var proposal } || proposal.Introduction is not { } introduction)
            return new(IntroductionPageState.UnknownLink, _contacts.Organisation);

        var adviser = await _contacts.OfAsync(Id<Worker>.Parse(introduction.By.Id), cancellationToken);
        var contact = Id<EmployerContact>.Parse(holder);
        var employer = await _employers.FindAsync(proposal.EmployerId, cancellationToken);
        var stands = contact == introduction.What.ContactId && employer?.State.IsActive(contact) == true;
        if (!stands || link.ValidUntil < _clock.GetUtcNow()) return new(IntroductionPageState.Expired, adviser);
        if (proposal.Status == ProposalStatus.Placed) return new(IntroductionPageState.Placed, adviser);
        var candidate = await ShowAsync(new Actor(Role.Employer, proposal.EmployerId.Value), contact, proposal, cancellationToken);
        return candidate is null ? new(IntroductionPageState.NotAvailable, adviser) : new(IntroductionPageState.Shown, adviser, candidate);
    }

    /// <summary>Those who were introduced for a vacancy, last introduced first: one part of the list, and how long the list is.</summary>
    /// <param name="actor">Who asks: the employer for an own vacancy, an adviser for any.</param>
    /// <param name="id">Which vacancy.</param>
    /// <param name="skip">How many come before the part.</param>
    /// <param name="most">Most in the part. Only of those it is recorded that they were seen.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<Result<(IReadOnlyList<ListedIntroduction> Part, int Total)>> ListAsync(
        Actor actor, Id<Vacancy> id, int skip, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = await _vacancies.ReadAsync(id, v => actor.Role == Role.Adviser || actor.Is(Role.Employer, v.EmployerId), cancellationToken);
        if (!found.TryGet(out var vacancy, out var failure)) return failure;
        var rows = await _views.ReadAsync(ProposalLists.IntroducedTo(vacancy.EmployerId), openOnly: false, cancellationToken);
        List<IntroducedItem> items =
        [
            .. rows
                .Select(row => ViewBody.Read<IntroducedItem>(row.Body))
                .Where(item => string.Equals(item.VacancyId, id.Value, StringComparison.Ordinal))
                .OrderByDescending(item => item.IntroducedAt)
                .ThenBy(item => item.Id, StringComparer.Ordinal),
        ];
        var part = new List<ListedIntroduction>();
        foreach (var item in items.Skip(skip).Take(most))
        {
            // The list may be a moment behind: what the employer may see is read from the proposal itself.
            if (await _proposals.FindAsync(Id<Proposal>.Parse(item.Id), cancellationToken) is not { State: var proposal }) continue;
            part.Add(new(item with { Status = proposal.Status }, await ShowAsync(actor, null, proposal, cancellationToken)));
        }

        return (part, items.Count);
    }

    /// <summary>What may be shown of a candidate, once it is recorded that it is; null when the employer knows of the candidate no more.</summary>
    private async Task<IntroducedCandidate?> ShowAsync(Actor reader, Id<EmployerContact>? contact, Proposal proposal, CancellationToken cancellationToken)
    {
        if (!proposal.Status.IsKnownToEmployer() || proposal.Introduction is not { } introduction) return null;
        var shares = introduction.What.Shares & proposal.Agreed;
        if (!shares.HasFlag(SharedFacts.CallName)) return null;
        if (await _candidates.FindAsync(proposal.CandidateId, cancellationToken) is not { State: { Status: CandidateStatus.Active } candidate }) return null;
        await _audit.RecordAsync(reader, contact, Person.IdOf(candidate.Id), _clock.GetUtcNow(), cancellationToken);
        if (await _persons.FindAsync(Person.IdOf(candidate.Id), cancellationToken) is not { State: var person }) return null;

        var profile = candidate.Profile;
        var when = shares.HasFlag(SharedFacts.HoursAndDays);
        return new(
            proposal.Id,
            introduction.At,
            proposal.Status,
            proposal.VacancyTitle,
            person.Details.CallName,
            shares.HasFlag(SharedFacts.Competences) ? [.. Competences(proposal, profile)] : null,
            when ? profile.Hours : null,
            when ? profile.Days : null,
            when ? profile.AvailableFrom : null,
            shares.HasFlag(SharedFacts.Phone) ? person.Details.Phone : null,
            shares.HasFlag(SharedFacts.Needs) ? profile.Needs : null,
            introduction.What.Note);
    }

    /// <summary>What the vacancy asks and the profile still has, itself or a part of it: not what comes near, which nobody asked to share.</summary>
    private IEnumerable<string> Competences(Proposal proposal, MatchingProfile profile) => proposal.Fit.Parts
        .Where(part => part is { Held: not null, Nearness: Nearness.Exact or Nearness.Narrower })
        .Select(part => profile.Competences.FirstOrDefault(held => held.Concept == part.Held!.Concept))
        .OfType<HeldCompetence>()
        .DistinctBy(held => held.Concept)
        .Select(held => $"{_catalogue.LabelOf(held.Concept)} ({FitText.Say(held.Level)})");
}
