using Matching.Application.Competences;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;

namespace Matching.Application.Vacancies;

/// <summary>An employer, or an adviser for an employer, posts, changes and closes vacancies.</summary>
public sealed class EditVacancies
{
    private readonly Ledger<Vacancy> _ledger;
    private readonly CompetenceCatalogue _catalogue;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public EditVacancies(Ledger<Vacancy> ledger, CompetenceCatalogue catalogue, TimeProvider clock)
    {
        _ledger = ledger;
        _catalogue = catalogue;
        _clock = clock;
    }

    /// <summary>What is wrong with what is said of a vacancy today: what does not fit together, and competences that do not exist.</summary>
    public IReadOnlyList<FieldError> Check(VacancyDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return [.. Vacancy.Check(details, _clock.GetUtcNow().ToDutchDay()), .. _catalogue.Check(details.Competences.Select(c => c.Concept))];
    }

    /// <summary>Posts a vacancy; matching begins at once.</summary>
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
        var now = _clock.GetUtcNow();
        return Vacancy.Post(call.NewId<Vacancy>(), owner, details, now.ToDutchDay(), now).TryGet(out var vacancy, out failure)
            ? await _ledger.CreateAsync(call, Matched(vacancy, "vacature-geplaatst"), cancellationToken)
            : failure;
    }

    /// <summary>Changes a vacancy; what no longer fits is withdrawn and what now fits is proposed.</summary>
    public Task<Result<Vacancy>> ChangeAsync(Call call, Id<Vacancy> id, VacancyDetails details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(details);
        return Check(details) is { Count: > 0 } errors
            ? Task.FromResult<Result<Vacancy>>(new Failure.Invalid(errors))
            : _ledger.ChangeAsync(
                id,
                call,
                vacancy => MayEdit(call.Actor, vacancy),
                vacancy => vacancy.Change(details, _clock.GetUtcNow().ToDutchDay()).Map(changed => Matched(changed, "vacature-gewijzigd")),
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
