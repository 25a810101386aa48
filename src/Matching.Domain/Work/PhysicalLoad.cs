namespace Matching.Domain.Work;

/// <summary>How heavy work is for the body, lightest first (fysieke belasting).</summary>
public enum PhysicalLoad
{
    /// <summary>Light: hardly lifting, sitting or little walking (licht).</summary>
    Light = 1,

    /// <summary>Medium: standing, walking, lifting now and then (middel).</summary>
    Medium = 2,

    /// <summary>Heavy: lifting and physical effort for most of the day (zwaar).</summary>
    Heavy = 3,
}

/// <summary>Names of <see cref="PhysicalLoad"/>.</summary>
public static class PhysicalLoadExtensions
{
    /// <summary>The load in Dutch: licht, middelzwaar, zwaar.</summary>
    public static string ToDutchText(this PhysicalLoad load) => load switch
    {
        PhysicalLoad.Light => "licht",
        PhysicalLoad.Medium => "middelzwaar",
        PhysicalLoad.Heavy => "zwaar",
        _ => throw new ArgumentOutOfRangeException(nameof(load)),
    };
}
