using System.ComponentModel;
using Matching.Application.Proposals;
using Matching.Functions.Vacancies;
using Matching.Functions.Work;

namespace Matching.Functions.Proposals;

/// <summary>Somebody who was introduced to an employer, as the API writes it.</summary>
[Description("Een kandidaat met wie de werkgever kan kennismaken, of kon.")]
public sealed record KennismakingInLijst
{
    /// <summary>Id of the proposal.</summary>
    [Description("Kenmerk van het matchvoorstel.")]
    public required string Id { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer de kandidaat is voorgesteld.")]
    public required DateTimeOffset VoorgesteldOp { get; init; }

    /// <summary>Whether available.</summary>
    [Description("Of de kandidaat beschikbaar is.")]
    public required bool Beschikbaar { get; init; }

    /// <summary>Status in words.</summary>
    [Description("Hoe het ervoor staat, in woorden.")]
    public required string StatusTekst { get; init; }

    /// <summary>Who.</summary>
    public VoorgesteldeKandidaat? Kandidaat { get; init; }

    internal static KennismakingInLijst From(ListedIntroduction listed) => new()
    {
        Id = listed.Item.Id,
        VoorgesteldOp = listed.Item.IntroducedAt,
        Beschikbaar = listed.Candidate is not null,
        StatusTekst = listed.StatusText,
        Kandidaat = listed.Candidate is { } candidate ? VoorgesteldeKandidaat.From(candidate) : null,
    };
}

/// <summary>What an employer may know of a candidate, as the API writes it.</summary>
[Description("Wat de werkgever van de kandidaat weet: alleen wat is afgesproken. De rest ontbreekt.")]
public sealed record VoorgesteldeKandidaat
{
    /// <summary>Call name.</summary>
    [Description("Voornaam.")]
    public required string Roepnaam { get; init; }

    /// <summary>Competences.</summary>
    [Description("Wat de kandidaat kan van wat de vacature vraagt, in woorden.")]
    public IReadOnlyList<string>? Competenties { get; init; }

    /// <summary>Hours.</summary>
    public UrenPerWeek? Uren { get; init; }

    /// <summary>Days.</summary>
    [Description("Dagen waarop de kandidaat kan werken.")]
    public IReadOnlyList<Dag>? Dagen { get; init; }

    /// <summary>Available from.</summary>
    [Description("Eerste dag waarop de kandidaat kan beginnen.")]
    public DateOnly? BeschikbaarVanaf { get; init; }

    /// <summary>Phone.</summary>
    [Description("Telefoonnummer.")]
    public string? Telefoon { get; init; }

    /// <summary>Needs.</summary>
    [Description("Wat er op de werkplek nodig is; een lege lijst betekent: niets bijzonders.")]
    public IReadOnlyList<WerkplekKenmerk>? NodigOpWerkplek { get; init; }

    /// <summary>Note.</summary>
    [Description("Wat de adviseur erover zegt.")]
    public string? Toelichting { get; init; }

    internal static VoorgesteldeKandidaat From(IntroducedCandidate candidate) => new()
    {
        Roepnaam = candidate.CallName.Value,
        Competenties = candidate.Competences,
        Uren = candidate.Hours is { } hours ? UrenPerWeek.From(hours) : null,
        Dagen = candidate.Days is { } days ? Vacancies.Dagen.From(days) : null,
        BeschikbaarVanaf = candidate.AvailableFrom,
        Telefoon = candidate.Phone?.Value,
        NodigOpWerkplek = candidate.Needs is { } needs ? WerkplekKenmerken.From(needs) : null,
        Toelichting = candidate.Note.Value is { Length: > 0 } note ? note : null,
    };
}
