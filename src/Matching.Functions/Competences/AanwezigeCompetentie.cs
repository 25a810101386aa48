using System.ComponentModel;
using Matching.Domain.Competences;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Competences;

/// <summary>A competence that a candidate has, as the API writes it.</summary>
[Description("Een competentie die de kandidaat heeft.")]
public sealed record AanwezigeCompetentie
{
    /// <summary>Code or URI.</summary>
    [Description("Code of URI van de competentie; zoek die op via /v1/competenties.")]
    public required string Competentie { get; init; }

    /// <summary>Level.</summary>
    [Description("Niveau: 1 met hulp, 2 na uitleg, 3 zelfstandig, 4 ervaren, 5 leert het anderen.")]
    public required int Niveau { get; init; }

    /// <summary>What shows it.</summary>
    [Description("Waaruit het blijkt; zonder dit veld: zelfGenoemd.")]
    public Bewijs? Bewijs { get; init; }

    internal static AanwezigeCompetentie From(HeldCompetence held) =>
        new() { Competentie = held.Concept.Value, Niveau = (int)held.Level, Bewijs = (Bewijs)held.Evidence };

    internal HeldCompetence ToDomain(FieldErrors errors) => new(
        errors.Parse<ConceptId>("competentie", Competentie, ConceptId.TryParse, ConceptId.Requirement),
        (CompetenceLevel)errors.Number("niveau", Niveau, 1, 5),
        (Evidence)(Bewijs ?? Competences.Bewijs.ZelfGenoemd));
}

/// <summary>What shows a competence, as the API writes it.</summary>
public enum Bewijs
{
    /// <summary>Said by the person.</summary>
    ZelfGenoemd = Evidence.Stated,

    /// <summary>A certificate.</summary>
    Certificaat = Evidence.Certificate,

    /// <summary>Shown at work.</summary>
    GetoondOpHetWerk = Evidence.ShownAtWork,
}
