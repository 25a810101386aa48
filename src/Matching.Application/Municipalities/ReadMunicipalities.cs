using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Municipalities;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Application.Municipalities;

/// <summary>People of the organisation read which municipalities it works for, and what it is for each.</summary>
public sealed class ReadMunicipalities
{
    private readonly Ledger<Municipality> _ledger;
    private readonly IAggregateStore<Municipality> _store;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public ReadMunicipalities(Ledger<Municipality> ledger, IAggregateStore<Municipality> store, TimeProvider clock)
    {
        _ledger = ledger;
        _store = store;
        _clock = clock;
    }

    /// <summary>Reads one.</summary>
    public Task<Result<Municipality>> ReadAsync(Id<Municipality> id, CancellationToken cancellationToken) => _ledger.ReadAsync(id, _ => true, cancellationToken);

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<Municipality>> ListAsync(CancellationToken cancellationToken)
    {
        var all = new List<Municipality>();
        await foreach (var municipality in _store.AllAsync(liveOnly: false, cancellationToken)) all.Add(municipality);
        return [.. all.OrderBy(m => m.Name.Value, StringComparer.Ordinal).ThenBy(m => m.Id)];
    }

    /// <summary>What the organisation is for a municipality today.</summary>
    public OrganisationModel ModelOf(Municipality municipality)
    {
        ArgumentNullException.ThrowIfNull(municipality);
        return municipality.ModelOn(_clock.GetUtcNow().ToDutchDay());
    }

    /// <summary>What the organisation is for all its municipalities together today.</summary>
    public async Task<OrganisationModel> ModelAsync(CancellationToken cancellationToken) =>
        Municipality.ModelOf(await ListAsync(cancellationToken), _clock.GetUtcNow().ToDutchDay());
}
