using Matching.Application.Candidates;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Application.Placements;

/// <summary>Coaches read the placements that they follow; leads and chain coordinators read any. That somebody read about a person is recorded first.</summary>
public sealed class ReadPlacements
{
    private readonly Ledger<Placement> _ledger;
    private readonly IAggregateStore<Placement> _placements;
    private readonly Ledger<Candidate> _candidates;
    private readonly IViewStore _views;
    private readonly IReadAudit _audit;
    private readonly PlacementRules _rules;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public ReadPlacements(
        Ledger<Placement> ledger,
        IAggregateStore<Placement> placements,
        Ledger<Candidate> candidates,
        IViewStore views,
        IReadAudit audit,
        PlacementRules rules,
        TimeProvider clock)
    {
        _ledger = ledger;
        _placements = placements;
        _candidates = candidates;
        _views = views;
        _audit = audit;
        _rules = rules;
        _clock = clock;
    }

    /// <summary>Reads one, with how much attention it needs today and why.</summary>
    public async Task<Result<FollowedPlacement>> ReadAsync(Actor actor, Id<Placement> id, CancellationToken cancellationToken)
    {
        if (!(await _ledger.ReadAsync(id, placement => PlacementScope.MayFollow(actor, placement), cancellationToken)).TryGet(out var placement, out var failure)) return failure;
        await _audit.RecordAsync(actor, Person.IdOf(placement.CandidateId), _clock.GetUtcNow(), cancellationToken);
        return Followed(placement);
    }

    /// <summary>How much attention a placement needs today, and why.</summary>
    public FollowedPlacement Followed(Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        var today = _clock.GetUtcNow().ToDutchDay();
        return new(placement, today, AttentionLevel.On(today, placement.Signals, _rules.Attention));
    }

    /// <summary>The placements that a coach follows: those that need most attention first, then the next contact first.</summary>
    /// <param name="actor">Who asks: a coach for the own ones, a lead or chain coordinator for those of any coach.</param>
    /// <param name="of">Whose; null for the own ones.</param>
    /// <param name="status">Only those that stand there; null for those that are not over.</param>
    /// <param name="least">Only those that need at least this much attention; null for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<Result<IReadOnlyList<PlacementItem>>> ListAsync(
        Actor actor, Id<Worker>? of, PlacementStatus? status, AttentionBand? least, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var any = actor.Role is Role.Lead or Role.ChainCoordinator;
        if (any && of is null) return new Failure.Invalid([new("medewerkerId", "Geef het kenmerk van de coach van wie u de plaatsingen wilt zien.")]);
        if (!any && of is { } other && !actor.Is(Role.Coach, other)) return new Failure.Invalid([new("medewerkerId", "U ziet alleen uw eigen plaatsingen. Laat deze parameter weg.")]);
        var coach = of ?? Id<Worker>.Parse(actor.Id);
        var rows = await _views.ReadAsync(PlacementLists.Of(coach), status is null || !status.Value.IsTerminal(), cancellationToken);
        return rows.Where(row => !row.IsGone)
            .Select(row => ViewBody.Read<PlacementItem>(row.Body))
            .Where(item => (status is null || item.Status == status) && (least is null || item.Level >= least))
            .OrderByDescending(item => item.Level)
            .ThenBy(item => item.NextContact ?? DateOnly.MaxValue)
            .ThenBy(item => item.Id, StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>The placements of a candidate, newest first, also those that are over.</summary>
    public async Task<Result<IReadOnlyList<Placement>>> OfCandidateAsync(Actor actor, Id<Candidate> id, CancellationToken cancellationToken)
    {
        if (!(await _candidates.ReadAsync(id, candidate => ReadCandidates.IsInvolved(actor, candidate), cancellationToken)).TryGet(out var candidate, out var failure)) return failure;
        await _audit.RecordAsync(actor, Person.IdOf(candidate.Id), _clock.GetUtcNow(), cancellationToken);
        var placements = new List<Placement>();
        foreach (var row in await _views.ReadAsync(PlacementLists.Of(candidate.Id), openOnly: false, cancellationToken))
        {
            if (await _placements.FindAsync(Id<Placement>.Parse(row.Key), cancellationToken) is { State: var placement }) placements.Add(placement);
        }

        return placements.OrderByDescending(p => p.StartsOn).ThenBy(p => p.Id).ToList();
    }
}

/// <summary>A placement with how much attention it needs.</summary>
/// <param name="Placement">The placement.</param>
/// <param name="Today">Today in the Netherlands.</param>
/// <param name="Attention">How much attention it needs today, and why.</param>
public sealed record FollowedPlacement(Placement Placement, DateOnly Today, AttentionLevel Attention);
