using System.ComponentModel;
using Matching.Functions.Http;

namespace Matching.Functions.Candidates;

/// <summary>What a search for people found, as the API writes it.</summary>
[Description("Wie er past bij wat u zoekt, en hoe uw zoekvraag is begrepen.")]
public sealed record GevondenKandidaten : Collection<GevondenKandidaat>
{
    /// <summary>How the question was understood.</summary>
    [Description("Hoe uw zoekvraag is begrepen: wat als competentie is herkend en wat in wensen is opgezocht.")]
    public required string Begrepen { get; init; }

    internal static GevondenKandidaten From(Collection<GevondenKandidaat> page, string understood) => new()
    {
        Resultaten = page.Resultaten,
        Totaal = page.Totaal,
        Links = page.Links,
        Begrepen = understood,
    };
}
