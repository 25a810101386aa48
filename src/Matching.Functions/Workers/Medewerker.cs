using System.ComponentModel;
using Matching.Domain.People;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Workers;

/// <summary>Somebody of the organisation, as the API reads it.</summary>
[Description("Iemand van de organisatie die kandidaten en werkgevers kunnen bellen.")]
public record MedewerkerInvoer
{
    /// <summary>Name.</summary>
    [Description("Naam.")]
    public required string Naam { get; init; }

    /// <summary>Phone number.</summary>
    [Description("Telefoonnummer dat op werkdagen wordt opgenomen.")]
    public required string Telefoon { get; init; }

    /// <summary>Address.</summary>
    [Description("E-mailadres voor antwoorden.")]
    public required string Email { get; init; }

    internal (Line Name, PhoneNumber Phone, EmailAddress Email) ToDomain(FieldErrors errors) => (
        errors.Parse<Line>("naam", Naam, Line.TryParse, Line.Requirement),
        errors.Parse<PhoneNumber>("telefoon", Telefoon, PhoneNumber.TryParse, PhoneNumber.Requirement),
        errors.Parse<EmailAddress>("email", Email, EmailAddress.TryParse, EmailAddress.Requirement));
}

/// <summary>Somebody of the organisation, as the API writes it.</summary>
[Description("Iemand van de organisatie.")]
public sealed record Medewerker : MedewerkerInvoer
{
    /// <summary>Id.</summary>
    [Description("Kenmerk, ook van het account.")]
    public required string Id { get; init; }

    /// <summary>Version.</summary>
    [Description("Telt de wijzigingen; staat ook in de ETag.")]
    public required int Versie { get; init; }

    internal static Medewerker From(Worker worker) => new()
    {
        Id = worker.Id.Value,
        Versie = worker.Version,
        Naam = worker.Name.Value,
        Telefoon = worker.Phone.Value,
        Email = worker.Email.Value,
    };
}
