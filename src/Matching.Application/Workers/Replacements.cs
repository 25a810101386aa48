using Matching.Application.Candidates;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Workers;

namespace Matching.Application.Workers;

/// <summary>
/// A lead has somebody replaced, for the whole caseload in one action, and changes back. The numbers of one person's replacements leave no gap
/// and the id follows from the number, so that two never run at once, whoever asks at the same moment.
/// </summary>
public sealed class Replacements
{
    private readonly Ledger<CaseloadReplacement> _ledger;
    private readonly IAggregateStore<CaseloadReplacement> _store;
    private readonly IAggregateStore<Worker> _workers;
    private readonly IViewStore _views;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public Replacements(
        Ledger<CaseloadReplacement> ledger,
        IAggregateStore<CaseloadReplacement> store,
        IAggregateStore<Worker> workers,
        IViewStore views,
        TimeProvider clock)
    {
        _ledger = ledger;
        _store = store;
        _workers = workers;
        _views = views;
        _clock = clock;
    }

    /// <summary>Appoints a stand-in. From today, people go over at once, part by part; on a later day, that day.</summary>
    /// <param name="call">The lead.</param>
    /// <param name="worker">Who is replaced.</param>
    /// <param name="request">By whom, from when, why.</param>
    /// <param name="cancellationToken">Gives up; what was saved goes on.</param>
    public async Task<Result<CaseloadReplacement>> AppointAsync(Call call, Id<Worker> worker, ReplacementRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(request);
        if (call.Actor.Role != Role.Lead || await _workers.FindAsync(worker, cancellationToken) is null) return new Failure.NotFound();

        // What is over makes room for the next number; a repeat finds what the first made on the way.
        var number = 0;
        CaseloadReplacement? earlier;
        do
        {
            number++;
            (earlier, var answer) = await _ledger.LookAsync(CaseloadReplacement.IdFor(worker, number), call, _ => true, cancellationToken);
            if (earlier is null && answer.Failure is not Failure.NotFound) return answer;
            if (earlier is { } one && !one.Status.IsTerminal()) return Runs;
        }
        while (earlier is not null);

        if (await _workers.FindAsync(request.StandInId, cancellationToken) is null)
            return new Failure.Invalid([new("vervangerId", "Deze medewerker is niet bekend. Leg de medewerker eerst vast.")]);
        if (request.StandInId != worker && await FindCurrentAsync(request.StandInId, cancellationToken) is { } other)
        {
            return new Failure.Refused(
                "vervanger-wordt-vervangen",
                other.Status == ReplacementStatus.Planned
                    ? "Voor deze vervanger staat zelf een vervanging gepland. Kies iemand anders, of trek die eerst in."
                    : "Deze vervanger wordt zelf vervangen. Kies iemand anders.");
        }

        var now = _clock.GetUtcNow();
        var people = await CaseloadAsync(worker, cancellationToken);
        var appointed = CaseloadReplacement.Appoint(worker, number, request, people, call.Actor, now.ToDutchDay(), now);
        if (!appointed.TryGet(out var replacement, out var failure)) return failure;
        var change = replacement.Status.IsUnderWay() ? GoOn(replacement, "vervanging-begonnen") : new(replacement, "vervanging-gepland", new Effect.Project());
        var saved = await _ledger.CreateAsync(call, change, cancellationToken);
        return saved.Failure is Failure.Refused ? Runs : saved;
    }

    /// <summary>Ends a replacement: changes back whoever still is with the stand-in, or lets everybody stay. What was only planned is taken back.</summary>
    public Task<Result<CaseloadReplacement>> EndAsync(Call call, Id<CaseloadReplacement> id, ReplacementEnd end, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _ledger.ChangeAsync(
            id,
            call,
            _ => call.Actor.Role == Role.Lead,
            replacement => replacement.Finish(end, call.Actor, _clock.GetUtcNow()).Map(next => next.Status.IsUnderWay()
                ? GoOn(next, "vervanging-wordt-teruggezet")
                : new Change<CaseloadReplacement>(next, next.Status == ReplacementStatus.Permanent ? "vervanging-blijvend" : "vervanging-ingetrokken", new Effect.Project())),
            cancellationToken);
    }

    /// <summary>Reads one: a lead every one, others those that they have a part in.</summary>
    public Task<Result<CaseloadReplacement>> ReadAsync(Actor actor, Id<CaseloadReplacement> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return _ledger.ReadAsync(id, r => MayRead(actor, r.WorkerId.Value, r.StandInId.Value), cancellationToken);
    }

    /// <summary>Those that the caller may read, the first that began first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="status">Only those that are this far; null for all that are not over.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<ReplacementItem>> ListAsync(Actor actor, ReplacementStatus? status, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var rows = await _views.ReadAsync(ReplacementLists.All, openOnly: status is null || !status.Value.IsTerminal(), cancellationToken);
        return
        [
            .. rows
                .Select(row => ViewBody.Read<ReplacementItem>(row.Body))
                .Where(item => (status is null || item.Status == status) && MayRead(actor, item.WorkerId, item.StandInId))
                .OrderBy(item => item.From)
                .ThenBy(item => item.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether somebody is replaced now, by the list.</summary>
    public async Task<bool> IsAwayAsync(Id<Worker> worker, CancellationToken cancellationToken)
    {
        var rows = await _views.ReadAsync(ReplacementLists.All, openOnly: true, cancellationToken);
        return rows
            .Select(row => ViewBody.Read<ReplacementItem>(row.Body))
            .Any(item => item.Status.IsAway() && string.Equals(item.WorkerId, worker.Value, StringComparison.Ordinal));
    }

    /// <summary>Everybody whom somebody is involved with, also who takes no part in matching for now.</summary>
    internal async Task<IReadOnlyList<Id<Candidate>>> CaseloadAsync(Id<Worker> worker, CancellationToken cancellationToken)
    {
        var rows = await _views.ReadAsync(CandidateLists.Of(worker), openOnly: false, cancellationToken);
        return [.. rows.Select(row => Id<Candidate>.Parse(row.Key))];
    }

    /// <summary>The replacement of somebody that is not over; null when there is none.</summary>
    internal async Task<CaseloadReplacement?> FindCurrentAsync(Id<Worker> worker, CancellationToken cancellationToken)
    {
        for (var number = 1; await _store.FindAsync(CaseloadReplacement.IdFor(worker, number), cancellationToken) is { State: var found }; number++)
        {
            if (!found.Status.IsTerminal()) return found;
        }

        return null;
    }

    /// <summary>A change after which the next people are to be looked at.</summary>
    internal static Change<CaseloadReplacement> GoOn(CaseloadReplacement next, string happened) => new(
        next,
        happened,
        new Effect.Project(),
        new Effect.Send(new Message.ContinueReplacement(Change<CaseloadReplacement>.MessageId(next, "verder"), next.Id, next.Done)));

    private static Failure.Refused Runs { get; } =
        new("vervanging-loopt", "Voor deze medewerker loopt al een vervanging, of staat er een gepland. Beëindig die eerst.");

    private static bool MayRead(Actor actor, string worker, string standIn) =>
        actor.Role == Role.Lead || string.Equals(actor.Id, worker, StringComparison.Ordinal) || string.Equals(actor.Id, standIn, StringComparison.Ordinal);
}
