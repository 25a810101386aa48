namespace Matching.Domain.Grounds;

/// <summary>A way of working, most regular first (route). A trial is a phase on the way to one of these, not one itself.</summary>
public enum Route
{
    /// <summary>Regular work without support (regulier).</summary>
    Regular = 1,

    /// <summary>A regular employer with subsidy, guidance or both (begeleid).</summary>
    Supported = 2,

    /// <summary>Employment with the organisation itself, often seconded (tussenvorm).</summary>
    Bridging = 3,

    /// <summary>Sheltered work, on the college's decision, Participatiewet article 10b (beschut).</summary>
    Sheltered = 4,

    /// <summary>Wsw employment, in the own facility, seconded or at a regular employer (Wsw).</summary>
    Wsw = 5,
}
