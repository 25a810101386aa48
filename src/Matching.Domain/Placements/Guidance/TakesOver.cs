namespace Matching.Domain.Placements.Guidance;

/// <summary>Who stays with somebody after the professional steps back. The values are stored: they never change.</summary>
public enum TakesOver
{
    /// <summary>A volunteer, such as a JobMaatje (vrijwilliger).</summary>
    Volunteer = 1,

    /// <summary>Day care (dagbesteding).</summary>
    DayCare,

    /// <summary>Nobody yet (nogNiemand): a question that waits for a person's decision; until then the coach sees to the contacts.</summary>
    NobodyYet,
}
