using Matching.Application.Candidates;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Placements;
using Matching.Domain.Time;

namespace Matching.Application.Placements;

/// <summary>
/// Brings a candidate in line with the placements: at work while there is one, back in matching the same day when the last one ended. Goes by
/// how the placements stand now, so that messages may come twice and in any order.
/// </summary>
public sealed class FollowPlacements
{
    private readonly IAggregateStore<Placement> _placements;
    private readonly Ledger<Placement> _ledger;
    private readonly Ledger<Candidate> _candidates;
    private readonly IViewStore _views;
    private readonly PlacementScope _scope;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public FollowPlacements(
        IAggregateStore<Placement> placements, Ledger<Placement> ledger, Ledger<Candidate> candidates, IViewStore views, PlacementScope scope, TimeProvider clock)
    {
        _placements = placements;
        _ledger = ledger;
        _candidates = candidates;
        _views = views;
        _scope = scope;
        _clock = clock;
    }

    /// <summary>Does it.</summary>
    public async Task HandleAsync(Message.FollowPlacement message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _placements.FindAsync(message.PlacementId, cancellationToken) is not { State: var placement }) return;
        if (placement is { ContinuesId: { } former, Status: PlacementStatus.Active }) await ContinueAsync(message.Id, former, placement, cancellationToken);
        var working = !placement.Status.IsTerminal() || await WorksElsewhereAsync(placement, cancellationToken);
        var now = _clock.GetUtcNow();
        await _candidates.ChangeOnceAsync(
            placement.CandidateId,
            message.Id,
            candidate =>
            {
                if (working)
                {
                    // What was said of a step up holds as long as the placement does; who took one wants no other for now.
                    var open = placement.Status.IsTerminal() ? null : placement.StepUp?.What.IsOpen ?? (placement.ContinuesId is null ? null : false);
                    if (open is { } wants && (wants ? candidate.OpenForStepUp() : candidate.StayAtWork()) is { } changed)
                        return EditCandidates.Matched(changed, wants ? "open-voor-stap" : "blijft-aan-het-werk");
                    return candidate.GoToWork() is { } atWork ? EditCandidates.Matched(atWork, "aan-het-werk") : null;
                }

                // Continued without a gap: the placement that it goes on in says what holds.
                if (placement.End is not { What: { NextStep: not AfterPlacement.None } end }) return null;
                return candidate.ComeBack(end.Needs, now) is { } back ? EditCandidates.Matched(back, "terug-in-matching") : null;
            },
            cancellationToken);
    }

    /// <summary>The placement that this one takes the place of is continued in it.</summary>
    private async Task ContinueAsync(Id<Message> message, Id<Placement> former, Placement successor, CancellationToken cancellationToken)
    {
        var workers = await _scope.WorkersAsync(successor, cancellationToken);
        var today = _clock.GetUtcNow().ToDutchDay();
        await _ledger.ChangeOnceAsync(
            former,
            message,
            placement => placement.ContinueIn(successor.Id, successor.StartsOn, today).TryGet(out var continued, out _)
                ? PlacementChanges.Changed(placement, continued, "plaatsing-voortgezet", workers)
                : null,
            cancellationToken);
    }

    private async Task<bool> WorksElsewhereAsync(Placement placement, CancellationToken cancellationToken)
    {
        foreach (var row in await _views.ReadAsync(PlacementLists.Of(placement.CandidateId), openOnly: true, cancellationToken))
        {
            if (string.Equals(row.Key, placement.Id.Value, StringComparison.Ordinal)) continue;

            // The row may lag behind.
            if (await _placements.FindAsync(Id<Placement>.Parse(row.Key), cancellationToken) is { State: var other } && !other.Status.IsTerminal()) return true;
        }

        return false;
    }
}
