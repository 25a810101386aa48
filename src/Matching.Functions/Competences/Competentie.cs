using System.ComponentModel;
using Matching.Search;

namespace Matching.Functions.Competences;

/// <summary>A competence of the taxonomy, as the API writes it.</summary>
[Description("Een competentie van de taxonomie.")]
public record CompetentieInLijst
{
    /// <summary>Code or URI.</summary>
    [Description("Code of URI: hiermee verwijzen vacatures en profielen naar de competentie.")]
    public required string Id { get; init; }

    /// <summary>Label.</summary>
    [Description("Voorkeursnaam.")]
    public required string Naam { get; init; }

    /// <summary>What was found.</summary>
    [Description("De naam of het synoniem waarin de zoektekst staat.")]
    public string? GevondenIn { get; init; }

    internal static CompetentieInLijst From(LabelMatch match) => new()
    {
        Id = match.Concept.Id,
        Naam = match.Concept.Label,
        GevondenIn = string.Equals(match.Label, match.Concept.Label, StringComparison.Ordinal) ? null : match.Label,
    };

    internal static CompetentieInLijst From(Concept concept) => new() { Id = concept.Id, Naam = concept.Label };
}

/// <summary>A competence with its neighbours, as the API writes it.</summary>
[Description("Een competentie met wat er in de taxonomie omheen staat.")]
public sealed record Competentie : CompetentieInLijst
{
    /// <summary>Synonyms.</summary>
    [Description("Andere woorden ervoor.")]
    public required IReadOnlyList<string> Synoniemen { get; init; }

    /// <summary>Broader ones.</summary>
    [Description("Bredere competenties.")]
    public required IReadOnlyList<CompetentieInLijst> Breder { get; init; }

    /// <summary>Narrower ones.</summary>
    [Description("Competenties die er een onderdeel van zijn.")]
    public required IReadOnlyList<CompetentieInLijst> Smaller { get; init; }

    /// <summary>Related ones.</summary>
    [Description("Competenties die ermee verwant zijn.")]
    public required IReadOnlyList<CompetentieInLijst> Verwant { get; init; }

    internal static Competentie From(Concept concept, Taxonomy taxonomy) => new()
    {
        Id = concept.Id,
        Naam = concept.Label,
        Synoniemen = concept.Synonyms,
        Breder = [.. taxonomy.Broader(concept.Id).Select(CompetentieInLijst.From)],
        Smaller = [.. taxonomy.Narrower(concept.Id).Select(CompetentieInLijst.From)],
        Verwant = [.. taxonomy.Related(concept.Id).Select(CompetentieInLijst.From)],
    };
}
