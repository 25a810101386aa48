using Matching.Application.Storage;
using Matching.Domain.Municipalities;
using Matching.Domain.Results;

namespace Matching.Application.Municipalities;

/// <summary>An administrator records what a municipality decided: who carries which function for whom.</summary>
public sealed class EditMunicipalities
{
    private readonly Ledger<Municipality> _ledger;
    private readonly IAggregateStore<Municipality> _store;
    private readonly MunicipalityDirectory _directory;

    /// <summary>Makes the use case.</summary>
    public EditMunicipalities(Ledger<Municipality> ledger, IAggregateStore<Municipality> store, MunicipalityDirectory directory)
    {
        _ledger = ledger;
        _store = store;
        _directory = directory;
    }

    /// <summary>Records a municipality, new or known, as a whole.</summary>
    /// <param name="call">Who calls: an administrator.</param>
    /// <param name="municipality">What it is to be; its version is counted here.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Result<Municipality>> PutAsync(Call call, Municipality municipality, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(municipality);
        if (municipality.Check() is { Count: > 0 } errors) return new Failure.Invalid(errors);
        try
        {
            return await _store.FindAsync(municipality.Id, cancellationToken) is null
                ? await _ledger.CreateAsync(call, new(municipality with { Version = 1 }, "gemeente-vastgelegd"), cancellationToken)
                : await _ledger.ChangeAsync(
                    municipality.Id,
                    call,
                    _ => true,
                    current => new Change<Municipality>(municipality with { Version = current.Version + 1 }, "gemeente-gewijzigd"),
                    cancellationToken);
        }
        finally
        {
            // Also when it failed: it may have been saved before its answer was lost.
            _directory.Forget();
        }
    }
}
