namespace Matching.Domain.Placements;

/// <summary>Where a placement stands. The values are stored: they never change.</summary>
public enum PlacementStatus
{
    /// <summary>Agreed, and not begun yet (gepland).</summary>
    Planned = 1,

    /// <summary>The person works there (loopt).</summary>
    Active,

    /// <summary>The work is over (beëindigd).</summary>
    Ended,

    /// <summary>The person went on without a gap in another placement (voortgezet).</summary>
    Continued,
}
