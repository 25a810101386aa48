namespace Matching.Domain.Placements.Subsidy;

/// <summary>Where a wage subsidy stands. The values are stored: they never change.</summary>
public enum WageSubsidyStatus
{
    /// <summary>Applied for; the municipality decides within five weeks (aangevraagd).</summary>
    Applied = 1,

    /// <summary>Granted (toegekend).</summary>
    Granted,

    /// <summary>Refused (afgewezen).</summary>
    Refused,

    /// <summary>Ended, or taken back before the decision (beëindigd).</summary>
    Ended,
}
