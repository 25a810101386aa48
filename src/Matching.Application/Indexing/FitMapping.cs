using Matching.Domain.Competences;
using Matching.Domain.Proposals;
using Matching.Search;

namespace Matching.Application.Indexing;

/// <summary>The scorer's explanation in the domain's words.</summary>
public static class FitMapping
{
    /// <summary>Takes over score and parts; they add up to the same score.</summary>
    public static Fit ToFit(this Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return new Fit(explanation.Score, [.. explanation.Competences.Select(ToPart)], explanation.Completeness);
    }

    private static FitPart ToPart(CompetencePart part) => new(
        new AskedCompetence(
            ConceptId.Parse(part.Asked.Concept),
            (CompetenceLevel)part.Asked.Level,
            part.Asked.Required ? Importance.Required : Importance.Desired),
        part.Held is { } held
            ? new Domain.Competences.HeldCompetence(ConceptId.Parse(held.Concept), (CompetenceLevel)held.Level, (Domain.Competences.Evidence)(int)held.Evidence)
            : null,
        part.Relation switch
        {
            Relation.Exact => Nearness.Exact,
            Relation.Narrower => Nearness.Narrower,
            Relation.Broader => Nearness.Broader,
            Relation.Sibling => Nearness.Sibling,
            Relation.Related => Nearness.Related,
            Relation.Associated => Nearness.Together,
            _ => Nearness.None,
        },
        part.Weight,
        part.Contribution);
}
