using System.Collections.Frozen;

namespace Matching.Search.Text;

/// <summary>Which part of a word of the text a word of a label was found in.</summary>
internal enum HitKind
{
    /// <summary>The whole word.</summary>
    Whole,

    /// <summary>The last part of a compound, which says what kind of thing it is: "kantoorschoonmaak".</summary>
    Head,

    /// <summary>The first part of a compound about work: "heftruckervaring".</summary>
    SubjectOfWork,

    /// <summary>Another part of a compound: "winkelwagen".</summary>
    Modifier,
}

/// <summary>A word of the labels that a word of the text may be.</summary>
/// <param name="Word">Its number in the vocabulary.</param>
/// <param name="Cost">What had to be assumed, in millionths of confidence.</param>
/// <param name="Kind">What part of the word of the text it is.</param>
/// <param name="Part">0 for the whole word, otherwise the part's number from 1.</param>
internal readonly record struct Hit(int Word, int Cost, HitKind Kind, int Part);

/// <summary>
/// The words of all labels, found by their stems, and inside compounds. Filled while a recogniser is built, only read afterwards.
/// </summary>
internal sealed class Vocabulary
{
    private const int StandsForCost = 60_000;
    private const int CompoundPartCost = 40_000;
    private const int ShortestCompound = 6;
    private const int ShortestPart = 3;
    private const int ShortestHead = 4;

    /// <summary>The stems of the common words.</summary>
    internal static readonly FrozenSet<string> CommonStems = StemsOf(DutchWords.CommonWords).ToFrozenSet(StringComparer.Ordinal);

    private readonly List<string> _words = [];
    private readonly List<bool> _isCommon = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Word, int Cost)[]> _byStem = new(StringComparer.Ordinal);
    private readonly StemSet _stems = new();

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count;

    /// <summary>The word with this number.</summary>
    public string this[int word] => _words[word];

    /// <summary>Whether the word is too common to suggest anything by itself.</summary>
    public bool IsCommon(int word) => _isCommon[word];

    /// <summary>The number of a label's word, which is added when it is new.</summary>
    /// <param name="word">A folded word without hyphens.</param>
    public int Add(string word)
    {
        if (_numbers.TryGetValue(word, out var number)) return number;
        number = _words.Count;
        _numbers.Add(word, number);
        _words.Add(word);
        var isFunctionWord = DutchWords.FunctionWords.Contains(word);
        _isCommon.Add(isFunctionWord || FirstStems(word, _stems).Any(CommonStems.Contains));
        if (isFunctionWord) return number;
        DutchStemmer.StemLabelWord(word, _stems);
        for (var i = 0; i < _stems.Count; i++)
        {
            var stem = _stems[i].ToString();
            _byStem[stem] = [.. _byStem.GetValueOrDefault(stem, []), (number, _stems.CostOf(i))];
        }

        return number;
    }

    /// <summary>What a word of a text can be.</summary>
    /// <param name="word">The folded word, its parts separated by hyphens.</param>
    /// <param name="stems">Working space.</param>
    /// <param name="hits">Receives the answer; what it held is dropped.</param>
    public void Find(ReadOnlySpan<char> word, StemSet stems, List<Hit> hits)
    {
        hits.Clear();
        if (word.Length is 0 or > DutchStemmer.MaxWordLength) return;
        if (word.Contains('-'))
        {
            FindHyphened(word, stems, hits);
            return;
        }

        if (DutchWords.FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            if (_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number)) hits.Add(new(number, 0, HitKind.Whole, 0));
            return;
        }

        AddHits(word, HitKind.Whole, 0, stems, hits);
        if (word.Length < ShortestCompound || DutchWords.CommonWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return;
        foreach (var (start, length, kind, part) in Split(word, stems)) AddHits(word.Slice(start, length), kind, part, stems, hits);
    }

    /// <summary>The words of the vocabulary that a label's compound consists of, or nothing when it is none.</summary>
    /// <param name="word">A folded word without hyphens.</param>
    public List<int> Decompose(string word)
    {
        var parts = new List<int>();
        if (word.Length < ShortestCompound) return parts;
        var hits = new List<Hit>();
        foreach (var (start, length, _, _) in Split(word, _stems))
        {
            hits.Clear();
            AddHits(word.AsSpan(start, length), HitKind.Whole, 0, _stems, hits);
            if (hits.Count == 0)
            {
                var head = word.Substring(start, length);
                if (!DutchWords.WorkHeads.Contains(head)) return [];
                parts.Add(Add(head));
                continue;
            }

            parts.Add(hits.MinBy(hit => (hit.Cost, hit.Word)).Word);
        }

        return parts;
    }

    private void FindHyphened(ReadOnlySpan<char> word, StemSet stems, List<Hit> hits)
    {
        Span<char> joined = stackalloc char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (c != '-') joined[length++] = c;
        }

        AddHits(joined[..length], HitKind.Whole, 0, stems, hits);
        var heads = DutchWords.WorkHeads.GetAlternateLookup<ReadOnlySpan<char>>();
        var part = 1;
        var rest = word;
        while (rest.Length > 0)
        {
            var end = rest.IndexOf('-');
            var piece = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            var kind = rest.Length == 0 ? HitKind.Head : heads.Contains(rest) ? HitKind.SubjectOfWork : HitKind.Modifier;
            AddHits(piece, kind, part++, stems, hits);
        }
    }

    private void AddHits(ReadOnlySpan<char> word, HitKind kind, int part, StemSet stems, List<Hit> hits)
    {
        var partCost = part == 0 ? 0 : CompoundPartCost;
        if (_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var same)) AddHit(new Hit(same, partCost, kind, part), hits);
        var lookup = _byStem.GetAlternateLookup<ReadOnlySpan<char>>();
        // A common word is what it seems: "bord" and "last" are no forms of boren and lassen.
        if (DutchWords.CommonWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) DutchStemmer.StemLabelWord(word, stems);
        else DutchStemmer.StemTextWord(word, stems);
        for (var i = 0; i < stems.Count; i++)
        {
            if (!lookup.TryGetValue(stems[i], out var found)) continue;
            foreach (var (number, labelCost) in found) AddHit(new Hit(number, partCost + labelCost + stems.CostOf(i), kind, part), hits);
        }

        if (!DutchWords.StandsFor.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var meaning)) return;
        foreach (var (number, labelCost) in _byStem.GetValueOrDefault(meaning, []))
        {
            AddHit(new Hit(number, partCost + labelCost + StandsForCost, kind, part), hits);
        }
    }

    private static void AddHit(Hit hit, List<Hit> hits)
    {
        for (var i = hits.Count - 1; i >= 0; i--)
        {
            if (hits[i].Word != hit.Word || hits[i].Part != hit.Part) continue;
            if (hit.Cost < hits[i].Cost) hits[i] = hit;
            return;
        }

        hits.Add(hit);
    }

    /// <summary>
    /// Divides a compound in two known parts, or else in three; the longest last part wins, because it is the least likely to be chance.
    /// </summary>
    private List<(int Start, int Length, HitKind Kind, int Part)> Split(ReadOnlySpan<char> word, StemSet stems)
    {
        Span<bool> isLeft = stackalloc bool[word.Length];
        for (var first = ShortestPart; first <= word.Length - ShortestPart; first++)
        {
            isLeft[first] = IsLeftPart(word[..first]);
            if (isLeft[first] && HeadKind(word[first..], stems) is { } before)
            {
                return [(0, first, before, 1), (first, word.Length - first, HitKind.Head, 2)];
            }
        }

        for (var first = ShortestPart; first <= word.Length - 2 * ShortestPart; first++)
        {
            if (!isLeft[first]) continue;
            for (var second = first + ShortestPart; second <= word.Length - ShortestPart; second++)
            {
                if (!IsLeftPart(word[first..second]) || HeadKind(word[second..], stems) is not { } before) continue;
                return
                [
                    (0, first, HitKind.Modifier, 1), (first, second - first, before, 2), (second, word.Length - second, HitKind.Head, 3),
                ];
            }
        }

        return [];
    }

    /// <summary>What the part before this last part of a compound is; null when the last part is not known.</summary>
    private HitKind? HeadKind(ReadOnlySpan<char> head, StemSet stems)
    {
        if (DutchWords.WorkHeads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(head)) return HitKind.SubjectOfWork;
        return head.Length >= ShortestHead && IsWord(head, stems) ? HitKind.Modifier : null;
    }

    /// <summary>Whether a word of the vocabulary or a common one can stand here in a compound, perhaps with a linking -s-, -e- or -en-.</summary>
    private bool IsLeftPart(ReadOnlySpan<char> part)
    {
        Span<char> buffer = stackalloc char[part.Length];
        var stem = buffer[..StemSet.Canonical(part, buffer)];
        return _byStem.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(stem)
            || CommonStems.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem)
            || (part.Length > ShortestPart && EndsLinked(part) && IsLeftPart(part[..^1]));

        static bool EndsLinked(ReadOnlySpan<char> part) => part[^1] is 's' or 'e' || part.EndsWith("en", StringComparison.Ordinal);
    }

    private bool IsWord(ReadOnlySpan<char> word, StemSet stems)
    {
        var lookup = _byStem.GetAlternateLookup<ReadOnlySpan<char>>();
        DutchStemmer.StemTextWord(word, stems);
        for (var i = 0; i < stems.Count; i++)
        {
            if (lookup.ContainsKey(stems[i])) return true;
        }

        return false;
    }

    private static HashSet<string> StemsOf(IEnumerable<string> words)
    {
        var stems = new StemSet();
        return words.SelectMany(word => FirstStems(word, stems)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The word itself and the word without its ending: further stems are too short to call a word common.</summary>
    private static List<string> FirstStems(string word, StemSet stems)
    {
        DutchStemmer.StemLabelWord(word, stems);
        return Enumerable.Range(0, Math.Min(2, stems.Count)).Where(i => stems.CostOf(i) <= DutchStemmer.Ending).Select(i => stems[i].ToString()).ToList();
    }
}
