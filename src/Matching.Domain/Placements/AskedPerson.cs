namespace Matching.Domain.Placements;

/// <summary>Who is asked how it goes.</summary>
public enum AskedPerson
{
    /// <summary>The person who works.</summary>
    Candidate = 1,

    /// <summary>The contact person at the workplace.</summary>
    Employer,
}
