using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Matching.Functions.Http;

namespace Matching.Functions.Candidates;

/// <summary>What a search for people found, as the API writes it.</summary>
[Description("Wie er past bij wat u zoekt, en hoe uw zoekvraag is begrepen.")]
public sealed record GevondenKandidaten : Collection<GevondenKandidaat>
{
    /// <summary>Makes it of a page.</summary>
    [SetsRequiredMembers]
    public GevondenKandidaten(Collection<GevondenKandidaat> page)
        : base(page)
    {
    }

    /// <summary>How the question was understood.</summary>
    [Description("Hoe uw zoekvraag is begrepen: wat als competentie is herkend en wat in wensen is opgezocht.")]
    public required string Begrepen { get; init; }
}
