using Matching.Domain.People;

namespace Matching.Domain.Placements.Guidance;

/// <summary>What a candidate answered.</summary>
/// <param name="Face">The face that was pressed.</param>
/// <param name="Word">A word with it; null for none.</param>
public sealed record FaceAnswer(Face Face, Line? Word);
