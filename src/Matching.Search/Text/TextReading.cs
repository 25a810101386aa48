namespace Matching.Search.Text;

/// <summary>A text with, for each word, the words of the labels that it may be.</summary>
internal sealed class TextReading
{
    private readonly Hit[][] _hits;
    private readonly ulong[] _masks;
    private readonly bool[] _denied;

    /// <summary>Reads the words of a text against a vocabulary.</summary>
    public TextReading(TokenizedText text, Vocabulary vocabulary)
    {
        Text = text;
        _denied = Denial.Find(text);
        _hits = new Hit[text.Tokens.Count][];
        _masks = new ulong[text.Tokens.Count];
        var stems = new StemSet();
        var found = new List<Hit>();
        var seen = new Dictionary<string, Hit[]>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            var word = text.FoldedOf(text.Tokens[i]);
            if (!seen.TryGetValue(word, out var hits))
            {
                vocabulary.Find(word, stems, found);
                seen[word] = hits = [.. found];
            }

            _hits[i] = hits;
            foreach (var hit in hits) _masks[i] |= LabelPattern.BitOf(hit.Word);
        }
    }

    /// <summary>The text's words.</summary>
    public TokenizedText Text { get; }

    /// <summary>What the word at this index may be.</summary>
    public ReadOnlySpan<Hit> HitsOf(int token) => _hits[token];

    /// <summary>Whether the text says that it is not so.</summary>
    public bool IsDenied(int token) => _denied[token];

    /// <summary>The bits of all words of labels within a distance of a word.</summary>
    public ulong MaskAround(int token, int distance)
    {
        var mask = 0UL;
        var end = Math.Min(_masks.Length - 1, token + distance);
        for (var i = Math.Max(0, token - distance); i <= end; i++) mask |= _masks[i];
        return mask;
    }

    /// <summary>The best hit of a label's word on a word of the text, or null.</summary>
    public Hit? Find(int token, int word)
    {
        if ((_masks[token] & LabelPattern.BitOf(word)) == 0) return null;
        Hit? best = null;
        foreach (var hit in _hits[token])
        {
            if (hit.Word == word && (best is null || hit.Cost < best.Value.Cost)) best = hit;
        }

        return best;
    }

    /// <summary>Whether two words stand in the same sentence.</summary>
    public bool SameSentence(int one, int other) => Text.Tokens[one].Sentence == Text.Tokens[other].Sentence;

    /// <summary>Whether two words stand in the same clause.</summary>
    public bool SameClause(int one, int other) => Text.Tokens[one].Clause == Text.Tokens[other].Clause;
}
