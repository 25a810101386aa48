namespace Matching.Domain.Placements.Attention;

/// <summary>How much attention a placement asks for. The values are stored: they never change. They are in order.</summary>
public enum AttentionBand
{
    /// <summary>No more than usual (groen).</summary>
    Green = 1,

    /// <summary>The next contact comes sooner (oranje).</summary>
    Amber,

    /// <summary>A person acts now (rood).</summary>
    Red,
}
