using Matching.Search.Text;

namespace Matching.Application.Competences;

/// <summary>
/// Suggests competences from Dutch text, with the words that led to each. Headings of the taxonomy (its groups) count too: they carry the names
/// of jobs and fields of work, and vacancies and profiles may name them. The text is kept nowhere and written to no log.
/// </summary>
public sealed class RecogniseCompetences
{
    /// <summary>Most characters of a text.</summary>
    public const int MaximumLength = 10_000;

    /// <summary>Most competences that one text suggests; the surest stay.</summary>
    public const int MaximumSuggested = 50;

    private readonly CompetenceCatalogue _catalogue;
    private readonly Lazy<CompetenceRecogniser> _recogniser;

    /// <summary>Takes a catalogue. Preparing for its labels and synonyms takes a moment, once, at the first text: whoever never sends one does not wait for it.</summary>
    public RecogniseCompetences(CompetenceCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _catalogue = catalogue;
        _recogniser = new(() => CompetenceRecogniser.Build(catalogue.Taxonomy.Concepts.Select(c => new ConceptLabels(c.Id, c.Label, c.Synonyms))));
    }

    /// <summary>The competences that a text suggests, surest first; empty when it suggests none.</summary>
    /// <param name="text">A vacancy, a profile, or what somebody is typing.</param>
    public IReadOnlyList<SuggestedCompetence> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. _recogniser.Value.Recognise(text).Take(MaximumSuggested).Select(found => ToSuggestion(found, text))];
    }

    private SuggestedCompetence ToSuggestion(Recognition found, string text) => new(
        found.ConceptId,
        _catalogue.Taxonomy.TryGet(found.ConceptId, out var concept) ? concept.Label : found.ConceptId,
        [.. found.Words.Select(word => new FoundWord(text.Substring(word.Offset, word.Length), word.Offset, word.Length))],
        found.Confidence);
}

/// <summary>A competence that a text suggests. A person accepts or refuses it.</summary>
/// <param name="Id">Code or URI in the taxonomy.</param>
/// <param name="Label">Preferred label.</param>
/// <param name="FoundIn">The words that led to it, in the order of the text; at least one.</param>
/// <param name="Confidence">How sure it is, in millionths: 1,000,000 is a label itself, word for word.</param>
public sealed record SuggestedCompetence(string Id, string Label, IReadOnlyList<FoundWord> FoundIn, int Confidence);

/// <summary>A word of a text.</summary>
/// <param name="Text">The word as it stands there.</param>
/// <param name="Offset">Where it begins, in UTF-16 code units from 0, as JavaScript counts.</param>
/// <param name="Length">Its length in the same units.</param>
public sealed record FoundWord(string Text, int Offset, int Length);
