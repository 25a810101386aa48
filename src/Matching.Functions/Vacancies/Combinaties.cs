using System.ComponentModel;
using Matching.Application.Vacancies;
using Matching.Domain.Vacancies;

namespace Matching.Functions.Vacancies;

/// <summary>How a shared place can be filled, as the API writes it.</summary>
[Description("Hoe een gedeelde plaats gevuld kan worden. Een voorzet: mensen kiezen.")]
public sealed record Combinaties
{
    /// <summary>Hours of all places.</summary>
    [Description("Uren per week van alle plaatsen samen.")]
    public required decimal UrenTotaal { get; init; }

    /// <summary>Hours free.</summary>
    [Description("Uren per week die nog vrij zijn.")]
    public required decimal UrenVrij { get; init; }

    /// <summary>The combinations.</summary>
    [Description("Ten hoogste 10: wat de meeste uren vult eerst, daarbinnen wie het best past, en dan wie het langst wacht.")]
    public required IReadOnlyList<Combinatie> Resultaten { get; init; }

    /// <summary>Remarks.</summary>
    [Description("Wat u erbij moet weten.")]
    public required IReadOnlyList<string> Opmerkingen { get; init; }

    internal static Combinaties From(CombinedPlaces places) => new()
    {
        UrenTotaal = places.InAll,
        UrenVrij = places.Free,
        Resultaten = [.. places.Found.Select(Combinatie.From)],
        Opmerkingen = places.Remarks,
    };
}

/// <summary>A combination, as the API writes it.</summary>
[Description("Mensen die samen vrije uren vullen.")]
public sealed record Combinatie
{
    /// <summary>Hours filled.</summary>
    [Description("Uren per week die samen worden gevuld.")]
    public required decimal Uren { get; init; }

    /// <summary>Hours left.</summary>
    [Description("Uren per week die dan nog vrij zijn.")]
    public required decimal UrenOver { get; init; }

    /// <summary>Who.</summary>
    [Description("Wie, 1 tot en met 4 mensen, wie het best past eerst.")]
    public required IReadOnlyList<Deel> Delen { get; init; }

    /// <summary>In words.</summary>
    [Description("De combinatie in één zin, zonder namen.")]
    public required string Tekst { get; init; }

    internal static Combinatie From(PlaceCombination combination) => new()
    {
        Uren = combination.Hours,
        UrenOver = combination.Left,
        Delen = [.. combination.Parts.Select(Deel.From)],
        Tekst = combination.ToDutchText(),
    };
}

/// <summary>Somebody's part of a place, as the API writes it.</summary>
[Description("Wat één kandidaat van de plaats krijgt.")]
public sealed record Deel
{
    /// <summary>Proposal.</summary>
    [Description("Kenmerk van het matchvoorstel.")]
    public required string MatchvoorstelId { get; init; }

    /// <summary>Candidate.</summary>
    [Description("Kenmerk van de kandidaat.")]
    public required string KandidaatId { get; init; }

    /// <summary>Hours.</summary>
    [Description("Uren per week, binnen wat de kandidaat kan en wil.")]
    public required decimal Uren { get; init; }

    /// <summary>Days.</summary>
    [Description("Op welke dagen.")]
    public required IReadOnlyList<Dag> Dagen { get; init; }

    internal static Deel From(SharedPart part) =>
        new() { MatchvoorstelId = part.ProposalId.Value, KandidaatId = part.CandidateId.Value, Uren = part.Hours.Value, Dagen = Vacancies.Dagen.From(part.Days) };
}
