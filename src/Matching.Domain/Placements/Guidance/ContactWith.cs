namespace Matching.Domain.Placements.Guidance;

/// <summary>With whom a contact is. The values are stored: they never change.</summary>
public enum ContactWith
{
    /// <summary>The candidate (kandidaat).</summary>
    Candidate = 1,

    /// <summary>The contact person at the workplace (werkgever).</summary>
    Employer,

    /// <summary>Each of them, with an answer of their own (beiden).</summary>
    Both,
}
