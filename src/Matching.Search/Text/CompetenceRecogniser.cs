using System.Collections.Immutable;

namespace Matching.Search.Text;

/// <summary>
/// Suggests competences of a taxonomy from free Dutch text: a vacancy, a profile, what somebody is typing. Built once, immutable, and safe
/// to use from many threads. The time grows linearly with the text.
/// </summary>
/// <remarks>
/// Labels and synonyms are found in any inflection, in compounds and with words between them. A suggestion is for a person to accept or
/// refuse: it never enters a profile or vacancy by itself.
/// </remarks>
public sealed class CompetenceRecogniser
{
    /// <summary>Suggestions that are less sure than this, in millionths, are not made.</summary>
    public const int MinConfidence = 400_000;

    private readonly string[] _conceptIds;
    private readonly Vocabulary _vocabulary;
    private readonly LabelPattern[]?[] _patternsByWord;

    private CompetenceRecogniser(string[] conceptIds, Vocabulary vocabulary, LabelPattern[]?[] patternsByWord)
    {
        _conceptIds = conceptIds;
        _vocabulary = vocabulary;
        _patternsByWord = patternsByWord;
    }

    /// <summary>Builds a recogniser.</summary>
    /// <param name="concepts">The concepts; an id may occur more than once, its labels then count together.</param>
    public static CompetenceRecogniser Build(IEnumerable<ConceptLabels> concepts)
    {
        ArgumentNullException.ThrowIfNull(concepts);
        var all = concepts.ToList();
        var vocabulary = new Vocabulary();
        var patterns = PatternBuilder.Build(all, vocabulary);
        var occurrences = new int[vocabulary.Count];
        foreach (var word in patterns.SelectMany(pattern => pattern.Words)) occurrences[word]++;

        // A pattern waits at its rarest word, so that common words wake few patterns.
        var byWord = new List<LabelPattern>?[vocabulary.Count];
        foreach (var pattern in patterns)
        {
            (byWord[pattern.Words.MinBy(word => (vocabulary.IsCommon(word), occurrences[word]))] ??= []).Add(pattern);
        }

        return new CompetenceRecogniser(
            all.Select(concept => concept.ConceptId).ToArray(), vocabulary, Array.ConvertAll(byWord, list => list?.ToArray()));
    }

    /// <summary>The concepts that a text suggests, surest first, then by id; empty for a text without work in it.</summary>
    /// <param name="text">Any text.</param>
    public IReadOnlyList<Recognition> Recognise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reading = new TextReading(Tokenizer.Tokenize(text), _vocabulary);
        var matches = new MatchCollection(reading.Text.Tokens.Count);
        for (var token = 0; token < reading.Text.Tokens.Count; token++)
        {
            if (reading.IsDenied(token)) continue;
            foreach (var hit in reading.HitsOf(token))
            {
                if (_patternsByWord[hit.Word] is not { } patterns) continue;
                foreach (var pattern in patterns)
                {
                    if (PatternMatcher.Match(pattern, reading, token, hit) is { } match && match.Confidence >= MinConfidence) matches.Add(match);
                }
            }
        }

        return Summarise(matches.WithoutContained(), reading.Text.Tokens);
    }

    private ImmutableArray<Recognition> Summarise(IEnumerable<PatternMatch> matches, IReadOnlyList<Token> tokens)
    {
        var found = new Dictionary<string, (int Confidence, SortedSet<int> Tokens)>(StringComparer.Ordinal);
        foreach (var match in matches)
        {
            var id = _conceptIds[match.Concept];
            if (!found.TryGetValue(id, out var sofar)) sofar = (0, []);
            sofar.Tokens.UnionWith(match.Tokens);
            found[id] = (Math.Max(sofar.Confidence, match.Confidence), sofar.Tokens);
        }

        return
        [
            .. found
                .OrderByDescending(concept => concept.Value.Confidence)
                .ThenBy(concept => concept.Key, StringComparer.Ordinal)
                .Select(concept => new Recognition(
                    concept.Key,
                    concept.Value.Confidence,
                    [.. concept.Value.Tokens.Select(token => new TextSpan(tokens[token].Offset, tokens[token].Length))])),
        ];
    }
}
