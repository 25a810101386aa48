namespace Matching.Domain.Grounds;

/// <summary>Where a ground stands: never a bare yes.</summary>
public enum GroundStatus
{
    /// <summary>Asked for; nobody decided yet (aangevraagd).</summary>
    Requested = 1,

    /// <summary>Granted (toegekend).</summary>
    Granted = 2,

    /// <summary>Refused (afgewezen).</summary>
    Refused = 3,

    /// <summary>Was granted and ended (beëindigd).</summary>
    Ended = 4,
}
