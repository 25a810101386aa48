using System.ComponentModel;
using System.Globalization;
using Matching.Application.Proposals;
using Matching.Domain.Proposals;
using Matching.Functions.Candidates;

namespace Matching.Functions.Proposals;

/// <summary>The report of exposure, as the API writes it.</summary>
[Description("Of elke groep een eerlijk deel van de matchvoorstellen krijgt; zonder personen.")]
public sealed record Blootstelling
{
    /// <summary>Month.</summary>
    [Description("De maand, bijvoorbeeld 2026-11.")]
    public required string Maand { get; init; }

    /// <summary>Proposals.</summary>
    [Description("Hoeveel voorstellen in de maand zijn gemaakt.")]
    public required int Voorstellen { get; init; }

    /// <summary>Eligible.</summary>
    [Description("Hoeveel mensen in aanmerking komen.")]
    public required int KomtInAanmerking { get; init; }

    /// <summary>Groups.</summary>
    [Description("Elke grondslag één keer, en als laatste van wie de grondslag niet bekend is.")]
    public required IReadOnlyList<GroepBlootstelling> Groepen { get; init; }

    /// <summary>How it was counted.</summary>
    [Description("Hoe er is geteld.")]
    public required string Tekst { get; init; }

    internal static Blootstelling From(MonthExposure report) => new()
    {
        Maand = report.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Voorstellen = report.Exposure.Proposals,
        KomtInAanmerking = report.Exposure.Eligible,
        Groepen = [.. report.Exposure.Groups.Select(GroepBlootstelling.From)],
        Tekst = report.Text,
    };
}

/// <summary>What a group gets, as the API writes it.</summary>
[Description("Het deel van een groep.")]
public sealed record GroepBlootstelling
{
    /// <summary>Which group.</summary>
    [Description("Welke grondslag; zonder dit veld: de grondslag is niet bekend.")]
    public GrondslagSoort? Grondslag { get; init; }

    /// <summary>Proposals.</summary>
    [Description("Hoeveel voorstellen; niet bij een groep die te klein is.")]
    public int? Voorstellen { get; init; }

    /// <summary>Part of the proposals.</summary>
    [Description("Deel van alle voorstellen, 0 tot en met 1, in vier decimalen.")]
    public decimal? DeelVanVoorstellen { get; init; }

    /// <summary>Eligible.</summary>
    [Description("Hoeveel mensen in aanmerking komen; niet bij een groep die te klein is.")]
    public int? KomtInAanmerking { get; init; }

    /// <summary>Part of the eligible.</summary>
    [Description("Deel van wie in aanmerking komt, 0 tot en met 1, in vier decimalen.")]
    public decimal? DeelVanWieInAanmerkingKomt { get; init; }

    /// <summary>Warning.</summary>
    [Description("Als deze groep te weinig voorstellen krijgt.")]
    public string? Waarschuwing { get; init; }

    /// <summary>Remark.</summary>
    [Description("Waarom er geen getallen staan.")]
    public string? Opmerking { get; init; }

    internal static GroepBlootstelling From(GroupExposure group) => new()
    {
        Grondslag = (GrondslagSoort?)group.Kind,
        Voorstellen = group.Shares?.Proposals,
        DeelVanVoorstellen = Rounded(group.Shares?.OfProposals),
        KomtInAanmerking = group.Shares?.Eligible,
        DeelVanWieInAanmerkingKomt = Rounded(group.Shares?.OfEligible),
        Waarschuwing = group.Shares?.Warning,
        Opmerking = group.Shares is null ? "te klein om te tonen" : null,
    };

    private static decimal? Rounded(decimal? part) => part is { } value ? Math.Round(value, 4, MidpointRounding.AwayFromZero) : null;
}
