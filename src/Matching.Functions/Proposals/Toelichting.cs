using System.ComponentModel;
using Matching.Application.Competences;
using Matching.Application.Proposals;

namespace Matching.Functions.Proposals;

/// <summary>Why somebody is, or is not, proposed, as the API writes it.</summary>
[Description("Waarom een kandidaat wel of niet wordt voorgesteld voor een vacature, volgens de gegevens van nu.")]
public sealed record Toelichting
{
    /// <summary>Conclusion.</summary>
    [Description("Uitleg om voor te lezen: eerst het belangrijkste.")]
    public required IReadOnlyList<string> Uitleg { get; init; }

    /// <summary>Rank.</summary>
    [Description("Plaats onder wie in aanmerking komt; ontbreekt voor wie niet in aanmerking komt of ver naar achteren staat.")]
    public int? Plaats { get; init; }

    /// <summary>Fit.</summary>
    public required Passend Passend { get; init; }

    /// <summary>Parts of the fit.</summary>
    [Description("Waaruit het passen bestaat; de bijdragen en de toeslag zijn samen precies de score.")]
    public required IReadOnlyList<Onderdeel> Onderdelen { get; init; }

    /// <summary>What being complete adds.</summary>
    [Description("Toeslag omdat alles wat vereist is er zelf en op niveau is, in miljoensten.")]
    public required int ToeslagVolledig { get; init; }

    /// <summary>Conditions.</summary>
    [Description("De voorwaarden, en of eraan is voldaan.")]
    public required IReadOnlyList<Voorwaarde> Voorwaarden { get; init; }

    internal static Toelichting From(PairExplanation explanation, CompetenceCatalogue catalogue, FitText text) => new()
    {
        Uitleg = explanation.Conclusion,
        Plaats = explanation.Rank,
        Passend = Passend.From(explanation.Fit.Score, explanation.Fit.Band),
        Onderdelen = [.. explanation.Fit.Parts.Select(part => Onderdeel.From(part, catalogue, text))],
        ToeslagVolledig = explanation.Fit.Completeness,
        Voorwaarden = [.. explanation.Conditions.Select(Voorwaarde.From)],
    };
}
