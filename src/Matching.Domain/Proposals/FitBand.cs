namespace Matching.Domain.Proposals;

/// <summary>A fit in words: people read this and a bar, never a bare number as a verdict.</summary>
public enum FitBand
{
    /// <summary>Past een beetje bij deze vacature.</summary>
    Little = 1,

    /// <summary>Past voor een deel bij deze vacature.</summary>
    Partly,

    /// <summary>Past goed bij deze vacature.</summary>
    Well,

    /// <summary>Past heel goed bij deze vacature.</summary>
    VeryWell,
}
