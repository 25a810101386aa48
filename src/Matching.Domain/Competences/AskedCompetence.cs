namespace Matching.Domain.Competences;

/// <summary>A competence that a vacancy asks for.</summary>
/// <param name="Concept">Which competence.</param>
/// <param name="Level">At what level.</param>
/// <param name="Importance">Needed or welcome.</param>
public sealed record AskedCompetence(ConceptId Concept, CompetenceLevel Level, Importance Importance);
