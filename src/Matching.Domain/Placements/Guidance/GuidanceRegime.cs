namespace Matching.Domain.Placements.Guidance;

/// <summary>How much guidance at work somebody has (begeleidingsregime). The values are stored: they never change.</summary>
public enum GuidanceRegime
{
    /// <summary>No job coaching (geen): only the questions of the plan.</summary>
    None = 1,

    /// <summary>Light (licht).</summary>
    Light,

    /// <summary>Medium (midden).</summary>
    Medium,

    /// <summary>Intensive (intensief).</summary>
    Intensive,
}
