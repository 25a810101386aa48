using System.ComponentModel;
using Matching.Domain;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Functions.Http.Json;
using Matching.Functions.Vacancies;

namespace Matching.Functions.Municipalities;

/// <summary>A partner, as the API reads and writes it.</summary>
[Description("Een ketenpartner die doet wat de organisatie zelf niet doet.")]
public sealed record Ketenpartner
{
    /// <summary>Id.</summary>
    [Description("Kenmerk van de partner binnen deze gemeente, bijvoorbeeld uwv.")]
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    [Description("Naam van de partner.")]
    public required string Naam { get; init; }

    /// <summary>Whom to call.</summary>
    [Description("Wie daar gebeld kan worden.")]
    public required Contactpersoon Contact { get; init; }

    /// <summary>Address for referrals.</summary>
    [Description("Adres voor verwijzingen; zonder adres belt de coach.")]
    public string? Email { get; init; }

    internal static Ketenpartner From(Partner partner) => new()
    {
        Id = partner.Id.Value,
        Naam = partner.Name.Value,
        Contact = new Contactpersoon { Naam = partner.Contact.Name.Value, Telefoon = partner.Contact.Phone.Value },
        Email = partner.Email?.Value,
    };

    internal Partner ToDomain(FieldErrors errors) => new(
        errors.Parse<Id<Partner>>("id", Id, Id<Partner>.TryParse, Id<Partner>.Requirement),
        errors.Parse<Line>("naam", Naam, Line.TryParse, Line.Requirement),
        new ContactPerson(
            errors.Parse<Line>("contact.naam", Contact.Naam, Line.TryParse, Line.Requirement),
            errors.Parse<PhoneNumber>("contact.telefoon", Contact.Telefoon, PhoneNumber.TryParse, PhoneNumber.Requirement)),
        errors.ParseOptional<EmailAddress>("email", Email, EmailAddress.TryParse, EmailAddress.Requirement));
}
