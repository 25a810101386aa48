namespace Matching.Domain.Competences;

/// <summary>A competence that a candidate has.</summary>
/// <param name="Concept">Which competence.</param>
/// <param name="Level">At what level.</param>
/// <param name="Evidence">What shows it.</param>
public sealed record HeldCompetence(ConceptId Concept, CompetenceLevel Level, Evidence Evidence);
