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

    /// <summary>The vacancies that the caller works with, newest first unless asked otherwise.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="filter">What to leave out, and in what order.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<VacancyItem>> ListAsync(Actor actor, VacancyFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(filter);
        var list = actor.Role == Role.Employer ? VacancyLists.Of(Id<Employer>.Parse(actor.Id)) : VacancyLists.All;
        var rows = await _views.ReadAsync(list, filter.Status == VacancyStatus.Open, cancellationToken);
        var items = rows.Select(row => ViewBody.Read<VacancyItem>(row.Body)).Where(filter.Takes);
        var ordered = filter.Order switch
        {
            VacancyOrder.ClosingFirst => items.OrderBy(i => i.ClosesOn ?? DateOnly.MaxValue).ThenByDescending(i => i.PostedAt),
            VacancyOrder.Title => items.OrderBy(i => i.Title, StringComparer.OrdinalIgnoreCase),
            _ => items.OrderByDescending(i => i.PostedAt),
        };
        return [.. ordered.ThenBy(i => i.Id, StringComparer.Ordinal)];
    }
}
