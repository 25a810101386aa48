using Matching.Application.Municipalities;
using Matching.Domain;
using Matching.Domain.Municipalities;
using Matching.Domain.Time;

namespace Matching.Application.Indexing;

/// <summary>What matching has to know besides a vacancy and a candidate: what day it is, and what the municipalities let the organisation do.</summary>
/// <param name="Today">Today in the Netherlands.</param>
/// <param name="Municipalities">The municipalities that the organisation works for.</param>
public sealed record MatchDay(DateOnly Today, IReadOnlyDictionary<Id<Municipality>, Municipality> Municipalities);

/// <summary>Tells what day it is to match on.</summary>
public sealed class MatchDays
{
    private readonly MunicipalityDirectory _municipalities;
    private readonly TimeProvider _clock;

    /// <summary>Makes it.</summary>
    public MatchDays(MunicipalityDirectory municipalities, TimeProvider clock)
    {
        _municipalities = municipalities;
        _clock = clock;
    }

    /// <summary>Today.</summary>
    public async Task<MatchDay> TodayAsync(CancellationToken cancellationToken)
    {
        var municipalities = await _municipalities.CurrentAsync(cancellationToken);
        return new MatchDay(_clock.GetUtcNow().ToDutchDay(), municipalities);
    }
}
