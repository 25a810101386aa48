using Matching.Domain.Placements.Guidance;

namespace Matching.Functions.Placements;

/// <summary>How much guidance there is, as the API writes it.</summary>
public enum Begeleidingsregime
{
    /// <summary>None.</summary>
    Geen = GuidanceRegime.None,

    /// <summary>Light.</summary>
    Licht = GuidanceRegime.Light,

    /// <summary>Medium.</summary>
    Midden = GuidanceRegime.Medium,

    /// <summary>Intensive.</summary>
    Intensief = GuidanceRegime.Intensive,
}
