using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.FollowUp;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Time;

namespace Matching.Application.Placements;

/// <summary>What falls due of placements: contacts, silences, deadlines, amounts, and whoever did not act.</summary>
public sealed class PlacementDue : IDueHandler
{
    private readonly Ledger<Placement> _ledger;
    private readonly IAggregateStore<Placement> _placements;
    private readonly IAggregateStore<WorkTask> _tasks;
    private readonly PlacementScope _scope;
    private readonly PlacementRules _rules;
    private readonly TimeProvider _clock;

    /// <summary>Makes the handler.</summary>
    public PlacementDue(
        Ledger<Placement> ledger,
        IAggregateStore<Placement> placements,
        IAggregateStore<WorkTask> tasks,
        PlacementScope scope,
        PlacementRules rules,
        TimeProvider clock)
    {
        _ledger = ledger;
        _placements = placements;
        _tasks = tasks;
        _scope = scope;
        _rules = rules;
        _clock = clock;
    }

    /// <inheritdoc/>
    public AggregateKind Kind => AggregateKind.Placements;

    /// <inheritdoc/>
    public async Task HandleAsync(Message.Due due, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        if (!string.Equals(due.What, PlacementLists.Due, StringComparison.Ordinal)) throw new FormatException("Something is due of a placement that this version does not know.");
        var id = Id<Placement>.Parse(due.AggregateId);
        var now = _clock.GetUtcNow();
        var today = now.ToDutchDay();
        if (await _placements.FindAsync(id, cancellationToken) is not { State: var found } || !(found.NextDue(_rules) <= today)) return;
        var workers = await _scope.WorkersAsync(found, cancellationToken);
        var birthDate = found.NeedsBirthDate(today) ? await _scope.BirthDateAsync(found, cancellationToken) : null;
        var actedOn = await ActedOnAsync(found, cancellationToken);
        await _ledger.ChangeOnceAsync(
            id,
            due.Id,
            placement =>
            {
                // Somebody else may have changed it meanwhile: what is missing now is there when the message comes again.
                if (placement.NeedsBirthDate(today) && birthDate is null) throw new InvalidOperationException("Wage subsidy of somebody whose day of birth is not on record.");
                var acted = actedOn is { } by && placement.ActOn(by, _rules, today) is { } picked ? picked : placement;
                var next = acted.Advance(today, _rules, birthDate);
                return ReferenceEquals(next, placement) ? null : PlacementChanges.Changed(placement, next with { Version = placement.Version + 1 }, "dag-verwerkt", workers);
            },
            cancellationToken);
    }

    /// <summary>Who did the task of a placement that is red, if anybody did: that is picking it up.</summary>
    private async Task<Actor?> ActedOnAsync(Placement placement, CancellationToken cancellationToken)
    {
        if (placement.Escalation is not { } escalation || !escalation.Stage.IsWaiting()) return null;
        foreach (var request in placement.Requests.Where(r => r is { Kind: WorkTaskKind.ExtraAttention, SettledOn: null }))
        {
            var task = WorkTask.IdFor(request.Kind, TaskSubject.Of(placement.Id), PlacementChanges.TaskCause(request));
            if (await _tasks.FindAsync(task, cancellationToken) is { State: { Status: WorkTaskStatus.Done, Done: { } done } }) return done.By;
        }

        return null;
    }
}
