namespace Matching.Domain.People;

/// <summary>Somebody who works for the organisation with candidates or employers: consulent, job coach, WSP adviser (medewerker).</summary>
/// <param name="Id">Id that the person also signs in with.</param>
/// <param name="Version">Counts the changes, from 1.</param>
/// <param name="Name">Name that candidates and employers know.</param>
/// <param name="Phone">Number that candidates and employers can call.</param>
/// <param name="Email">Address for messages and replies.</param>
public sealed record Worker(Id<Worker> Id, int Version, Line Name, PhoneNumber Phone, EmailAddress Email) : IAggregate<Worker>
{
    /// <inheritdoc/>
    public static string IdPrefix => "mw";
}
