namespace Matching.Domain.FollowUp;

/// <summary>The kinds of things that a task can be about.</summary>
public enum SubjectKind
{
    /// <summary>A candidate (kandidaat).</summary>
    Candidate = 1,

    /// <summary>A proposal (matchvoorstel).</summary>
    Proposal,

    /// <summary>A vacancy (vacature).</summary>
    Vacancy,

    /// <summary>A referral to a partner (verwijzing).</summary>
    Referral,

    /// <summary>An employer (werkgever).</summary>
    Employer,

    /// <summary>A placement (plaatsing).</summary>
    Placement,
}
