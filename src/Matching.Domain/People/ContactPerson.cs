namespace Matching.Domain.People;

/// <summary>Somebody with a name and a phone number who can be called about something.</summary>
/// <param name="Name">Name as the person wants to be called.</param>
/// <param name="Phone">Number where the person can be reached.</param>
public sealed record ContactPerson(Line Name, PhoneNumber Phone)
{
    /// <summary>Stands in where only an id was given; whoever reads the id puts the person there. Has no name and is never kept.</summary>
    public static ContactPerson Unread { get; } = new(default, default);
}
