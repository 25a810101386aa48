using Matching.Application.Competences;
using Matching.Application.Employers;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;

namespace Matching.Application.Vacancies;

/// <summary>An employer, or an adviser for an employer, posts, changes and closes vacancies.</summary>
public sealed class EditVacancies
{
    private readonly Ledger<Vacancy> _ledger;
    private readonly VacancyContacts _contacts;
    private readonly CompetenceCatalogue _catalogue;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public EditVacancies(Ledger<Vacancy> ledger, VacancyContacts contacts, CompetenceCatalogue catalogue, TimeProvider clock)
    {
        _ledger = ledger;
        _contacts = contacts;
        _catalogue = catalogue;
        _clock = clock;
    }

    /// <summary>What is wrong with what is said of a vacancy today: what does not fit together, and competences that do not exist.</summary>
    public IReadOnlyList<FieldError> Check(VacancyDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return [.. Vacancy.Check(details, _clock.GetUtcNow().ToDutchDay()), .. _catalogue.Check(details.Competences.Select(c => c.Concept))];
    }

    /// <summary>
    /// Posts a vacancy; matching begins at once. An employer or contact that is not on record is recorded first: when it stops between
    /// the two, a repeat of the call goes on.
    /// </summary>
    /// <param name="call">Who calls.</param>
    /// <param name="employer">For which employer; an employer posts for itself only.</param>
    /// <param name="details">What the employer says of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Result<Vacancy>> PostAsync(Call call, Id<Employer>? employer, VacancyDetails details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(details);
        if (!EmployerOf(call.Actor, employer).TryGet(out var owner, out var failure)) return failure;
        if (Check(details) is { Count: > 0 } errors) return new Failure.Invalid(errors);
        var id = call.NewId<Vacancy>();
        var named = await _contacts.FindAsync(owner, details, cancellationToken);
        if (named.Failure is not null || !named.Value.OnRecord)
        {
            // A repeat hears what the first call heard, also when the contact left since.
            var (posted, answer) = await _ledger.LookAsync(id, call, _ => true, cancellationToken);
            if (posted is null && answer.Failure is not Failure.NotFound) return answer;
        }

        if (!(await RecordedAsync(call.Actor, owner, named, cancellationToken)).TryGet(out var complete, out failure)) return failure;
        var now = _clock.GetUtcNow();
        return Vacancy.Post(id, owner, complete, now.ToDutchDay(), now).TryGet(out var vacancy, out failure)
            ? await _ledger.CreateAsync(call, Matched(vacancy.DoneBy(call.Actor), "vacature-geplaatst"), cancellationToken)
            : failure;
    }

    /// <summary>Changes a vacancy; what no longer fits is withdrawn and what now fits is proposed.</summary>
    public async Task<Result<Vacancy>> ChangeAsync(Call call, Id<Vacancy> id, VacancyDetails details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(details);
        if (Check(details) is { Count: > 0 } errors) return new Failure.Invalid(errors);
        var (present, answer) = await _ledger.LookAsync(id, call, vacancy => MayEdit(call.Actor, vacancy), cancellationToken);
        if (present is null) return answer;
        var today = _clock.GetUtcNow().ToDutchDay();
        if (present.Change(details, today).Failure is { } refused) return refused;
        var named = await NamedAsync(present, details, cancellationToken);
        if (!(await RecordedAsync(call.Actor, present.EmployerId, named, cancellationToken)).TryGet(out var complete, out var failure)) return failure;
        return await _ledger.ChangeAsync(
            id,
            call,
            vacancy => MayEdit(call.Actor, vacancy),
            vacancy => vacancy.Change(complete, today).Map(changed => Matched(changed.DoneBy(call.Actor), "vacature-gewijzigd")),
            cancellationToken);
    }

    /// <summary>Closes a vacancy; its open proposals are withdrawn.</summary>
    public Task<Result<Vacancy>> CloseAsync(Call call, Id<Vacancy> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _ledger.ChangeAsync(
            id,
            call,
            vacancy => MayEdit(call.Actor, vacancy),
            vacancy => vacancy.Close().Map(closed => Matched(closed, "vacature-gesloten")),
            cancellationToken);
    }

    /// <summary>Whom changed details name. Whoever was named before may stay, also when the person left: that somebody else has to be found is no reason to refuse what changed.</summary>
    private async Task<Result<NamedContact>> NamedAsync(Vacancy present, VacancyDetails details, CancellationToken cancellationToken)
    {
        var same = details.Contact == ContactPerson.Unread || EmployerContact.IdOf(present.EmployerId, details.Contact) == present.ContactId;
        return same && (details.ContactId ?? present.ContactId) == present.ContactId
            ? new NamedContact(details with { Contact = present.Details.Contact, ContactId = present.ContactId }, OnRecord: true)
            : await _contacts.FindAsync(present.EmployerId, details, cancellationToken);
    }

    private async Task<Result<VacancyDetails>> RecordedAsync(Actor by, Id<Employer> employer, Result<NamedContact> found, CancellationToken cancellationToken)
    {
        if (!found.TryGet(out var named, out var failure)) return failure;
        if (named.OnRecord) return named.Details;
        return (await _contacts.RecordAsync(by, employer, named.Details, cancellationToken)).Map(_ => named.Details);
    }

    private static bool MayEdit(Actor actor, Vacancy vacancy) => actor.Role == Role.Adviser || actor.Is(Role.Employer, vacancy.EmployerId);

    private static Change<Vacancy> Matched(Vacancy vacancy, string happened) => new(
        vacancy,
        happened,
        new Effect.Publish(),
        new Effect.Project(),
        new Effect.Send(new Message.MatchVacancy(Change<Vacancy>.MessageId(vacancy, "match"), vacancy.Id)));

    private static Result<Id<Employer>> EmployerOf(Actor actor, Id<Employer>? named)
    {
        if (actor.Role != Role.Employer)
        {
            return named is { } employer
                ? employer
                : new Failure.Invalid([new("werkgeverId", "Noem de werkgever voor wie u deze vacature plaatst.")]);
        }

        var own = Id<Employer>.Parse(actor.Id);
        return named is null || named == own
            ? own
            : new Failure.Invalid([new("werkgeverId", "U kunt alleen voor uw eigen organisatie plaatsen. Laat dit veld weg.")]);
    }
}
