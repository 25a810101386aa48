using Matching.Domain.People;

namespace Matching.Domain.Employers;

/// <summary>Somebody who can be called at an employer (contactpersoon).</summary>
public sealed record EmployerContact : IIdentified
{
    /// <inheritdoc/>
    public static string IdPrefix => "cp";

    /// <summary>The id; it follows from employer, name and number.</summary>
    public required Id<EmployerContact> Id { get; init; }

    /// <summary>Name and number.</summary>
    public required ContactPerson Person { get; init; }

    /// <summary>Address for messages; null when the person is called.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>Whether the person is a contact now.</summary>
    public required EmployerContactStatus Status { get; init; }

    /// <summary>Who comes after somebody who left; null for whoever has not left, and when that is not known.</summary>
    public Id<EmployerContact>? SuccessorId { get; init; }

    /// <summary>The id of a person at an employer: one id for one name and number, however the number is written.</summary>
    public static Id<EmployerContact> IdOf(Id<Employer> employer, ContactPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Id<EmployerContact>.From(employer.Value, person.Name.Value, person.Phone.ToDial);
    }

    /// <summary>A person as a contact of an employer.</summary>
    public static EmployerContact Of(Id<Employer> employer, ContactPerson person, EmailAddress? email, EmployerContactStatus status) =>
        new() { Id = IdOf(employer, person), Person = person, Email = email, Status = status };
}
