using System.ComponentModel;
using Matching.Domain;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Municipalities;

/// <summary>A municipality, as the API reads it.</summary>
[Description("Een gemeente waarvoor de organisatie werkt, met wie welke functie doet.")]
public record GemeenteInvoer
{
    /// <summary>Name.</summary>
    [Description("Naam van de gemeente.")]
    public required string Naam { get; init; }

    /// <summary>Partners.</summary>
    [Description("De ketenpartners van deze gemeente: hoogstens 50.")]
    public required IReadOnlyList<Ketenpartner> Partners { get; init; }

    /// <summary>Functions.</summary>
    [Description("Wie welke functie doet, ook wat voorbij is: hoogstens 200.")]
    public required IReadOnlyList<Functietoewijzing> Functies { get; init; }

    /// <summary>Key workers.</summary>
    [Description("Wie voor deze gemeente doet wat niet bij de coach hoort.")]
    public Aanspreekpunten? Aanspreekpunten { get; init; }

    internal Municipality ToDomain(Id<Municipality> id, FieldErrors errors)
    {
        var municipality = new Municipality
        {
            Id = id,
            Version = 1,
            Name = errors.Parse<Line>("naam", Naam, Line.TryParse, Line.Requirement),
            Partners = [.. Partners.Select((p, i) => p.ToDomain(errors.At("partners", i)))],
            Functions = [.. Functies.Select((f, i) => f.ToDomain(errors.At("functies", i)))],
            KeyWorkers = Aanspreekpunten?.ToDomain(errors.At("aanspreekpunten")) ?? KeyWorkers.Nobody,
        };
        errors.AddAll(municipality.Check());
        return municipality;
    }
}

/// <summary>A municipality, as the API writes it.</summary>
[Description("Een gemeente waarvoor de organisatie werkt.")]
public sealed record Gemeente : GemeenteInvoer
{
    /// <summary>Id.</summary>
    [Description("Kenmerk van de gemeente.")]
    public required string Id { get; init; }

    /// <summary>Version.</summary>
    [Description("Telt de wijzigingen; staat ook in de ETag.")]
    public required int Versie { get; init; }

    /// <summary>Model.</summary>
    [Description("Wat de organisatie vandaag is voor deze gemeente; volgt uit de functies.")]
    public required Organisatiemodel Model { get; init; }

    internal static Gemeente From(Municipality municipality, OrganisationModel model) => new()
    {
        Id = municipality.Id.Value,
        Versie = municipality.Version,
        Naam = municipality.Name.Value,
        Partners = [.. municipality.Partners.Select(Ketenpartner.From)],
        Functies = [.. municipality.Functions.Select(Functietoewijzing.From)],
        Aanspreekpunten = Aanspreekpunten.From(municipality.KeyWorkers),
        Model = (Organisatiemodel)model,
    };
}

/// <summary>A municipality in a list, as the API writes it.</summary>
[Description("Een gemeente in een lijst.")]
public sealed record GemeenteInLijst
{
    /// <summary>Id.</summary>
    [Description("Kenmerk van de gemeente.")]
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    [Description("Naam van de gemeente.")]
    public required string Naam { get; init; }

    /// <summary>Model.</summary>
    [Description("Wat de organisatie vandaag is voor deze gemeente.")]
    public required Organisatiemodel Model { get; init; }

    internal static GemeenteInLijst From(Municipality municipality, OrganisationModel model) =>
        new() { Id = municipality.Id.Value, Naam = municipality.Name.Value, Model = (Organisatiemodel)model };
}
