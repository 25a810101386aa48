namespace Matching.Domain.People;

/// <summary>Somebody with a name and a phone number who can be called about something.</summary>
/// <param name="Name">Name as the person wants to be called.</param>
/// <param name="Phone">Number where the person can be reached.</param>
public sealed record ContactPerson(Line Name, PhoneNumber Phone);
