using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Results;

namespace Matching.Application.Candidates;

/// <summary>
/// Keeps an external reference to one candidate. A claim is made before the person is saved, and counts only while there is such a
/// person: what stopped halfway stands in nobody's way.
/// </summary>
public sealed class References
{
    private readonly Ledger<ReferenceClaim> _ledger;
    private readonly IAggregateStore<ReferenceClaim> _claims;
    private readonly IAggregateStore<Person> _persons;

    /// <summary>Makes it.</summary>
    public References(Ledger<ReferenceClaim> ledger, IAggregateStore<ReferenceClaim> claims, IAggregateStore<Person> persons)
    {
        _ledger = ledger;
        _claims = claims;
        _persons = persons;
    }

    /// <summary>Who has a reference; null when nobody has.</summary>
    public async Task<Id<Candidate>?> FindAsync(ExternalReference reference, CancellationToken cancellationToken) =>
        await _claims.FindAsync(ReferenceClaim.IdOf(reference), cancellationToken) is { State.CandidateId: { } holder } && await HoldsAsync(holder, reference, cancellationToken)
            ? holder
            : null;

    /// <summary>Claims a reference for a candidate; doing it again for the same one changes nothing.</summary>
    /// <param name="call">Who calls.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="candidate">For whom.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null when it is claimed, or why it cannot be.</returns>
    public async Task<Failure?> ClaimAsync(Call call, ExternalReference reference, Id<Candidate> candidate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        var id = ReferenceClaim.IdOf(reference);
        while (true)
        {
            if (await _claims.FindAsync(id, cancellationToken) is not { State: var claim })
            {
                if (await _ledger.CreateOnceAsync(new(new ReferenceClaim(id, 1, candidate), "kenmerk-vastgelegd"), cancellationToken)) return null;
                continue;
            }

            if (claim.CandidateId == candidate) return null;
            if (claim.CandidateId is { } holder && await HoldsAsync(holder, reference, cancellationToken))
                return new Failure.Refused("bestaat-al", "Er is al een kandidaat met dit externe kenmerk. Zoek die kandidaat op, of controleer het kenmerk.");
            var taken = await _ledger.ChangeAsync(
                id,
                new Call(call.Actor, $"{call.IdempotencyKey}:{claim.Version}", "claim", claim.Version),
                _ => true,
                found => new Change<ReferenceClaim>(found with { Version = found.Version + 1, CandidateId = candidate }, "kenmerk-overgenomen"),
                cancellationToken);
            if (taken.Failure is null) return null;
            if (taken.Failure is not Failure.Stale) return taken.Failure;
        }
    }

    private async Task<bool> HoldsAsync(Id<Candidate> holder, ExternalReference reference, CancellationToken cancellationToken) =>
        await _persons.FindAsync(Person.IdOf(holder), cancellationToken) is { State.Details.Reference: { } held }
        && ReferenceClaim.IdOf(held) == ReferenceClaim.IdOf(reference);
}
