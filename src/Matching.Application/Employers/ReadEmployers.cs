using System.Globalization;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Employers;
using Matching.Domain.Results;

namespace Matching.Application.Employers;

/// <summary>An employer reads what is known of itself; advisers and coaches read all.</summary>
public sealed class ReadEmployers
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private readonly Ledger<Employer> _ledger;
    private readonly IViewStore _views;

    /// <summary>Makes the use case.</summary>
    public ReadEmployers(Ledger<Employer> ledger, IViewStore views)
    {
        _ledger = ledger;
        _views = views;
    }

    /// <summary>Reads one employer.</summary>
    public Task<Result<Employer>> ReadAsync(Actor actor, Id<Employer> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return _ledger.ReadAsync(id, _ => actor.Role is Role.Adviser or Role.Coach || actor.Is(Role.Employer, id), cancellationToken);
    }

    /// <summary>All employers by name, for advisers and coaches.</summary>
    /// <param name="name">Only those with this in their name, in whatever case and with or without accents; null for all.</param>
    /// <param name="kind">Only those of this kind; null for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<ListItem<EmployerItem>>> ListAsync(string? name, EmployerKind? kind, CancellationToken cancellationToken)
    {
        var compare = CultureInfo.InvariantCulture.CompareInfo;
        var rows = await _views.ReadAsync(EmployerLists.All, openOnly: false, cancellationToken);
        return
        [
            .. rows.Select(ListItem<EmployerItem>.From)
                .Where(i => kind is null || i.Body.Kind == kind)
                .Where(i => name is null || compare.IndexOf(i.Body.Name, name, Loosely) >= 0)
                .OrderBy(i => i.Body.Name, StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(i => i.Body.Id, StringComparer.Ordinal),
        ];
    }
}
