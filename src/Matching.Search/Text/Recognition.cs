namespace Matching.Search.Text;

/// <summary>The labels under which a concept of the taxonomy can be recognised in text.</summary>
/// <param name="ConceptId">The concept's id, as the taxonomy has it.</param>
/// <param name="PreferredLabel">Its preferred label in Dutch.</param>
/// <param name="Synonyms">Its other labels; may be empty.</param>
public sealed record ConceptLabels(string ConceptId, string PreferredLabel, IReadOnlyList<string> Synonyms);

/// <summary>A stretch of the text that was read.</summary>
/// <param name="Offset">Index of its first UTF-16 code unit.</param>
/// <param name="Length">Its length in UTF-16 code units, at least 1.</param>
public readonly record struct TextSpan(int Offset, int Length);

/// <summary>A concept that a text suggests, and why.</summary>
/// <param name="ConceptId">The concept's id.</param>
/// <param name="Confidence">
/// How sure the suggestion is, in millionths: 1,000,000 is the label itself, word for word; at least <see cref="CompetenceRecogniser.MinConfidence"/>.
/// The best of all places where the concept was found.
/// </param>
/// <param name="Words">The words that led to the suggestion, in the order of the text, without repetition, never overlapping; at least one.</param>
public sealed record Recognition(string ConceptId, int Confidence, IReadOnlyList<TextSpan> Words);
