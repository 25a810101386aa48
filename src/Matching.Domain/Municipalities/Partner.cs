using Matching.Domain.People;

namespace Matching.Domain.Municipalities;

/// <summary>An organisation in the chain that carries functions which this one does not: W&amp;I, UWV, a school, a care provider (ketenpartner).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Contact">Whom to call there.</param>
/// <param name="Email">Where referrals are sent; null when it is called.</param>
public sealed record Partner(Id<Partner> Id, Line Name, ContactPerson Contact, EmailAddress? Email) : IIdentified
{
    /// <inheritdoc/>
    public static string IdPrefix => "prt";
}
