using System.ComponentModel;
using Matching.Domain.Competences;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Competences;

/// <summary>A competence that a vacancy asks for, as the API writes it.</summary>
[Description("Een competentie die de vacature vraagt.")]
public sealed record GevraagdeCompetentie
{
    /// <summary>Code or URI.</summary>
    [Description("Code of URI van de competentie; zoek die op via /v1/competenties.")]
    public required string Competentie { get; init; }

    /// <summary>Level asked for.</summary>
    [Description("Gevraagd niveau: 1 met hulp, 2 na uitleg, 3 zelfstandig, 4 ervaren, 5 leert het anderen.")]
    public required int Niveau { get; init; }

    /// <summary>Needed or welcome.</summary>
    [Description("Of de competentie nodig is of welkom; zonder dit veld: vereist.")]
    public Belang? Belang { get; init; }

    internal static GevraagdeCompetentie From(AskedCompetence asked) =>
        new() { Competentie = asked.Concept.Value, Niveau = (int)asked.Level, Belang = (Belang)asked.Importance };

    internal AskedCompetence ToDomain(FieldErrors errors) => new(
        errors.Parse<ConceptId>("competentie", Competentie, ConceptId.TryParse, ConceptId.Requirement),
        (CompetenceLevel)errors.Number("niveau", Niveau, 1, 5),
        (Importance)(Belang ?? Competences.Belang.Vereist));
}

/// <summary>How much a competence is asked for, as the API writes it.</summary>
public enum Belang
{
    /// <summary>Needed for the work.</summary>
    Vereist = Importance.Required,

    /// <summary>Welcome.</summary>
    Gewenst = Importance.Desired,
}
