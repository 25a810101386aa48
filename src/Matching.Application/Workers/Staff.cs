using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.People;
using Matching.Domain.Results;

namespace Matching.Application.Workers;

/// <summary>The people of the organisation: whom candidates and employers can call.</summary>
public sealed class Staff
{
    private readonly Ledger<Worker> _ledger;
    private readonly IAggregateStore<Worker> _store;

    /// <summary>Makes the use case.</summary>
    public Staff(Ledger<Worker> ledger, IAggregateStore<Worker> store)
    {
        _ledger = ledger;
        _store = store;
    }

    /// <summary>Reads somebody.</summary>
    public Task<Result<Worker>> ReadAsync(Id<Worker> id, CancellationToken cancellationToken) => _ledger.ReadAsync(id, _ => true, cancellationToken);

    /// <summary>Records name, phone and address of somebody, new or known. Administrators record everybody, others themselves.</summary>
    public async Task<Result<Worker>> PutAsync(
        Call call, Id<Worker> id, Line name, PhoneNumber phone, EmailAddress email, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.Actor.Role != Role.Administrator && !string.Equals(call.Actor.Id, id.Value, StringComparison.Ordinal)) return new Failure.NotFound();
        return await _store.FindAsync(id, cancellationToken) is null
            ? await _ledger.CreateAsync(call, new(new Worker(id, 1, name, phone, email), "medewerker-vastgelegd"), cancellationToken)
            : await _ledger.ChangeAsync(
                id,
                call,
                _ => true,
                worker => new Change<Worker>(worker with { Version = worker.Version + 1, Name = name, Phone = phone, Email = email }, "medewerker-gewijzigd"),
                cancellationToken);
    }
}
