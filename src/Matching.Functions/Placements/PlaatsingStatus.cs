using Matching.Domain.Placements;

namespace Matching.Functions.Placements;

/// <summary>Where a placement stands, as the API writes it.</summary>
public enum PlaatsingStatus
{
    /// <summary>Planned.</summary>
    Gepland = PlacementStatus.Planned,

    /// <summary>Active.</summary>
    Loopt = PlacementStatus.Active,

    /// <summary>Ended.</summary>
    Beeindigd = PlacementStatus.Ended,

    /// <summary>Continued.</summary>
    Voortgezet = PlacementStatus.Continued,
}
