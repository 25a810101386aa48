using System.ComponentModel;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Employers;

/// <summary>Somebody who can be called at an employer, as the API reads it.</summary>
[Description("Iemand die bij een werkgever gebeld kan worden. Een ander nummer is een andere contactpersoon.")]
public record ContactpersoonInvoer
{
    /// <summary>Name.</summary>
    [Description("Naam.")]
    public required string Naam { get; init; }

    /// <summary>Phone number.</summary>
    [Description("Telefoonnummer.")]
    public required string Telefoon { get; init; }

    /// <summary>Address.</summary>
    [Description("E-mailadres voor berichten; zonder e-mailadres wordt er gebeld.")]
    public string? Email { get; init; }

    internal (ContactPerson Person, EmailAddress? Email) ToDomain(FieldErrors errors) => (
        new ContactPerson(
            errors.Parse<Line>("naam", Naam, Line.TryParse, Line.Requirement),
            errors.Parse<PhoneNumber>("telefoon", Telefoon, PhoneNumber.TryParse, PhoneNumber.Requirement)),
        errors.ParseOptional<EmailAddress>("email", Email, EmailAddress.TryParse, EmailAddress.Requirement));
}

/// <summary>Somebody who can be called at an employer, as the API writes it.</summary>
[Description("Een contactpersoon van een werkgever.")]
public sealed record WerkgeverContactpersoon : ContactpersoonInvoer
{
    /// <summary>Id.</summary>
    [Description("Kenmerk van de contactpersoon.")]
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    [Description("Of deze persoon nu contactpersoon is. Wie als opvolger is genoemd, moet eerst door een adviseur worden bevestigd.")]
    public required ContactpersoonStatus Status { get; init; }

    /// <summary>Who comes after.</summary>
    [Description("Kenmerk van de opvolger van wie is vertrokken.")]
    public string? OpvolgerId { get; init; }

    internal static WerkgeverContactpersoon From(EmployerContact contact) => new()
    {
        Id = contact.Id.Value,
        Naam = contact.Person.Name.Value,
        Telefoon = contact.Person.Phone.Value,
        Email = contact.Email?.Value,
        Status = (ContactpersoonStatus)contact.Status,
        OpvolgerId = contact.SuccessorId?.Value,
    };
}

/// <summary>Whether somebody is a contact, as the API writes it.</summary>
public enum ContactpersoonStatus
{
    /// <summary>Active.</summary>
    Actief = EmployerContactStatus.Active,

    /// <summary>Named as a successor.</summary>
    TeBevestigen = EmployerContactStatus.Proposed,

    /// <summary>Left.</summary>
    Vertrokken = EmployerContactStatus.Left,
}

/// <summary>That a contact left, as the API reads it.</summary>
[Description("Dat een contactpersoon is vertrokken.")]
public sealed record VertrekInvoer
{
    /// <summary>Who comes after.</summary>
    [Description("Wie erna komt, als dat bekend is. Een nieuwe opvolger wordt eerst door een adviseur bevestigd.")]
    public ContactpersoonInvoer? Opvolger { get; init; }

    internal (ContactPerson? Person, EmailAddress? Email) ToDomain(FieldErrors errors) => Opvolger?.ToDomain(errors.At("opvolger")) ?? default;
}
