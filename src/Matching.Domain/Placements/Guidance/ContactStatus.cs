namespace Matching.Domain.Placements.Guidance;

/// <summary>Where a contact stands. The values are stored: they never change.</summary>
public enum ContactStatus
{
    /// <summary>Its day has to come, or nobody began it yet (gepland).</summary>
    Planned = 1,

    /// <summary>The question was sent, or who calls or visits was told to (gevraagd).</summary>
    Asked,

    /// <summary>Somebody answered or recorded it (geweest).</summary>
    Held,

    /// <summary>It would have been, but the other was not there (gemist).</summary>
    Missed,

    /// <summary>It need not be any more (overgeslagen).</summary>
    Skipped,
}
