namespace Matching.Search;

/// <summary>A competence that a profile holds.</summary>
/// <param name="Concept">The id of the concept in the taxonomy.</param>
/// <param name="Level">From 1 (with help) to 5 (teaches others).</param>
/// <param name="Evidence">How it is known.</param>
public readonly record struct HeldCompetence(string Concept, int Level, Evidence Evidence = Evidence.Said);
