using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.People;
using Matching.Domain.Time;
using Matching.Domain.Workers;

namespace Matching.Application.Workers;

/// <summary>Begins replacements whose planned day has come.</summary>
public sealed class BeginReplacements : IDueHandler
{
    private readonly IAggregateStore<CaseloadReplacement> _store;
    private readonly Ledger<CaseloadReplacement> _ledger;
    private readonly Replacements _replacements;
    private readonly TimeProvider _clock;

    /// <summary>Makes the handler.</summary>
    public BeginReplacements(IAggregateStore<CaseloadReplacement> store, Ledger<CaseloadReplacement> ledger, Replacements replacements, TimeProvider clock)
    {
        _store = store;
        _ledger = ledger;
        _replacements = replacements;
        _clock = clock;
    }

    /// <inheritdoc/>
    public AggregateKind Kind => AggregateKind.Replacements;

    /// <inheritdoc/>
    public async Task HandleAsync(Message.Due due, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        if (due.What != ReplacementLists.Begins) throw new FormatException("Nothing of a replacement that this version knows is due.");
        var id = Id<CaseloadReplacement>.Parse(due.AggregateId);
        var today = _clock.GetUtcNow().ToDutchDay();
        if (await _store.FindAsync(id, cancellationToken) is not { State: var planned } || !planned.IsDue(today)) return;
        var people = await _replacements.CaseloadAsync(planned.WorkerId, cancellationToken);
        var standIn = await StandInAsync(planned, cancellationToken);
        await _ledger.ChangeOnceAsync(
            id,
            due.Id,
            replacement => replacement.IsDue(today) && replacement.Begin(people, standIn).TryGet(out var begun, out _)
                ? Replacements.GoOn(begun, "vervanging-begonnen")
                : null,
            cancellationToken);
    }

    /// <summary>Who was appointed may be replaced by now: then people go to whoever is there.</summary>
    private async Task<Id<Worker>> StandInAsync(CaseloadReplacement planned, CancellationToken cancellationToken)
    {
        var standIn = planned.StandInId;
        HashSet<Id<Worker>> passed = [planned.WorkerId, standIn];
        while (await _replacements.FindCurrentAsync(standIn, cancellationToken) is { } other && other.Status.IsAway() && passed.Add(other.StandInId)) standIn = other.StandInId;
        return standIn;
    }
}
