using System.ComponentModel;
using Matching.Domain.Candidates;
using Matching.Domain.Geography;
using Matching.Domain.People;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Candidates;

/// <summary>Who somebody is, as the API reads it.</summary>
[Description("Wie de kandidaat is. Staat los van het profiel waarmee wordt gematcht. Vul nooit een BSN of diagnose in.")]
public record PersoonsgegevensInvoer
{
    /// <summary>Call name.</summary>
    [Description("Naam waarmee de persoon wordt aangesproken.")]
    public required string Roepnaam { get; init; }

    /// <summary>Surname.</summary>
    [Description("Achternaam.")]
    public required string Achternaam { get; init; }

    /// <summary>Day of birth.</summary>
    [Description("Geboortedatum.")]
    public required DateOnly Geboortedatum { get; init; }

    /// <summary>Address for messages.</summary>
    [Description("E-mailadres voor berichten; zonder e-mailadres belt de coach.")]
    public string? Email { get; init; }

    /// <summary>Phone number.</summary>
    [Description("Telefoonnummer.")]
    public string? Telefoon { get; init; }

    /// <summary>Postcode.</summary>
    [Description("Postcode van de woning.")]
    public string? Postcode { get; init; }

    /// <summary>Address.</summary>
    public Adres? Adres { get; init; }

    /// <summary>Channel.</summary>
    [Description("Hoe de persoon bereikt wil worden; zonder dit veld: e-mail als er een adres is, anders bellen.")]
    public Kanaal? Kanaal { get; init; }

    /// <summary>Language.</summary>
    [Description("In welke taal de persoon berichten leest; zonder dit veld: nederlands.")]
    public Berichttaal? Taal { get; init; }

    /// <summary>External reference.</summary>
    [Description("Nummer van de persoon in een andere administratie; voorkomt dat iemand twee keer wordt aangemeld. Nooit een BSN.")]
    public string? ExternKenmerk { get; init; }

    /// <summary>Related people.</summary>
    [Description("Vertegenwoordiger, ouder, mentor of vrijwilliger: hoogstens 10.")]
    public IReadOnlyList<Naaste>? Naasten { get; init; }

    internal PersonDetails ToDomain(FieldErrors errors) => new()
    {
        CallName = errors.Parse<Line>("roepnaam", Roepnaam, Line.TryParse, Line.Requirement),
        Surname = errors.Parse<Line>("achternaam", Achternaam, Line.TryParse, Line.Requirement),
        BirthDate = Geboortedatum,
        Email = errors.ParseOptional<EmailAddress>("email", Email, EmailAddress.TryParse, EmailAddress.Requirement),
        Phone = errors.ParseOptional<PhoneNumber>("telefoon", Telefoon, PhoneNumber.TryParse, PhoneNumber.Requirement),
        Postcode = errors.ParseOptional<PostalCode>("postcode", Postcode, PostalCode.TryParse, PostalCode.Requirement),
        Address = Adres?.ToDomain(errors.At("adres")),
        Channel = (ContactChannel?)Kanaal,
        Language = (MessageLanguage)(Taal ?? Berichttaal.Nederlands),
        Reference = errors.ParseOptional<ExternalReference>("externKenmerk", ExternKenmerk, ExternalReference.TryParse, ExternalReference.Requirement),
        Related = [.. (Naasten ?? []).Select((n, i) => n.ToDomain(errors.At("naasten", i)))],
    };
}

/// <summary>Who somebody is, as the API writes it.</summary>
[Description("Wie de kandidaat is. Dat iemand dit leest, wordt vastgelegd.")]
public sealed record Persoonsgegevens : PersoonsgegevensInvoer
{
    /// <summary>Version.</summary>
    [Description("Telt de wijzigingen; staat ook in de ETag.")]
    public required int Versie { get; init; }

    internal static Persoonsgegevens From(Person person) => new()
    {
        Versie = person.Version,
        Roepnaam = person.Details.CallName.Value,
        Achternaam = person.Details.Surname.Value,
        Geboortedatum = person.Details.BirthDate,
        Email = person.Details.Email?.Value,
        Telefoon = person.Details.Phone?.Value,
        Postcode = person.Details.Postcode?.ToString(),
        Adres = person.Details.Address is { } address ? new Adres { Straat = address.Street.Value, Plaats = address.City.Value } : null,
        Kanaal = (Kanaal?)person.Details.Channel,
        Taal = (Berichttaal)person.Details.Language,
        ExternKenmerk = person.Details.Reference?.Value,
        Naasten = person.Details.Related.Count > 0 ? [.. person.Details.Related.Select(Naaste.From)] : null,
    };
}
