namespace Matching.Search;

/// <summary>A competence that a query asks for.</summary>
/// <param name="Concept">The id of the concept in the taxonomy. An id that the taxonomy lacks can only stay unfulfilled.</param>
/// <param name="Level">The level asked for, 1 to 5.</param>
/// <param name="Required">True when it is required, false when it is desired.</param>
public readonly record struct Requirement(string Concept, int Level, bool Required = true);
