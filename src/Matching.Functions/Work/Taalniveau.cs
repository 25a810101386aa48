using Matching.Domain.Work;

namespace Matching.Functions.Work;

/// <summary>How well somebody has Dutch, as the API writes it.</summary>
public enum Taalniveau
{
    /// <summary>None.</summary>
    Geen = LanguageLevel.None,

    /// <summary>A1.</summary>
    A1 = LanguageLevel.A1,

    /// <summary>A2.</summary>
    A2 = LanguageLevel.A2,

    /// <summary>B1.</summary>
    B1 = LanguageLevel.B1,

    /// <summary>B2 or higher.</summary>
    B2 = LanguageLevel.B2,
}
