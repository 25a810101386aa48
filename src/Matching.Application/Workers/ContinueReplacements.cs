using Matching.Application.Candidates;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Time;
using Matching.Domain.Workers;

namespace Matching.Application.Workers;

/// <summary>
/// Lets the people of a replacement go over or back, a part for each message. Each candidate is changed once there and once back, however
/// often a message is delivered; a part that is done twice counts the same people.
/// </summary>
public sealed class ContinueReplacements
{
    /// <summary>How many people a message goes through.</summary>
    public const int PartSize = 25;

    private const int AtOnce = 4;

    private readonly IAggregateStore<CaseloadReplacement> _store;
    private readonly Ledger<CaseloadReplacement> _replacements;
    private readonly Ledger<Candidate> _candidates;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public ContinueReplacements(
        IAggregateStore<CaseloadReplacement> store, Ledger<CaseloadReplacement> replacements, Ledger<Candidate> candidates, TimeProvider clock)
    {
        _store = store;
        _replacements = replacements;
        _candidates = candidates;
        _clock = clock;
    }

    /// <summary>Does the next part.</summary>
    public async Task HandleAsync(Message.ContinueReplacement message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _store.FindAsync(message.ReplacementId, cancellationToken) is not { State: var replacement }) return;
        if (!replacement.Status.IsUnderWay() || replacement.Done != message.Done) return;
        var part = replacement.People.Skip(replacement.Done).Take(PartSize).ToList();
        var changed = 0;
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(part, atOnce, async (id, stop) =>
        {
            if (await GoAsync(replacement, id, stop)) Interlocked.Increment(ref changed);
        });
        await _replacements.ChangeOnceAsync(
            replacement.Id,
            message.Id,
            current => current.Status == replacement.Status ? Advanced(current.Advance(message.Done, part.Count, changed)) : null,
            cancellationToken);
    }

    private static Change<CaseloadReplacement>? Advanced(CaseloadReplacement? next) => next switch
    {
        null => null,
        { Status: ReplacementStatus.Started } => new(next, "vervanging-doorgevoerd", new Effect.Project()),
        { Status: ReplacementStatus.Ended } => new(next, "vervanging-teruggezet", new Effect.Project()),
        _ => Replacements.GoOn(next, "vervanging-gevorderd"),
    };

    /// <summary>Lets one candidate go over, or back.</summary>
    /// <returns>Whether the candidate went, now or when this was tried before.</returns>
    private async Task<bool> GoAsync(CaseloadReplacement replacement, Id<Candidate> id, CancellationToken cancellationToken)
    {
        var goes = replacement.Status == ReplacementStatus.Starting;
        var today = _clock.GetUtcNow().ToDutchDay();
        var went = false;

        // One name for all tries of all messages: nobody goes a second time whom people put elsewhere meanwhile.
        await _candidates.ChangeOnceAsync(
            id,
            Id<Message>.From(goes ? "vervanging-heen" : "vervanging-terug", replacement.Id.Value),
            candidate =>
            {
                var next = goes
                    ? candidate.PutInPlace(replacement.Id, replacement.WorkerId, replacement.StandInId, today)
                    : candidate.ChangeBack(replacement.Id, today);
                went = next is not null || (candidate.WasCoveredBy(replacement.Id) && (goes || candidate.IsInvolved(replacement.WorkerId)));
                return next is null ? null : EditCandidates.CoachesChanged(next, goes ? "coach-vervangen" : "coach-terug");
            },
            cancellationToken);
        return went;
    }
}
