namespace Matching.Domain.Workers;

/// <summary>Why somebody is replaced. Never why somebody is absent: that is nobody's business here.</summary>
public enum ReplacementReason
{
    /// <summary>Is not there for a while (afwezig).</summary>
    Absent = 1,

    /// <summary>Leaves the organisation or the work (vertrek).</summary>
    Leaves,

    /// <summary>The work is divided anew (herverdeling).</summary>
    Redivision,
}
