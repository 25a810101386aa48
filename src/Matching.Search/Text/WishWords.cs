using System.Collections.Frozen;

namespace Matching.Search.Text;

/// <summary>What is special about the words of wishes. All words are folded: lower case, without diacritics and apostrophes.</summary>
internal static class WishWords
{
    /// <summary>The shortest word that says something.</summary>
    public const int ShortestWord = 2;

    /// <summary>The shortest part of a compound.</summary>
    public const int ShortestPart = 4;

    /// <summary>Function words that say what somebody wants: outdoors, indoors, alone.</summary>
    private static readonly FrozenSet<string> Telling = Set("buiten binnen alleen");

    /// <summary>What stands in every wish, and in every question about one.</summary>
    private static readonly FrozenSet<string> SayNothing = Set("""
        graag liefst liever leuk leuke fijn fijne mooi mooie lijken vind vindt vinden houd houdt hou houden
        werk werken werkt werkte gewerkt werkje baan banen baantje plek plekje functie beroep doe doet doen gedaan ga gaat gaan
        wens wensen zoek zoekt zoeken gezocht droom paar beetje soort dingen kom komt komen
        """);

    /// <summary>Words that common Dutch compounds begin or end with, besides the common words.</summary>
    private static readonly FrozenSet<string> OtherParts = Set("""
        hout metaal auto plant kip koe varken schaap geit vis tuin bouw kook kantine fabriek horeca school sport verf naai was
        opvang kinder dieren bejaarden ouderen hovenier wasserij magazijn logistiek techniek montage bak brood
        """);

    /// <summary>Plurals that no ending leads back from.</summary>
    private static readonly FrozenDictionary<string, string> Plurals = """
        kinderen=kind kinders=kind kinder=kind eieren=ei bladeren=blad liederen=lied runderen=rund kalveren=kalf lammeren=lam hoenderen=hoen
        goederen=goed volkeren=volk raderen=rad steden=stad schepen=schip koeien=koe leden=lid smeden=smid
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>What makes another word of a word, and no compound of two: "zorgvuldig" is not about care.</summary>
    private static readonly FrozenSet<string> Suffixes = Set("""
        lijk lijke lijks baar bare zaam zame heid heden loos loze achtig achtige vuldig vuldige schap schappen matig matige waardig waardige
        vol volle rijk rijke aardig aardige tallen ling lingen ster sters erij erijen
        """);

    private static readonly FrozenSet<string> Parts = DutchWords.CommonWords.Concat(OtherParts)
        .Where(word => word.Length >= ShortestPart - 1 && !SayNothing.Contains(word))
        .SelectMany(CanonicalForms)
        .Where(stem => stem.Length >= ShortestPart - 1)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word says nothing about what somebody wants.</summary>
    public static bool IsStopWord(ReadOnlySpan<char> word) =>
        word.Length < ShortestWord
        || Contains(SayNothing, word)
        || (Contains(DutchWords.FunctionWords, word) && !Contains(Telling, word));

    /// <summary>Whether a word takes away what follows it: "geen", "niet".</summary>
    public static bool Denies(ReadOnlySpan<char> word) => word.SequenceEqual("niet") || Contains(DutchWords.DenyingBefore, word);

    /// <summary>Whether what was taken away ends before this word.</summary>
    public static bool EndsDenial(ReadOnlySpan<char> word) => word is "en" or "of" or "om" || Contains(DutchWords.OpensClause, word);

    /// <summary>The singular of a plural that no ending leads back from; null for all other words.</summary>
    public static string? SingularOf(ReadOnlySpan<char> word) =>
        Plurals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var singular) ? singular : null;

    /// <summary>Whether this is a suffix and no word.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> part) => Contains(Suffixes, part);

    /// <summary>Whether a compound can have this part, and how many letters of it are the word: a linking -s-, -e- or -en- may follow. 0 when it cannot.</summary>
    public static int KnownPart(ReadOnlySpan<char> part)
    {
        // A doubled letter is written before -en alone: "kippenhok" begins with a kip, "kassabon" with no kas.
        if (part[^1] != part[^2] && IsPart(part)) return part.Length;
        if (part.EndsWith("en", StringComparison.Ordinal) && IsPart(part[..^2])) return part.Length - 2;
        return part[^1] is 's' or 'e' && part[^1] != part[^2] && IsPart(part[..^1]) ? part.Length - 1 : 0;
    }

    private static bool IsPart(ReadOnlySpan<char> part)
    {
        Span<char> buffer = stackalloc char[DutchStemmer.MaxWordLength];
        return Parts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(buffer[..StemSet.Canonical(part, buffer)]);
    }

    private static IEnumerable<string> CanonicalForms(string word)
    {
        // The word, and of an infinitive the stem: "leerplek" begins with leren.
        string[] forms = word.Length > ShortestPart + 1 && word.EndsWith("en", StringComparison.Ordinal) ? [word, word[..^2]] : [word];
        return forms.Select(form =>
        {
            var buffer = new char[form.Length];
            return new string(buffer, 0, StemSet.Canonical(form, buffer));
        });
    }

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
