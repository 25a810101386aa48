namespace Matching.Domain.Employers;

/// <summary>Whether somebody is an employer's contact.</summary>
public enum EmployerContactStatus
{
    /// <summary>Can be called, and can act for the employer.</summary>
    Active = 1,

    /// <summary>Named as a successor and not confirmed by an adviser yet: cannot act for the employer.</summary>
    Proposed,

    /// <summary>No longer.</summary>
    Left,
}
