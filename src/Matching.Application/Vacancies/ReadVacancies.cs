using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Employers;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;

namespace Matching.Application.Vacancies;

/// <summary>An employer reads its own vacancies; advisers and coaches read all.</summary>
public sealed class ReadVacancies
{
    private readonly Ledger<Vacancy> _ledger;
    private readonly IViewStore _views;

    /// <summary>Makes the use case.</summary>
    public ReadVacancies(Ledger<Vacancy> ledger, IViewStore views)
    {
        _ledger = ledger;
        _views = views;
    }

    /// <summary>Reads one vacancy.</summary>
    public Task<Result<Vacancy>> ReadAsync(Actor actor, Id<Vacancy> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return _ledger.ReadAsync(
            id,
            vacancy => actor.Role is Role.Adviser or Role.Coach || actor.Is(Role.Employer, vacancy.EmployerId),
            cancellationToken);
    }

    /// <summary>The vacancies that the caller works with, newest first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="openOnly">Leave out closed ones.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<ListItem<VacancyItem>>> ListAsync(Actor actor, bool openOnly, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var list = actor.Role == Role.Employer ? VacancyLists.Of(Id<Employer>.Parse(actor.Id)) : VacancyLists.All;
        var rows = await _views.ReadAsync(list, openOnly, cancellationToken);
        return [.. rows.Select(ListItem<VacancyItem>.From).OrderByDescending(i => i.Body.PostedAt).ThenBy(i => i.Body.Id, StringComparer.Ordinal)];
    }
}
