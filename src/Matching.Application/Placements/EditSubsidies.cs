using Matching.Application.Candidates;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Municipalities;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Application.Placements;

/// <summary>Coaches and the administration apply for wage subsidy; the administration records decisions and ends; experts record what they measured.</summary>
public sealed class EditSubsidies
{
    private readonly Ledger<Placement> _ledger;
    private readonly IAggregateStore<Placement> _placements;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IViewStore _views;
    private readonly IReadAudit _audit;
    private readonly PlacementScope _scope;
    private readonly PlacementRules _rules;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public EditSubsidies(
        Ledger<Placement> ledger,
        IAggregateStore<Placement> placements,
        IAggregateStore<Candidate> candidates,
        IViewStore views,
        IReadAudit audit,
        PlacementScope scope,
        PlacementRules rules,
        TimeProvider clock)
    {
        _ledger = ledger;
        _placements = placements;
        _candidates = candidates;
        _views = views;
        _audit = audit;
        _scope = scope;
        _rules = rules;
        _clock = clock;
    }

    /// <summary>Applies for wage subsidy. The municipality is the one that the person lived in when the work was agreed, wherever the person moved since.</summary>
    /// <param name="call">Who calls.</param>
    /// <param name="id">For which placement.</param>
    /// <param name="appliedOn">The day of the application.</param>
    /// <param name="startsOn">First day for which subsidy is asked.</param>
    /// <param name="forfaitUntil">Last day of the forfait; null for none.</param>
    /// <param name="byPraktijkroute">Whether a measurement at work may take the place of a ground.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Result<Placement>> ApplyAsync(
        Call call, Id<Placement> id, DateOnly appliedOn, DateOnly startsOn, DateOnly? forfaitUntil, bool byPraktijkroute, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!(await _ledger.ReadAsync(id, p => MayApply(call.Actor, p), cancellationToken)).TryGet(out var found, out var failure)) return failure;
        if (found.MunicipalityId is not { } municipality)
            return new Failure.Refused("geen-gemeente", "Van deze kandidaat is niet bekend in welke gemeente die woonde; zonder gemeente kan niemand besluiten. Vul het profiel aan en leg de plaatsing opnieuw vast.");
        if (await _candidates.FindAsync(found.CandidateId, cancellationToken) is not { State: var candidate }) return new Failure.NotFound();
        var elsewhere = await EarlierAsync(found, cancellationToken);
        return await ChangeAsync(
            call,
            id,
            "lks-aangevraagd",
            MayApply,
            (placement, birthDate) => placement.ApplyForSubsidy(
                new WageSubsidyApplication(municipality, appliedOn, startsOn, forfaitUntil, byPraktijkroute, placement.WorkOn(startsOn).Hours, placement.FullTimeHours),
                candidate.Profile.Grounds ?? [],
                elsewhere,
                birthDate,
                _rules,
                Today),
            cancellationToken);
    }

    /// <summary>Records what the municipality decided.</summary>
    public Task<Result<Placement>> DecideAsync(Call call, Id<Placement> id, WageSubsidyDecision decision, CancellationToken cancellationToken) => ChangeAsync(
        call,
        id,
        "lks-besloten",
        MayAdminister,
        (placement, birthDate) => placement.DecideSubsidy(decision, birthDate, _rules, Today, call.Actor, _clock.GetUtcNow()),
        cancellationToken);

    /// <summary>Records a measured loonwaarde.</summary>
    public Task<Result<Placement>> MeasureAsync(Call call, Id<Placement> id, WageValueMeasurement measurement, CancellationToken cancellationToken) => ChangeAsync(
        call, id, "loonwaarde-gemeten", MayMeasure, (placement, birthDate) => placement.MeasureWageValue(measurement, birthDate, _rules, Today), cancellationToken);

    /// <summary>Ends the wage subsidy; the work goes on.</summary>
    public Task<Result<Placement>> StopAsync(Call call, Id<Placement> id, WageSubsidyEnd end, CancellationToken cancellationToken) => ChangeAsync(
        call, id, "lks-beeindigd", MayAdminister, (placement, birthDate) => placement.StopSubsidy(end, birthDate, _rules, Today), cancellationToken);

    /// <summary>What is paid in which days, with derivations. That it was read is recorded first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">For which placement.</param>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day, included; at most ten years after the first.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<Result<(Placement Placement, IReadOnlyList<WageSubsidyPeriod> Periods)>> ReadAsync(
        Actor actor, Id<Placement> id, DateOnly? from, DateOnly? until, CancellationToken cancellationToken)
    {
        if (!(await _ledger.ReadAsync(id, p => PlacementScope.MaySeeSubsidy(actor, p), cancellationToken)).TryGet(out var placement, out var failure)) return failure;
        if (placement.Subsidy is not { } subsidy) return new Failure.NotFound();
        var first = from ?? subsidy.StartsOn;
        var last = until ?? first.AddYears(1).AddDays(-1);
        if (last < first || last >= first.AddYears(10)) return new Failure.Invalid([new("tot", "Kies een dag op of na ‘van’, ten hoogste tien jaar later.")]);
        if (await _scope.BirthDateAsync(placement, cancellationToken) is not { } born) return new Failure.NotFound();
        await _audit.RecordAsync(actor, Person.IdOf(placement.CandidateId), _clock.GetUtcNow(), cancellationToken);
        return (placement, subsidy.Periods(first, last, _rules.Rates, born));
    }

    /// <summary>The wage subsidies of a municipality: those that are asked for or paid, or all.</summary>
    public async Task<IReadOnlyList<SubsidyItem>> ListAsync(Id<Municipality> municipality, bool openOnly, CancellationToken cancellationToken)
    {
        var rows = await _views.ReadAsync(PlacementLists.Of(municipality), openOnly, cancellationToken);
        return [.. rows.Where(row => !row.IsGone).Select(row => ViewBody.Read<SubsidyItem>(row.Body)).OrderBy(item => item.AppliedOn).ThenBy(item => item.Id, StringComparer.Ordinal)];
    }

    private DateOnly Today => _clock.GetUtcNow().ToDutchDay();

    private static bool MayApply(Actor actor, Placement placement) => PlacementScope.MayFollow(actor, placement) || actor.Role == Role.SubsidyOfficer;

    private static bool MayAdminister(Actor actor, Placement placement) => actor.Role == Role.SubsidyOfficer;

    private static bool MayMeasure(Actor actor, Placement placement) => actor.Role == Role.WageValueExpert;

    /// <summary>The days on which wage subsidy was applied for in other placements of this person with this employer.</summary>
    private async Task<IReadOnlyList<DateOnly>> EarlierAsync(Placement placement, CancellationToken cancellationToken)
    {
        var days = new List<DateOnly>();
        foreach (var row in await _views.ReadAsync(PlacementLists.Of(placement.CandidateId), openOnly: false, cancellationToken))
        {
            if (string.Equals(row.Key, placement.Id.Value, StringComparison.Ordinal)) continue;
            if (await _placements.FindAsync(Id<Placement>.Parse(row.Key), cancellationToken) is { State: var other } && other.EmployerId == placement.EmployerId) days.AddRange(other.Applications);
        }

        return days;
    }

    private async Task<Result<Placement>> ChangeAsync(
        Call call,
        Id<Placement> id,
        string happened,
        Func<Actor, Placement, bool> may,
        Func<Placement, DateOnly, Result<Placement>> decide,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        var found = await _placements.FindAsync(id, cancellationToken);
        var birthDate = found is null ? null : await _scope.BirthDateAsync(found.State, cancellationToken);
        if (found is not null && birthDate is null) return new Failure.NotFound();
        var workers = await _scope.WorkersAsync(found?.State.MunicipalityId, cancellationToken);
        return await _ledger.ChangeAsync(
            id,
            call,
            placement => may(call.Actor, placement),
            placement => decide(placement, birthDate!.Value).Map(next => PlacementChanges.Changed(placement, next, happened, workers)),
            cancellationToken);
    }
}
