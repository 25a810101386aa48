namespace Matching.Search.Text;

/// <summary>A label found in a text.</summary>
/// <param name="Concept">Index of the concept.</param>
/// <param name="Confidence">In millionths.</param>
/// <param name="Tokens">The words of the text that led to it, ascending, each once.</param>
internal sealed record PatternMatch(int Concept, int Confidence, int[] Tokens);

/// <summary>Decides whether a pattern is met around a word of the text, and how sure that is.</summary>
internal static class PatternMatcher
{
    private const int Certain = 1_000_000;

    // How far, in words, parts of a label may stand from the word that woke the pattern.
    private const int Near = 8;
    private const int VerbNearPhrase = 6;
    private const int PrefixAfterVerb = 14;

    // What each imperfection costs, in millionths.
    private const int SingleWord = 60_000;
    private const int HeadOfCompound = 150_000;
    private const int SubjectOfWork = 80_000;
    private const int OnlyCommonWords = 200_000;
    private const int SeparatedVerb = 40_000;
    private const int ContentWordBetween = 60_000;
    private const int FunctionWordBetween = 5_000;
    private const int AcrossClause = 60_000;

    /// <summary>Matches a pattern whose anchor word was found.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="reading">The text.</param>
    /// <param name="token">The word of the text where the anchor was found.</param>
    /// <param name="anchor">How it was found there.</param>
    public static PatternMatch? Match(LabelPattern pattern, TextReading reading, int token, Hit anchor) => pattern.Shape switch
    {
        PatternShape.Single => MatchSingle(pattern, token, anchor),
        PatternShape.Near => MatchNear(pattern, reading, token, anchor),
        PatternShape.Phrase => MatchPhrase(pattern, reading, token, anchor),
        _ => MatchSeparated(pattern, reading, token, anchor),
    };

    private static PatternMatch? MatchSingle(LabelPattern pattern, int token, Hit hit)
    {
        var cost = hit.Kind switch
        {
            HitKind.Whole => 0,
            HitKind.Head => HeadOfCompound,
            HitKind.SubjectOfWork => SubjectOfWork,
            _ => Certain,
        };
        return new PatternMatch(pattern.Concept, Certain - cost - hit.Cost - (hit.Cost == 0 ? 0 : SingleWord), [token]);
    }

    private static PatternMatch? MatchNear(LabelPattern pattern, TextReading reading, int token, Hit anchor)
    {
        if ((pattern.Mask & ~reading.MaskAround(token, Near)) != 0) return null;
        var found = new Found(pattern.Words.Length);
        found.Add(token, anchor);
        foreach (var word in pattern.Words)
        {
            if (word != anchor.Word && !FindNear(word, reading, token, Near, ref found)) return null;
        }

        return found.ToMatch(pattern.Concept, reading, 0);
    }

    private static PatternMatch? MatchPhrase(LabelPattern pattern, TextReading reading, int token, Hit anchor)
    {
        if (anchor.Kind != HitKind.Whole || (pattern.Mask & ~reading.MaskAround(token, Near)) != 0) return null;
        // Articles may stand between the words, so the phrase may start somewhat earlier than its words alone would take.
        var reach = 2 * pattern.Words.Length + (anchor.Word == pattern.Words[^1] && pattern.Verb >= 0 ? VerbNearPhrase : 0);
        var last = anchor.Word == pattern.Words[^1] && pattern.Verb >= 0 ? token + VerbNearPhrase : token;
        for (var start = Math.Max(0, token - reach); start <= last; start++)
        {
            if (MatchPhraseAt(pattern, reading, start) is { } match && match.Tokens.Contains(token)) return match;
        }

        return null;
    }

    /// <summary>
    /// The words before the verb must follow each other from <paramref name="start"/>, at most articles between them; the verb stands near
    /// them in the same clause.
    /// </summary>
    private static PatternMatch? MatchPhraseAt(LabelPattern pattern, TextReading reading, int start)
    {
        var count = pattern.Verb < 0 ? pattern.Words.Length : pattern.Verb;
        var found = new Found(pattern.Words.Length);
        var at = start;
        for (var i = 0; i < count; at++)
        {
            if (at >= reading.Text.Tokens.Count || reading.IsDenied(at) || !reading.SameClause(start, at)) return null;
            if (reading.Find(at, pattern.Words[i]) is { Kind: HitKind.Whole } hit)
            {
                found.Add(at, hit);
                i++;
            }
            else if (i == 0 || !DutchWords.Articles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(reading.Text.FoldedOf(reading.Text.Tokens[at])))
            {
                return null;
            }
        }

        if (pattern.Verb >= 0)
        {
            if (!FindNear(pattern.Words[pattern.Verb], reading, found.LastToken, VerbNearPhrase, ref found)) return null;
            if (!reading.SameClause(start, found.LastToken)) return null;
        }

        return found.ToMatch(pattern.Concept, reading, OnlyCommonWords);
    }

    private static PatternMatch? MatchSeparated(LabelPattern pattern, TextReading reading, int token, Hit anchor)
    {
        var verb = pattern.Words[^2];
        var prefix = pattern.Words[^1];
        if ((pattern.Mask & ~reading.MaskAround(token, PrefixAfterVerb)) != 0) return null;
        var from = anchor.Word == verb ? token : Math.Max(0, token - PrefixAfterVerb);
        var to = anchor.Word == verb ? token : Math.Min(reading.Text.Tokens.Count - 1, token + PrefixAfterVerb);
        for (var at = from; at <= to; at++)
        {
            if (reading.IsDenied(at) || !reading.SameSentence(at, token)) continue;
            if (reading.Find(at, verb) is not { Kind: HitKind.Whole } verbHit) continue;
            if (PrefixOf(at, prefix, reading) is not { } prefixAt) continue;
            if (anchor.Word == prefix && prefixAt != token) continue;
            var found = new Found(pattern.Words.Length);
            found.Add(at, verbHit);
            found.Add(prefixAt, new Hit(prefix, 0, HitKind.Whole, 0));
            if (FindOthers(pattern, reading, at, prefixAt, ref found)) return found.ToMatch(pattern.Concept, reading, SeparatedVerb);
        }

        return null;
    }

    /// <summary>The other words of the label stand between verb and prefix, or shortly before them.</summary>
    private static bool FindOthers(LabelPattern pattern, TextReading reading, int verbAt, int prefixAt, ref Found found)
    {
        foreach (var word in pattern.Words.AsSpan(0, pattern.Words.Length - 2))
        {
            if (!FindNear(word, reading, (verbAt + prefixAt) / 2, Near, ref found)) return false;
        }

        return true;
    }

    /// <summary>Where the verb's prefix stands: later in the sentence ("maakt de ramen schoon"), or before it ("schoon te maken").</summary>
    private static int? PrefixOf(int verbAt, int prefix, TextReading reading)
    {
        if (verbAt >= 1 && reading.Find(verbAt - 1, prefix) is not null && reading.SameClause(verbAt, verbAt - 1)) return verbAt - 1;
        if (verbAt >= 2 && reading.Text.FoldedOf(reading.Text.Tokens[verbAt - 1]).SequenceEqual("te") && reading.Find(verbAt - 2, prefix) is not null)
        {
            return verbAt - 2;
        }

        var last = Math.Min(reading.Text.Tokens.Count - 1, verbAt + PrefixAfterVerb);
        for (var at = verbAt + 1; at <= last && reading.SameSentence(verbAt, at); at++)
        {
            if (reading.Find(at, prefix) is not { Kind: HitKind.Whole, Cost: 0 } || reading.IsDenied(at)) continue;
            var isPreposition = DutchWords.Prepositions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(reading.Text.FoldedOf(reading.Text.Tokens[at]));
            if (!isPreposition || EndsClause(at, reading)) return at;
        }

        return null;
    }

    private static bool EndsClause(int at, TextReading reading) =>
        at + 1 == reading.Text.Tokens.Count
        || !reading.SameClause(at, at + 1)
        || DutchWords.AfterPrefix.GetAlternateLookup<ReadOnlySpan<char>>().Contains(reading.Text.FoldedOf(reading.Text.Tokens[at + 1]));

    private static bool FindNear(int word, TextReading reading, int around, int distance, ref Found found)
    {
        for (var step = 0; step <= distance; step++)
        {
            if (TryAt(around + step, ref found) || (step > 0 && TryAt(around - step, ref found))) return true;
        }

        return false;

        bool TryAt(int at, ref Found found)
        {
            if (at < 0 || at >= reading.Text.Tokens.Count || reading.IsDenied(at) || !reading.SameSentence(at, around)) return false;
            return reading.Find(at, word) is { } hit && found.TryAdd(at, hit);
        }
    }

    /// <summary>The words found so far, each on a place of its own in the text.</summary>
    private struct Found(int capacity)
    {
        private readonly (int Token, int Part)[] _places = new (int, int)[capacity];
        private int _count = 0;
        private int _cost = 0;

        public readonly int LastToken => _places[_count - 1].Token;

        public void Add(int token, Hit hit)
        {
            _places[_count++] = (token, hit.Part);
            _cost += hit.Cost;
        }

        public bool TryAdd(int token, Hit hit)
        {
            for (var i = 0; i < _count; i++)
            {
                var place = _places[i];
                if (place.Token == token && (place.Part == hit.Part || place.Part == 0 || hit.Part == 0)) return false;
            }

            Add(token, hit);
            return true;
        }

        public readonly PatternMatch ToMatch(int concept, TextReading reading, int shapeCost)
        {
            var tokens = _places.Take(_count).Select(place => place.Token).Distinct().Order().ToArray();
            var cost = shapeCost + _cost / _count;
            for (var at = tokens[0] + 1; at < tokens[^1]; at++)
            {
                if (Array.BinarySearch(tokens, at) >= 0) continue;
                var isFunctionWord = DutchWords.FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>()
                    .Contains(reading.Text.FoldedOf(reading.Text.Tokens[at]));
                cost += isFunctionWord ? FunctionWordBetween : ContentWordBetween;
            }

            if (!reading.SameClause(tokens[0], tokens[^1])) cost += AcrossClause;
            return new PatternMatch(concept, Math.Max(0, Certain - cost), tokens);
        }
    }
}
