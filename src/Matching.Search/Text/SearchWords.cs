namespace Matching.Search.Text;

/// <summary>
/// The words by which a text is found. What is indexed and what is asked go through this one analysis, in every engine: case and accents are
/// folded, words without content drop out, and a word stands for all its inflections. What a text denies ("geen kantoor") does not count.
/// A compound is found by itself, and by a common Dutch word of at least four letters with which it begins or ends: "tuin" finds "tuinwerk".
/// </summary>
public static class SearchWords
{
    /// <summary>Changes whenever the same text would give other words, so that a snapshot made by another analysis is refused.</summary>
    internal const int Version = 1;

    private const int DenialReach = 6;
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashPrime = 1099511628211;

    /// <summary>The words of a text that can be looked for, in its order, each as it stands there; empty when it has none.</summary>
    public static IReadOnlyList<TextSpan> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = Tokenizer.Tokenize(text);
        var words = new List<TextSpan>();
        var hashes = new SortedSet<ulong>();
        var stems = new StemSet();
        foreach (var token in Telling(read))
        {
            hashes.Clear();
            Add(read.FoldedOf(token), stems, hashes);
            if (hashes.Count > 0) words.Add(new TextSpan(token.Offset, token.Length));
        }

        return words;
    }

    /// <summary>Whether a text would be found by all of some words.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="words">The words; without any that can be looked for, every text has them all.</param>
    public static bool AreIn(string text, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        return HasAll(Of(text), Asked(words));
    }

    /// <summary>The stems of a text's words as hashes, sorted, each once: what an index keeps instead of the text.</summary>
    internal static ulong[] Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return [];
        var read = Tokenizer.Tokenize(text);
        var hashes = new SortedSet<ulong>();
        var stems = new StemSet();
        foreach (var token in Telling(read))
        {
            var word = read.FoldedOf(token);
            Add(word, stems, hashes);
            if (word.Contains('-')) AddPieces(word, stems, hashes);
            else AddParts(word, stems, hashes);
        }

        return [.. hashes];
    }

    /// <summary>For every word that is asked the hashes of which one is enough, each list sorted; the same word counts once.</summary>
    internal static ulong[][] Asked(IReadOnlyList<string> words)
    {
        var asked = new List<ulong[]>();
        var stems = new StemSet();
        foreach (var text in words)
        {
            var read = Tokenizer.Tokenize(text);
            foreach (var token in Telling(read))
            {
                var hashes = new SortedSet<ulong>();
                Add(read.FoldedOf(token), stems, hashes);
                if (hashes.Count > 0 && !asked.Exists(known => known.AsSpan().SequenceEqual(hashes.ToArray()))) asked.Add([.. hashes]);
            }
        }

        return [.. asked];
    }

    /// <summary>Whether somebody's words have one of each list that is asked.</summary>
    internal static bool HasAll(ReadOnlySpan<ulong> words, ulong[][] asked)
    {
        foreach (var alternatives in asked)
        {
            var has = false;
            for (var i = 0; i < alternatives.Length && !has; i++) has = words.BinarySearch(alternatives[i]) >= 0;
            if (!has) return false;
        }

        return true;
    }

    /// <summary>The words with content that the text does not deny.</summary>
    private static List<Token> Telling(TokenizedText text)
    {
        var telling = new List<Token>(text.Tokens.Count);
        var denied = 0;
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            var token = text.Tokens[i];
            var word = text.FoldedOf(token);
            var ends = WishWords.EndsDenial(word) || (i > 0 && text.Tokens[i - 1].Clause != token.Clause);
            if (ends) denied = 0;
            if (WishWords.Denies(word)) denied = IsUndone(text, i) ? 0 : DenialReach + 1;
            if (denied > 0) denied--;
            else if (!WishWords.IsStopWord(word)) telling.Add(token);
        }

        return telling;
    }

    /// <summary>"niet alleen", "niet bang voor": what follows is said to be so.</summary>
    private static bool IsUndone(TokenizedText text, int index)
    {
        var undoes = DutchWords.UndoesDenial.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = index + 1; i < text.Tokens.Count && i <= index + 2; i++)
        {
            if (undoes.Contains(text.FoldedOf(text.Tokens[i]))) return true;
        }

        return false;
    }

    private static void Add(ReadOnlySpan<char> word, StemSet stems, SortedSet<ulong> hashes)
    {
        if (word.ContainsAnyInRange('0', '9'))
        {
            // A number has no endings: 100 is no form of 10.
            hashes.Add(Hash(word));
            return;
        }

        Stem(word, stems);
        for (var i = 0; i < stems.Count; i++) hashes.Add(Hash(stems[i]));
    }

    private static void Stem(scoped ReadOnlySpan<char> word, StemSet stems)
    {
        Span<char> joined = stackalloc char[DutchStemmer.MaxWordLength];
        stems.Clear();
        if (word.Contains('-'))
        {
            if (word.Length > DutchStemmer.MaxWordLength) return;
            var length = 0;
            foreach (var c in word)
            {
                if (c != '-') joined[length++] = c;
            }

            word = joined[..length];
        }

        if (WishWords.SingularOf(word) is { } singular) word = singular;

        // A common word, in whatever number, is what it seems: "paarden" is no past tense of paren.
        DutchStemmer.StemLabelWord(word, stems);
        if (IsCommon(stems)) return;
        DutchStemmer.StemTextWord(word, stems);
    }

    private static bool IsCommon(StemSet stems)
    {
        var common = Vocabulary.CommonStems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < stems.Count; i++)
        {
            if (stems.CostOf(i) <= DutchStemmer.Ending && common.Contains(stems[i])) return true;
        }

        return false;
    }

    /// <summary>The pieces between hyphens.</summary>
    private static void AddPieces(ReadOnlySpan<char> word, StemSet stems, SortedSet<ulong> hashes)
    {
        foreach (var range in word.Split('-'))
        {
            if (!WishWords.IsStopWord(word[range])) Add(word[range], stems, hashes);
        }
    }

    /// <summary>The longest known word that a compound begins with, and the longest that it ends with.</summary>
    private static void AddParts(ReadOnlySpan<char> word, StemSet stems, SortedSet<ulong> hashes)
    {
        if (word.Length is < 2 * WishWords.ShortestPart or > DutchStemmer.MaxWordLength) return;
        DutchStemmer.StemLabelWord(word, stems);
        if (IsCommon(stems)) return;
        for (var split = word.Length - WishWords.ShortestPart; split >= WishWords.ShortestPart; split--)
        {
            if (WishWords.IsSuffix(word[split..]) || WishWords.KnownPart(word[..split]) is not (> 0 and var length)) continue;
            if (!WishWords.IsStopWord(word[..length])) Add(word[..length], stems, hashes);
            break;
        }

        for (var split = WishWords.ShortestPart - 1; split <= word.Length - WishWords.ShortestPart; split++)
        {
            if (WishWords.KnownPart(word[split..]) == 0) continue;
            if (!WishWords.IsStopWord(word[split..])) Add(word[split..], stems, hashes);
            break;
        }
    }

    /// <summary>FNV-1a, 64 bits.</summary>
    private static ulong Hash(ReadOnlySpan<char> stem)
    {
        var hash = HashStart;
        foreach (var c in stem) hash = (hash ^ c) * HashPrime;
        return hash;
    }
}
