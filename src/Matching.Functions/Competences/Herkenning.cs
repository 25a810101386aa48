using System.ComponentModel;
using Matching.Application.Competences;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Competences;

/// <summary>A text in which competences are sought, as the API reads it.</summary>
[Description("Een tekst waarin competenties worden gezocht.")]
public sealed record HerkenningInvoer
{
    /// <summary>The text.</summary>
    [Description("De tekst, 1 tot 10.000 tekens; hij wordt niet bewaard.")]
    public required string Tekst { get; init; }

    internal string ToText(FieldErrors errors)
    {
        errors.Text("tekst", Tekst, 1, RecogniseCompetences.MaximumLength, lines: true);

        // Untrimmed: the places of the words count from the text as it was sent.
        return Tekst;
    }
}

/// <summary>What a text suggests, as the API writes it.</summary>
[Description("De competenties die een tekst suggereert. Een mens kiest welke ervan kloppen.")]
public sealed record Herkenning
{
    /// <summary>Suggestions.</summary>
    [Description("De suggesties, de zekerste eerst; hoogstens 50.")]
    public required IReadOnlyList<HerkendeCompetentie> Resultaten { get; init; }

    internal static Herkenning From(IEnumerable<SuggestedCompetence> suggestions) => new() { Resultaten = [.. suggestions.Select(HerkendeCompetentie.From)] };
}

/// <summary>A competence that a text suggests, as the API writes it.</summary>
[Description("Een competentie die een tekst suggereert.")]
public sealed record HerkendeCompetentie
{
    /// <summary>Code or URI.</summary>
    [Description("Code of URI: hiermee verwijzen vacatures en profielen naar de competentie.")]
    public required string Id { get; init; }

    /// <summary>Label.</summary>
    [Description("Voorkeursnaam.")]
    public required string Naam { get; init; }

    /// <summary>The words that led to it.</summary>
    [Description("De woorden die tot deze suggestie leidden, in de volgorde van de tekst.")]
    public required IReadOnlyList<GevondenWoord> GevondenIn { get; init; }

    /// <summary>How sure it is.</summary>
    [Description("Hoe zeker de suggestie is, van 0 tot 1.000.000; 1.000.000 is de naam zelf, woord voor woord.")]
    public required int Zekerheid { get; init; }

    internal static HerkendeCompetentie From(SuggestedCompetence suggestion) => new()
    {
        Id = suggestion.Id,
        Naam = suggestion.Label,
        GevondenIn = [.. suggestion.FoundIn.Select(word => new GevondenWoord { Tekst = word.Text, Begin = word.Offset, Lengte = word.Length })],
        Zekerheid = suggestion.Confidence,
    };
}

/// <summary>A word of a text, as the API writes it.</summary>
[Description("Een woord uit de tekst.")]
public sealed record GevondenWoord
{
    /// <summary>The word.</summary>
    [Description("Het woord zoals het er staat.")]
    public required string Tekst { get; init; }

    /// <summary>Where it begins.</summary>
    [Description("Plaats van het eerste teken, vanaf 0, geteld zoals JavaScript telt (UTF-16).")]
    public required int Begin { get; init; }

    /// <summary>Its length.</summary>
    [Description("Aantal tekens, op dezelfde manier geteld.")]
    public required int Lengte { get; init; }
}
