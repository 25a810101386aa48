using System.ComponentModel;
using Matching.Application.Competences;
using Matching.Application.Proposals;
using Matching.Domain.Proposals;
using Matching.Functions.Competences;

namespace Matching.Functions.Proposals;

/// <summary>A part of a fit, as the API writes it.</summary>
[Description("Wat één gevraagde competentie bijdraagt.")]
public sealed record Onderdeel
{
    /// <summary>What is asked.</summary>
    public required GevraagdeCompetentie Gevraagd { get; init; }

    /// <summary>Label.</summary>
    [Description("Naam van wat gevraagd is.")]
    public required string Naam { get; init; }

    /// <summary>What the candidate has.</summary>
    public AanwezigeCompetentie? Aanwezig { get; init; }

    /// <summary>How near.</summary>
    [Description("Hoe dicht wat de kandidaat kan daarbij ligt.")]
    public required Nabijheid Nabijheid { get; init; }

    /// <summary>Weight.</summary>
    [Description("Wat het hoogstens kan bijdragen, in miljoensten.")]
    public required int Gewicht { get; init; }

    /// <summary>Contribution.</summary>
    [Description("Wat het bijdraagt, in miljoensten.")]
    public required int Bijdrage { get; init; }

    /// <summary>Explanation.</summary>
    [Description("Uitleg om voor te lezen.")]
    public required string Uitleg { get; init; }

    internal static Onderdeel From(FitPart part, CompetenceCatalogue catalogue, FitText text) => new()
    {
        Gevraagd = GevraagdeCompetentie.From(part.Asked),
        Naam = catalogue.LabelOf(part.Asked.Concept),
        Aanwezig = part.Held is { } held ? AanwezigeCompetentie.From(held) : null,
        Nabijheid = (Nabijheid)part.Nearness,
        Gewicht = part.Weight,
        Bijdrage = part.Contribution,
        Uitleg = text.Say(part),
    };
}
