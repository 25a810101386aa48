using Matching.Application.Candidates;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.Placements;
using Matching.Domain.Time;

namespace Matching.Application.Placements;

/// <summary>Brings placements in line with who follows the candidate and who is the employer's contact person now. Doing it again changes nothing.</summary>
public sealed class FollowPeople : IFollowsCoaches
{
    private readonly IAggregateStore<Placement> _placements;
    private readonly Ledger<Placement> _ledger;
    private readonly IViewStore _views;
    private readonly PlacementScope _scope;
    private readonly PlacementRules _rules;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public FollowPeople(
        IAggregateStore<Placement> placements, Ledger<Placement> ledger, IViewStore views, PlacementScope scope, PlacementRules rules, TimeProvider clock)
    {
        _placements = placements;
        _ledger = ledger;
        _views = views;
        _scope = scope;
        _rules = rules;
        _clock = clock;
    }

    /// <inheritdoc/>
    public Task FollowAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var today = _clock.GetUtcNow().ToDutchDay();
        return ChangeAllAsync(
            PlacementLists.Of(candidate.Id),
            placement => placement.Reassign(candidate.Coaches, candidate.IsReplacementOnly(placement.Coaches), _rules, today),
            "andere-coach",
            cancellationToken);
    }

    /// <summary>Asks whoever took over from a contact person who left how it goes from now on; until that is known, nobody is asked.</summary>
    public Task FollowAsync(Employer employer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(employer);
        var today = _clock.GetUtcNow().ToDutchDay();
        return ChangeAllAsync(
            PlacementLists.Of(employer.Id),
            placement => (placement.ContactId ?? placement.FormerContactId) is { } contact
                && !employer.IsActive(contact)
                && employer.NowFor(contact)?.Id != placement.ContactId
                && placement.ChangeContact(employer.NowFor(contact)?.Id, _rules, today).TryGet(out var changed, out _)
                    ? changed
                    : null,
            "contactpersoon-gewijzigd",
            cancellationToken);
    }

    private async Task ChangeAllAsync(string list, Func<Placement, Placement?> change, string happened, CancellationToken cancellationToken)
    {
        foreach (var row in await _views.ReadAsync(list, openOnly: true, cancellationToken))
        {
            if (await _placements.FindAsync(Id<Placement>.Parse(row.Key), cancellationToken) is not { State: var found }) continue;
            var workers = await _scope.WorkersAsync(found, cancellationToken);
            var followed = await _ledger.EnsureAsync(
                found.Id,
                Actor.System,
                placement => change(placement ?? found) is { } next ? PlacementChanges.Changed(placement ?? found, next, happened, workers) : new Change<Placement>(placement ?? found, happened),
                cancellationToken);
            if (followed.Failure is not null) throw new InvalidOperationException($"Placement {found.Id} kept changing.");
        }
    }
}
