namespace Matching.Domain.Candidates;

/// <summary>In what role somebody of the organisation, or of a partner that signs in, is involved with a candidate.</summary>
public enum InvolvementRole
{
    /// <summary>Consulent or klantmanager: usually before placement.</summary>
    Consulent = 1,

    /// <summary>Job coach: from placement on.</summary>
    JobCoach = 2,

    /// <summary>Mentor of a school (mentor).</summary>
    SchoolMentor = 3,

    /// <summary>Volunteer who stays after the professional steps back (vrijwilliger).</summary>
    Volunteer = 4,
}
