namespace Matching.Domain.Placements.Guidance;

/// <summary>Who sees to a contact. The values are stored: they never change.</summary>
public enum ContactBy
{
    /// <summary>The coach (coach).</summary>
    Coach = 1,

    /// <summary>The volunteer who took over (vrijwilliger).</summary>
    Volunteer,

    /// <summary>The day care that took over (dagbesteding).</summary>
    DayCare,
}
