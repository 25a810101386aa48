using System.Buffers;

namespace Matching.Search.Text;

/// <summary>
/// A light stemmer for Dutch. It does not decide what a word is: it lists the stems that the word may have, each with what had to be
/// assumed. A label and a word of a text are the same word when they share a stem.
/// </summary>
internal static class DutchStemmer
{
    /// <summary>Words longer than this, in letters, are no Dutch words and have no stems.</summary>
    public const int MaxWordLength = 64;

    /// <summary>What it costs to take off the ending of a plural, an infinitive or an adjective, in millionths.</summary>
    public const int Ending = 10_000;

    private const int Conjugation = 20_000;
    private const int PastTense = 30_000;
    private const int Diminutive = 30_000;
    private const int Irregular = 30_000;
    private const int Participle = 20_000;
    private const int Derivation = 120_000;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly (string Suffix, int Cost)[] VerbAndDiminutiveSuffixes =
    [
        ("t", Conjugation), ("d", Conjugation), ("te", PastTense), ("ten", PastTense), ("de", PastTense), ("den", PastTense),
        ("end", PastTense), ("ende", PastTense),
        ("je", Diminutive), ("jes", Diminutive), ("tje", Diminutive), ("tjes", Diminutive), ("pje", Diminutive), ("pjes", Diminutive),
        ("etje", Diminutive), ("etjes", Diminutive),
        ("er", Derivation), ("ers", Derivation), ("ster", Derivation), ("sters", Derivation), ("aar", Derivation), ("aars", Derivation),
        ("ing", Derivation), ("ingen", Derivation),
    ];

    /// <summary>The stems of a label's word: labels are infinitives, nouns and adjectives, so only their endings come off.</summary>
    public static void StemLabelWord(ReadOnlySpan<char> word, StemSet stems)
    {
        stems.Clear();
        if (word.Length is 0 or > MaxWordLength) return;
        AddNominal([], word, 0, stems);
        AddIrregular([], word, stems);
        foreach (var prefix in DutchWords.SeparablePrefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal)) AddIrregular(prefix, word[prefix.Length..], stems);
        }
    }

    /// <summary>The stems of a word as it may stand in a text: conjugated, in a participle, as a diminutive, as the one who does it.</summary>
    public static void StemTextWord(ReadOnlySpan<char> word, StemSet stems)
    {
        stems.Clear();
        if (word.Length is 0 or > MaxWordLength) return;
        if (DutchWords.IrregularForms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var irregular))
        {
            // "las" and "gereden" are not stemmed by rule: that would lead to another word (lassen).
            stems.Add([], irregular, 2, Irregular);
            return;
        }

        AddTextForms([], word, 0, stems);
        if (word.Length >= 5 && word.StartsWith("ge", StringComparison.Ordinal)) AddTextForms([], word[2..], Participle, stems);
        foreach (var prefix in DutchWords.SeparablePrefixes)
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var rest = word[prefix.Length..];
            if (rest.Length >= 5 && rest.StartsWith("ge", StringComparison.Ordinal)) AddTextForms(prefix, rest[2..], Participle, stems);
            AddIrregular(prefix, rest, stems);
        }

        foreach (var prefix in DutchWords.InseparablePrefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal)) AddIrregular(prefix, word[prefix.Length..], stems);
        }
    }

    private static void AddIrregular(ReadOnlySpan<char> prefix, ReadOnlySpan<char> rest, StemSet stems)
    {
        if (rest.Length < 3) return;
        if (!DutchWords.IrregularForms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(rest, out var stem)) return;
        stems.Add(prefix, stem, 3, Irregular);
    }

    private static void AddNominal(ReadOnlySpan<char> prefix, ReadOnlySpan<char> word, int cost, StemSet stems)
    {
        stems.Add(prefix, word, 1, cost);
        AddWithout(prefix, word, "en", cost + Ending, stems);
        AddWithout(prefix, word, "e", cost + Ending, stems);
        if (!word.EndsWith("ss", StringComparison.Ordinal))
        {
            AddWithout(prefix, word, "s", cost + Ending, stems);
            AddWithout(prefix, word, "es", cost + Ending, stems);
        }

        if (word.Length > 6 && word.EndsWith("heden", StringComparison.Ordinal))
        {
            Span<char> singular = stackalloc char[MaxWordLength];
            word[..^3].CopyTo(singular);
            "id".CopyTo(singular[(word.Length - 3)..]);
            stems.Add(prefix, singular[..(word.Length - 1)], 4, cost + Ending);
        }
    }

    private static void AddTextForms(ReadOnlySpan<char> prefix, ReadOnlySpan<char> word, int cost, StemSet stems)
    {
        AddNominal(prefix, word, cost, stems);
        foreach (var (suffix, suffixCost) in VerbAndDiminutiveSuffixes) AddWithout(prefix, word, suffix, cost + suffixCost, stems);
    }

    private static void AddWithout(ReadOnlySpan<char> prefix, ReadOnlySpan<char> word, string suffix, int cost, StemSet stems)
    {
        if (!word.EndsWith(suffix, StringComparison.Ordinal)) return;
        var stem = word[..^suffix.Length];
        if (stem.Length < 2 || !stem.ContainsAny(Vowels)) return;
        stems.Add(prefix, stem, 3, cost);
    }
}
