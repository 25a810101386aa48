namespace Matching.Search;

/// <summary>The one scorer: every engine ranks by it and explains with it.</summary>
internal static class Scorer
{
    public static int Score(QueryPlan plan, ReadOnlySpan<PackedCompetence> held)
    {
        int score = 0;
        bool complete = true;
        foreach (PlannedRequirement requirement in plan.Requirements)
        {
            Best best = BestOf(plan.Options, requirement, held);
            score += best.Contribution;
            complete &= best.Fulfilled || !requirement.Asked.Required;
        }

        return score + (complete ? plan.Completeness : 0);
    }

    public static Explanation Explain(QueryPlan plan, ReadOnlySpan<PackedCompetence> held, ReadOnlySpan<long> row)
    {
        List<CompetencePart> parts = new(plan.Requirements.Length);
        int score = 0;
        bool complete = true;
        foreach (PlannedRequirement requirement in plan.Requirements)
        {
            Best best = BestOf(plan.Options, requirement, held);
            score += best.Contribution;
            complete &= best.Fulfilled || !requirement.Asked.Required;
            parts.Add(Part(plan, requirement, best));
        }

        int completeness = complete ? plan.Completeness : 0;
        List<ConditionPart> conditions = new(plan.Conditions.Length);
        for (int i = 0; i < plan.Conditions.Length; i++)
        {
            conditions.Add(new(plan.Query.Conditions[i].Name, plan.Conditions[i].Evaluate(row)));
        }

        return new Explanation(score + completeness, parts, completeness, plan.Completeness, conditions);
    }

    public static int LevelFactor(RankingOptions options, int asked, int held)
    {
        int factor = Millionths.One;
        for (int level = held; level < asked; level++)
        {
            factor = Millionths.Multiply(factor, options.LevelStep);
        }

        return factor;
    }

    public static int EvidenceFactor(RankingOptions options, Evidence evidence) => evidence switch
    {
        Evidence.ShownAtWork => Millionths.One,
        Evidence.Certificate => options.Certificate,
        _ => options.Said,
    };

    public static int Contribution(RankingOptions options, PlannedRequirement requirement, int nearness, int grade)
    {
        int factor = Millionths.Multiply(nearness, LevelFactor(options, requirement.Asked.Level, Grade.Level(grade)));
        factor = Millionths.Multiply(factor, EvidenceFactor(options, Grade.Evidence(grade)));
        return Millionths.Multiply(requirement.Weight, factor);
    }

    private static Best BestOf(RankingOptions options, PlannedRequirement requirement, ReadOnlySpan<PackedCompetence> held)
    {
        Best best = default;
        int s = 0;
        foreach (PackedCompetence competence in held)
        {
            while (s < requirement.Substitutes.Length && requirement.Substitutes[s].Concept < competence.Concept)
            {
                s++;
            }

            if (s == requirement.Substitutes.Length)
            {
                break;
            }

            Substitute substitute = requirement.Substitutes[s];
            if (substitute.Concept != competence.Concept)
            {
                continue;
            }

            int contribution = Contribution(options, requirement, substitute.Nearness, competence.Grade);
            bool fulfilled = best.Fulfilled
                || (substitute.Relation == Relation.Exact && Grade.Level(competence.Grade) >= requirement.Asked.Level);
            bool better = best.Substitute.Relation == Relation.None || contribution > best.Contribution;
            best = better ? new(substitute, competence, contribution, fulfilled) : best with { Fulfilled = fulfilled };
        }

        return best;
    }

    private static CompetencePart Part(QueryPlan plan, PlannedRequirement requirement, Best best)
    {
        if (best.Substitute.Relation == Relation.None)
        {
            return new(requirement.Asked, requirement.Weight, 0, Relation.None, null, 0, 0, 0, requirement.Concept >= 0);
        }

        int level = Grade.Level(best.Held.Grade);
        Evidence evidence = Grade.Evidence(best.Held.Grade);
        return new(
            requirement.Asked,
            requirement.Weight,
            best.Contribution,
            best.Substitute.Relation,
            new HeldCompetence(plan.Taxonomy.Concepts[best.Held.Concept].Id, level, evidence),
            best.Substitute.Nearness,
            LevelFactor(plan.Options, requirement.Asked.Level, level),
            EvidenceFactor(plan.Options, evidence),
            Known: true);
    }

    private readonly record struct Best(Substitute Substitute, PackedCompetence Held, int Contribution, bool Fulfilled);
}
