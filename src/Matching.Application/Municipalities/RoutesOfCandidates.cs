using Matching.Domain;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Application.Municipalities;

/// <summary>Which routes are open to somebody, who carries the others, and why.</summary>
public sealed class RoutesOfCandidates
{
    private readonly MunicipalityDirectory _directory;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public RoutesOfCandidates(MunicipalityDirectory directory, TimeProvider clock)
    {
        _directory = directory;
        _clock = clock;
    }

    /// <summary>Every route, most regular first.</summary>
    /// <param name="municipality">Which municipality serves the person; null when that is not known.</param>
    /// <param name="grounds">What the person has been found to be.</param>
    /// <param name="day">On which day; null for today.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Result<RouteOverview>> FindAsync(
        Id<Municipality>? municipality, IReadOnlyList<Ground> grounds, DateOnly? day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grounds);
        if (Ground.Check(grounds) is { Count: > 0 } errors) return new Failure.Invalid([.. errors.Select(e => e with { Field = "grondslagen" + e.Field })]);
        var on = day ?? _clock.GetUtcNow().ToDutchDay();
        if (municipality is not { } id) return new RouteOverview(null, on, MunicipalRoute.WithoutMunicipality(grounds, on));
        var known = await _directory.CurrentAsync(cancellationToken);
        return known.TryGetValue(id, out var found) ? new RouteOverview(found, on, found.RoutesFor(grounds, on)) : new Failure.NotFound();
    }
}

/// <summary>The routes for somebody on a day.</summary>
/// <param name="Municipality">The municipality that serves the person; null when that is not known.</param>
/// <param name="Day">On which day.</param>
/// <param name="Routes">Every route, most regular first.</param>
public sealed record RouteOverview(Municipality? Municipality, DateOnly Day, IReadOnlyList<MunicipalRoute> Routes);
