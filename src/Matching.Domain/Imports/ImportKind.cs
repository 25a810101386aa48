namespace Matching.Domain.Imports;

/// <summary>What the lines of an imported file are.</summary>
public enum ImportKind
{
    /// <summary>Candidates with their persons, for the caseload of the coach who imports them or of the coaches whom a lead names.</summary>
    Candidates = 1,

    /// <summary>Vacancies of any employer.</summary>
    Vacancies,

    /// <summary>Employers with who can be called there.</summary>
    Employers,
}
