using System.ComponentModel;
using Matching.Application.Candidates;
using Matching.Application.Proposals;
using Matching.Functions.Proposals;
using Matching.Functions.Vacancies;

namespace Matching.Functions.Candidates;

/// <summary>Somebody whom a search found, as the API writes it.</summary>
[Description("Iemand die past bij wat u zoekt. Buiten uw caseload is dat anoniem: bel de coach.")]
public sealed record GevondenKandidaat
{
    /// <summary>Who.</summary>
    [Description("Kenmerk van de kandidaat; alleen voor de eigen caseload.")]
    public string? KandidaatId { get; init; }

    /// <summary>Fit.</summary>
    [Description("Hoe goed de competenties passen; ontbreekt als alleen woorden in de wensen zijn gevonden.")]
    public Passend? Passend { get; init; }

    /// <summary>Competences in the field.</summary>
    [Description("Bij zoeken in een heel vakgebied: hoeveel competenties de kandidaat daarin heeft; dan is er geen passend.")]
    public int? InVakgebied { get; init; }

    /// <summary>Words in the wishes.</summary>
    [Description("Welke gezochte woorden in de wensen staan, in welke vorm ook; alleen voor de eigen caseload. Zij bepalen de volgorde niet.")]
    public IReadOnlyList<string>? InWensen { get; init; }

    /// <summary>Reasons.</summary>
    [Description("De sterkste redenen, om voor te lezen.")]
    public required IReadOnlyList<string> Redenen { get; init; }

    /// <summary>What to ask.</summary>
    [Description("Wat nog onbekend is en gevraagd moet worden.")]
    public required IReadOnlyList<string> TeVragen { get; init; }

    /// <summary>Waiting since.</summary>
    [Description("Sinds wanneer de kandidaat werk zoekt.")]
    public required DateTimeOffset WachtSinds { get; init; }

    /// <summary>Coach.</summary>
    [Description("Wie u over deze kandidaat kunt bellen.")]
    public required Contactpersoon Coach { get; init; }

    internal static GevondenKandidaat From(FoundCandidate found, FitText text) => new()
    {
        KandidaatId = found.CandidateId?.Value,
        Passend = found.InField is null && found.Fit.Score > 0 ? Passend.From(found.Fit.Score, found.Fit.Band) : null,
        InVakgebied = found.InField,
        InWensen = found.InWishes.Count > 0 ? found.InWishes : null,
        Redenen = [.. found.InField is null ? text.Strongest(found.Fit, 3) : text.Mastered(found.Fit, 3), .. SayWishes(found.InWishes)],
        TeVragen = found.ToAsk,
        WachtSinds = found.WaitingSince,
        Coach = new Contactpersoon { Naam = found.Coach.Name.Value, Telefoon = found.Coach.Phone.Value },
    };

    private static IEnumerable<string> SayWishes(IReadOnlyList<string> words) => words.Count == 0 ? [] : [$"De wensen noemen: {string.Join(", ", words)}."];
}
