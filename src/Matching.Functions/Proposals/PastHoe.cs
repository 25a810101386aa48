using Matching.Domain.Proposals;

namespace Matching.Functions.Proposals;

/// <summary>How well somebody fits, in a word, as the API writes it.</summary>
public enum PastHoe
{
    /// <summary>A little.</summary>
    EenBeetje = FitBand.Little,

    /// <summary>Partly.</summary>
    VoorEenDeel = FitBand.Partly,

    /// <summary>Well.</summary>
    Goed = FitBand.Well,

    /// <summary>Very well.</summary>
    HeelGoed = FitBand.VeryWell,
}
