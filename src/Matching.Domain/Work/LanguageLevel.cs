namespace Matching.Domain.Work;

/// <summary>How well somebody has Dutch, or has to for the work; lowest first (taalniveau Nederlands).</summary>
public enum LanguageLevel
{
    /// <summary>None or hardly any.</summary>
    None = 1,

    /// <summary>A1: simple words, short instructions that are shown.</summary>
    A1 = 2,

    /// <summary>A2: simple instructions.</summary>
    A2 = 3,

    /// <summary>B1: everyday talk and short texts.</summary>
    B1 = 4,

    /// <summary>B2 or higher.</summary>
    B2 = 5,
}

/// <summary>Names of <see cref="LanguageLevel"/>.</summary>
public static class LanguageLevelExtensions
{
    /// <summary>The level in Dutch.</summary>
    public static string ToDutchText(this LanguageLevel level) => level switch
    {
        LanguageLevel.None => "geen Nederlands",
        LanguageLevel.A1 => "Nederlands op A1",
        LanguageLevel.A2 => "Nederlands op A2",
        LanguageLevel.B1 => "Nederlands op B1",
        LanguageLevel.B2 => "Nederlands op B2",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
