using System.ComponentModel;
using Matching.Domain.Employers;
using Matching.Domain.Geography;
using Matching.Domain.People;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Employers;

/// <summary>What is known of an employer, as the API reads it.</summary>
[Description("Wat er van een werkgever bekend is.")]
public record WerkgeverInvoer
{
    /// <summary>Name.</summary>
    [Description("Naam van de organisatie.")]
    public required string Naam { get; init; }

    /// <summary>Kind.</summary>
    [Description("Wat voor werkgever het is.")]
    public required WerkgeverSoort Soort { get; init; }

    /// <summary>Step on the ladder.</summary>
    [Description("Trede op de Prestatieladder Socialer Ondernemen; zonder dit veld: geen.")]
    public PsoTrede? PsoTrede { get; init; }

    /// <summary>Postcode.</summary>
    [Description("Postcode van de organisatie, bijvoorbeeld 7311 AB.")]
    public string? Postcode { get; init; }

    internal EmployerDetails ToDomain(FieldErrors errors) => new(
        errors.Parse<Line>("naam", Naam, Line.TryParse, Line.Requirement),
        (EmployerKind)Soort,
        (PsoStep?)PsoTrede,
        errors.ParseOptional<PostalCode>("postcode", Postcode, PostalCode.TryParse, PostalCode.Requirement));
}

/// <summary>An employer, as the API writes it.</summary>
[Description("Een werkgever met de mensen die daar gebeld kunnen worden.")]
public sealed record Werkgever : WerkgeverInvoer
{
    /// <summary>Its id.</summary>
    [Description("Kenmerk van de werkgever, ook van het account.")]
    public required string Id { get; init; }

    /// <summary>Version.</summary>
    [Description("Telt de wijzigingen; staat ook in de ETag.")]
    public required int Versie { get; init; }

    /// <summary>Contacts.</summary>
    [Description("Wie er gebeld kan worden of kon worden, ten hoogste 50.")]
    public required IReadOnlyList<WerkgeverContactpersoon> Contactpersonen { get; init; }

    /// <summary>Whom to call first.</summary>
    [Description("Kenmerk van wie als eerste gebeld wordt: de actieve contactpersoon die het langst contactpersoon is. Ontbreekt als er niemand actief is.")]
    public string? EersteContactpersoonId { get; init; }

    /// <summary>Whether everybody has left.</summary>
    [Description("Of er niemand meer gebeld kan worden: vraag de werkgever dan om een contactpersoon.")]
    public required bool ContactpersoonNodig { get; init; }

    internal static Werkgever From(Employer employer) => new()
    {
        Id = employer.Id.Value,
        Versie = employer.Version,
        Naam = employer.Details.Name.Value,
        Soort = (WerkgeverSoort)employer.Details.Kind,
        PsoTrede = (PsoTrede?)employer.Details.PsoStep,
        Postcode = employer.Details.Postcode?.ToString(),
        Contactpersonen = [.. employer.Contacts.Select(WerkgeverContactpersoon.From)],
        EersteContactpersoonId = employer.PrimaryContact?.Id.Value,
        ContactpersoonNodig = employer.NeedsContact,
    };
}

/// <summary>What kind of employer it is, as the API writes it.</summary>
public enum WerkgeverSoort
{
    /// <summary>Regular.</summary>
    Regulier = EmployerKind.Regular,

    /// <summary>Social firm.</summary>
    SocialeFirma = EmployerKind.SocialFirm,

    /// <summary>The organisation itself.</summary>
    EigenOrganisatie = EmployerKind.OwnOrganisation,
}

/// <summary>A step on the Prestatieladder Socialer Ondernemen, as the API writes it.</summary>
public enum PsoTrede
{
    /// <summary>Aspirant.</summary>
    Aspirant = PsoStep.Aspirant,

    /// <summary>Step 1.</summary>
    Trede1 = PsoStep.Step1,

    /// <summary>Step 2.</summary>
    Trede2 = PsoStep.Step2,

    /// <summary>Step 3.</summary>
    Trede3 = PsoStep.Step3,
}
