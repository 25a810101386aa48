using Matching.Domain.People;

namespace Matching.Domain.Candidates;

/// <summary>Somebody close to a candidate who does not work with the system: a representative, a parent, a mentor (naaste).</summary>
/// <param name="Kind">What the person is to the candidate.</param>
/// <param name="Name">Name.</param>
/// <param name="Phone">Phone number; null when not known.</param>
/// <param name="Email">Address for messages; null when not known.</param>
/// <param name="GetsMessages">Whether messages to the candidate go to this person as well.</param>
/// <param name="Until">Last day on which that is so; null for as long as it stands here.</param>
public sealed record RelatedPerson(RelationKind Kind, Line Name, PhoneNumber? Phone, EmailAddress? Email, bool GetsMessages, DateOnly? Until)
{
    /// <summary>Most related people on record.</summary>
    public const int MaximumPerPerson = 10;

    /// <summary>
    /// Whether messages to the candidate go to this person as well: where the record says so, and to parents and mentors only until the
    /// candidate comes of age.
    /// </summary>
    /// <param name="day">The Dutch day.</param>
    /// <param name="isMinor">Whether the candidate is a minor on that day.</param>
    public bool GetsMessagesOn(DateOnly day, bool isMinor) =>
        GetsMessages && !(Until < day) && (isMinor || Kind is not (RelationKind.Parent or RelationKind.SchoolMentor));
}

/// <summary>What somebody is to a candidate.</summary>
public enum RelationKind
{
    /// <summary>Legal representative: guardian, administrator, curator (vertegenwoordiger).</summary>
    Representative = 1,

    /// <summary>Parent (ouder).</summary>
    Parent = 2,

    /// <summary>Mentor at school (mentor).</summary>
    SchoolMentor = 3,

    /// <summary>Volunteer (vrijwilliger).</summary>
    Volunteer = 4,

    /// <summary>Somebody else (anders).</summary>
    Other = 5,
}
