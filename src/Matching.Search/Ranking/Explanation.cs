namespace Matching.Search;

/// <summary>
/// Why a profile has its score. Amounts are in millionths of the highest score. The contributions of the competences and
/// <see cref="Completeness"/> add up to exactly <see cref="Score"/>.
/// </summary>
/// <param name="Score">0 to 1,000,000.</param>
/// <param name="Competences">One part for each competence asked for, required ones first, in the order of the query.</param>
/// <param name="Completeness">The part for holding every required competence itself at the level asked for; otherwise 0.</param>
/// <param name="CompletenessWeight">What <see cref="Completeness"/> is for who is complete.</param>
/// <param name="Conditions">One part for each condition, in the order of the query.</param>
public sealed record Explanation(
    int Score,
    IReadOnlyList<CompetencePart> Competences,
    int Completeness,
    int CompletenessWeight,
    IReadOnlyList<ConditionPart> Conditions)
{
    /// <summary>The least of the outcomes of the conditions; met when there are none.</summary>
    public Truth Eligible => Conditions.Count == 0 ? Truth.Met : Conditions.Min(c => c.Outcome);
}

/// <summary>What one competence that is asked for contributes. Factors and amounts are in millionths.</summary>
/// <param name="Asked">What is asked.</param>
/// <param name="Weight">The most it can contribute. The weights of all parts and the completeness add up to 1,000,000.</param>
/// <param name="Contribution">What it contributes, 0 to <paramref name="Weight"/>.</param>
/// <param name="Relation">How the best of what is held relates to what is asked.</param>
/// <param name="Held">What is held instead; null when <paramref name="Relation"/> is none.</param>
/// <param name="Nearness">How near what is held is to what is asked.</param>
/// <param name="LevelFactor">1,000,000 at or above the level asked for, less below it.</param>
/// <param name="EvidenceFactor">1,000,000 for the strongest evidence, less for weaker.</param>
/// <param name="Known">False when the taxonomy does not know the concept, so that nobody can fulfil it.</param>
public sealed record CompetencePart(
    Requirement Asked,
    int Weight,
    int Contribution,
    Relation Relation,
    HeldCompetence? Held,
    int Nearness,
    int LevelFactor,
    int EvidenceFactor,
    bool Known);

/// <summary>The outcome of one condition.</summary>
/// <param name="Name">The name that the query gave it.</param>
/// <param name="Outcome">The outcome.</param>
public readonly record struct ConditionPart(string Name, Truth Outcome);
