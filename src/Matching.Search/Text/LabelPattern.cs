namespace Matching.Search.Text;

/// <summary>How the words of a label must stand in a text.</summary>
internal enum PatternShape
{
    /// <summary>One telling word.</summary>
    Single,

    /// <summary>Several words, at least one of them telling: near each other, in any order.</summary>
    Near,

    /// <summary>Only common words: next to each other as in the label, the verb nearby.</summary>
    Phrase,

    /// <summary>A verb that left its prefix ("maak … schoon"), and the label's other words nearby.</summary>
    Separated,
}

/// <summary>A way in which a label of a concept can stand in a text.</summary>
/// <param name="Concept">Index of the concept.</param>
/// <param name="Shape">How the words must stand.</param>
/// <param name="Words">
/// Numbers of the words in the vocabulary, in the label's order, each once. In a <see cref="PatternShape.Separated"/> pattern the verb
/// without its prefix is the last but one, the prefix the last.
/// </param>
/// <param name="Verb">In a <see cref="PatternShape.Phrase"/>: the index in <paramref name="Words"/> of the verb that may stand apart, or -1.</param>
internal sealed record LabelPattern(int Concept, PatternShape Shape, int[] Words, int Verb)
{
    /// <summary>The bits of the words, to see at a glance that some cannot be near.</summary>
    public ulong Mask { get; } = Words.Aggregate(0UL, (mask, word) => mask | BitOf(word));

    /// <summary>The bit of a word in a mask.</summary>
    public static ulong BitOf(int word) => 1UL << (word & 63);
}

/// <summary>Makes the patterns of labels, and the vocabulary with them.</summary>
internal static class PatternBuilder
{
    /// <summary>Adds the words of all labels, then makes the patterns: only then is it known which words are compounds of others.</summary>
    public static List<LabelPattern> Build(IReadOnlyList<ConceptLabels> concepts, Vocabulary vocabulary)
    {
        var labels = new List<(int Concept, List<string> Words)>();
        for (var concept = 0; concept < concepts.Count; concept++)
        {
            foreach (var label in concepts[concept].Synonyms.Prepend(concepts[concept].PreferredLabel))
            {
                var words = WordsOf(label);
                foreach (var word in words) vocabulary.Add(Joined(word));
                foreach (var part in words.Where(word => word.Contains('-', StringComparison.Ordinal)).SelectMany(word => word.Split('-')))
                {
                    if (part.Length > 1) vocabulary.Add(part);
                }

                labels.Add((concept, words));
            }
        }

        foreach (var word in DutchWords.StandsFor.Values.Distinct()) vocabulary.Add(word);
        return labels.SelectMany(label => PatternsOf(label.Concept, label.Words, vocabulary)).ToList();
    }

    private static IEnumerable<LabelPattern> PatternsOf(int concept, List<string> words, Vocabulary vocabulary)
    {
        var content = words.Where(word => !DutchWords.FunctionWords.Contains(word)).ToList();
        var numbers = Numbers(content.Select(Joined), vocabulary);
        if (numbers.Length == 0) yield break;
        if (numbers.All(vocabulary.IsCommon))
        {
            var phrase = words.Where(word => !DutchWords.Articles.Contains(word)).Select(Joined).ToList();
            if (phrase.Count > 1 && phrase.Distinct(StringComparer.Ordinal).Count() == phrase.Count)
            {
                yield return new LabelPattern(concept, PatternShape.Phrase, Numbers(phrase, vocabulary), IsInfinitive(phrase[^1]) ? phrase.Count - 1 : -1);
            }
        }
        else
        {
            yield return new LabelPattern(concept, numbers.Length == 1 ? PatternShape.Single : PatternShape.Near, numbers, -1);
        }

        var parts = content.SelectMany(word => PartsOf(word, vocabulary)).Distinct().ToArray();
        if (parts.Length > numbers.Length && parts.Any(part => !vocabulary.IsCommon(part)))
        {
            yield return new LabelPattern(concept, PatternShape.Near, parts, -1);
        }

        for (var i = 0; i < content.Count; i++)
        {
            if (SeparatedVerb(content[i]) is not { } separable) continue;
            var others = Numbers(content.Where((_, index) => index != i).Select(Joined), vocabulary);
            int[] separated = [.. others, vocabulary.Add(separable.Verb), vocabulary.Add(separable.Prefix)];
            // "het werk gaat door" is no doorwerken: a common verb with a preposition says nothing without another word beside it.
            var isTelling = others.Length > 0 || !DutchWords.Prepositions.Contains(separable.Prefix) || !separated.All(vocabulary.IsCommon);
            if (isTelling && separated.Distinct().Count() == separated.Length)
            {
                yield return new LabelPattern(concept, PatternShape.Separated, separated, -1);
            }
        }
    }

    private static IEnumerable<int> PartsOf(string word, Vocabulary vocabulary)
    {
        if (word.Contains('-', StringComparison.Ordinal)) return word.Split('-').Where(part => part.Length > 1).Select(vocabulary.Add);
        var parts = vocabulary.Decompose(word);
        return parts.Count > 1 ? parts : [vocabulary.Add(word)];
    }

    private static (string Prefix, string Verb)? SeparatedVerb(string word)
    {
        foreach (var prefix in DutchWords.SeparablePrefixes)
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var rest = word[prefix.Length..];
            if (rest.Length >= 4 && IsInfinitive(rest)) return (prefix, rest);
        }

        return null;
    }

    private static bool IsInfinitive(string word) =>
        word.EndsWith("en", StringComparison.Ordinal) || word is "gaan" or "staan" or "slaan" or "doen" or "zien" or "zijn";

    private static int[] Numbers(IEnumerable<string> words, Vocabulary vocabulary) => words.Select(vocabulary.Add).Distinct().ToArray();

    private static string Joined(string word) => word.Replace("-", "", StringComparison.Ordinal);

    private static List<string> WordsOf(string label)
    {
        var text = Tokenizer.Tokenize(label);
        return text.Tokens.Where(token => token.FoldedLength <= DutchStemmer.MaxWordLength)
            .Select(token => new string(text.FoldedOf(token)))
            .ToList();
    }
}
