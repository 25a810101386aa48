using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Results;

namespace Matching.Application.Candidates;

/// <summary>
/// Keeps an external reference to one candidate. A claim is made before the person is saved. It counts for as long as saving may take, so that
/// of two who ask at once one is refused, and after that only while there is such a person: what stopped halfway stands in nobody's way for good.
/// </summary>
public sealed class References
{
    private readonly IAggregateStore<ReferenceClaim> _claims;
    private readonly IAggregateStore<Person> _persons;
    private readonly TimeProvider _clock;

    /// <summary>Makes it.</summary>
    public References(IAggregateStore<ReferenceClaim> claims, IAggregateStore<Person> persons, TimeProvider clock)
    {
        _claims = claims;
        _persons = persons;
        _clock = clock;
    }

    /// <summary>Who has a reference; null when nobody has.</summary>
    public async Task<Id<Candidate>?> FindAsync(ExternalReference reference, CancellationToken cancellationToken) =>
        await _claims.FindAsync(ReferenceClaim.IdOf(reference), cancellationToken) is { State.CandidateId: { } holder } && await HoldsAsync(holder, reference, cancellationToken)
            ? holder
            : null;

    /// <summary>Claims a reference for a candidate whose person is saved with it right after; doing it again for the same one changes nothing.</summary>
    /// <param name="actor">Who claims it.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="candidate">For whom.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null when it is claimed, or why it cannot be.</returns>
    public async Task<Failure.Refused?> ClaimAsync(Actor actor, ExternalReference reference, Id<Candidate> candidate, CancellationToken cancellationToken)
    {
        var id = ReferenceClaim.IdOf(reference);
        while (true)
        {
            // What an older claim was made for is over by now, so that what is read after this is how it ended.
            var now = _clock.GetUtcNow();
            if (await _claims.FindAsync(id, cancellationToken) is not { } found)
            {
                if (await SaveAsync(new ReferenceClaim(id, 1, candidate), null, "kenmerk-vastgelegd")) return null;
                continue;
            }

            var (claim, age) = (found.State, now - found.SavedAt);
            if (claim.CandidateId == candidate)
            {
                // Nobody takes it over while there is time to save the person; an older one gets that time anew.
                if (age < EraseUnregistered.Patience / 2 || await _claims.RefreshAsync(id, found.ETag, now, cancellationToken)) return null;
                continue;
            }

            if (claim.CandidateId is { } holder)
            {
                if (await HoldsAsync(holder, reference, cancellationToken))
                    return new("bestaat-al", "Er is al een kandidaat met dit externe kenmerk. Zoek die kandidaat op, of controleer het kenmerk.");
                if (age < EraseUnregistered.Patience)
                    return new("wordt-al-vastgelegd", "Een kandidaat met dit externe kenmerk wordt op dit moment vastgelegd. Zoek die kandidaat op, of probeer het over een kwartier opnieuw.");
            }

            if (await SaveAsync(claim with { Version = claim.Version + 1, CandidateId = candidate }, found.ETag, "kenmerk-overgenomen")) return null;
        }

        async Task<bool> SaveAsync(ReferenceClaim claim, string? etag, string happened) =>
            await _claims.CommitAsync(new Change<ReferenceClaim>(claim, happened).ToCommit(etag, actor, _clock.GetUtcNow(), null, null), cancellationToken) == CommitOutcome.Saved;
    }

    private async Task<bool> HoldsAsync(Id<Candidate> holder, ExternalReference reference, CancellationToken cancellationToken) =>
        await _persons.FindAsync(Person.IdOf(holder), cancellationToken) is { State.Details.Reference: { } held }
        && ReferenceClaim.IdOf(held) == ReferenceClaim.IdOf(reference);
}
