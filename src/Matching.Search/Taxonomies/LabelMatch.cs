namespace Matching.Search;

/// <summary>A concept found by its label.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Label">The label or synonym in which the text was found.</param>
public sealed record LabelMatch(Concept Concept, string Label);
