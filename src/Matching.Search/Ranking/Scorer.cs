namespace Matching.Search;

/// <summary>
/// The one scorer: every engine ranks by it and explains with it. For each competence asked for the best of what is held
/// counts, so that holding more never costs anything.
/// </summary>
internal static class Scorer
{
    /// <summary>The score of a profile.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="held">What the profile holds, sorted by concept.</param>
    /// <param name="best">Scratch space: at least one place for each competence asked for; what it holds does not matter.</param>
    /// <param name="complete">True when the profile holds every required competence itself at the level asked for.</param>
    public static int Score(QueryPlan plan, ReadOnlySpan<PackedCompetence> held, Span<int> best, out bool complete)
    {
        ImpactTable table = plan.Impacts;
        ReadOnlySpan<int> impacts = table.Impacts;
        int[] requirements = table.Requirements;
        int[] starts = table.Starts;
        best = best[..plan.Requirements.Length];
        best.Clear();
        int score = 0;
        int fulfilled = 0;
        int lastFulfilled = -1;
        foreach (PackedCompetence competence in held)
        {
            foreach (int pair in table.PairsOf(competence.Concept))
            {
                int requirement = requirements[pair];
                int impact = impacts[(pair * ImpactTable.GradeRoom) + competence.Grade];
                if (impact > best[requirement])
                {
                    score += impact - best[requirement];
                    best[requirement] = impact;
                }

                // What is held is sorted by concept, so that the same competence at several grades counts once.
                if (pair == starts[requirement]
                    && competence.Grade >= table.Fulfilling[requirement]
                    && requirement < plan.RequiredCount
                    && requirement != lastFulfilled)
                {
                    fulfilled++;
                    lastFulfilled = requirement;
                }
            }
        }

        complete = plan.Completeness > 0 && fulfilled == plan.RequiredCount;
        return score + (complete ? plan.Completeness : 0);
    }

    /// <summary>Why a profile has its score: the same numbers, with what they come from.</summary>
    public static Explanation Explain(QueryPlan plan, ReadOnlySpan<PackedCompetence> held, ReadOnlySpan<long> row)
    {
        ImpactTable table = plan.Impacts;
        int count = plan.Requirements.Length;
        int[] bestPair = new int[count];
        Array.Fill(bestPair, -1);
        PackedCompetence[] bestHeld = new PackedCompetence[count];
        int[] best = new int[count];
        foreach (PackedCompetence competence in held)
        {
            foreach (int pair in table.PairsOf(competence.Concept))
            {
                int requirement = table.Requirements[pair];
                int impact = table.Impacts[(pair * ImpactTable.GradeRoom) + competence.Grade];
                bool nearer = bestPair[requirement] < 0 || impact > best[requirement] || (impact == best[requirement] && pair < bestPair[requirement]);
                if (nearer)
                {
                    bestPair[requirement] = pair;
                    bestHeld[requirement] = competence;
                    best[requirement] = impact;
                }
            }
        }

        int score = Score(plan, held, new int[count], out bool complete);
        CompetencePart[] parts = new CompetencePart[count];
        for (int r = 0; r < count; r++)
        {
            parts[r] = Part(plan, r, bestPair[r], bestHeld[r], best[r]);
        }

        ConditionPart[] conditions = new ConditionPart[plan.Conditions.Length];
        for (int i = 0; i < conditions.Length; i++)
        {
            conditions[i] = new(plan.Query.Conditions[i].Name, plan.Conditions[i].Evaluate(row));
        }

        return new Explanation(score, parts, complete ? plan.Completeness : 0, plan.Completeness, conditions);
    }

    public static int GradeFactor(RankingOptions options, int askedLevel, int grade) =>
        Millionths.Multiply(LevelFactor(options, askedLevel, Grade.Level(grade)), EvidenceFactor(options, Grade.Evidence(grade)));

    public static int Contribution(int weight, int nearness, int gradeFactor) =>
        Millionths.Multiply(weight, Millionths.Multiply(nearness, gradeFactor));

    private static int LevelFactor(RankingOptions options, int asked, int held)
    {
        int factor = Millionths.One;
        for (int level = held; level < asked; level++)
        {
            factor = Millionths.Multiply(factor, options.LevelStep);
        }

        return factor;
    }

    private static int EvidenceFactor(RankingOptions options, Evidence evidence) => evidence switch
    {
        Evidence.ShownAtWork => Millionths.One,
        Evidence.Certificate => options.Certificate,
        _ => options.Said,
    };

    private static CompetencePart Part(QueryPlan plan, int place, int pair, PackedCompetence held, int contribution)
    {
        PlannedRequirement requirement = plan.Requirements[place];
        if (pair < 0)
        {
            return new(requirement.Asked, requirement.Weight, 0, Relation.None, null, 0, 0, 0, requirement.Concept >= 0);
        }

        Substitute substitute = requirement.Substitutes[pair - plan.Impacts.Starts[place]];
        int level = Grade.Level(held.Grade);
        Evidence evidence = Grade.Evidence(held.Grade);
        return new(
            requirement.Asked,
            requirement.Weight,
            contribution,
            substitute.Relation,
            new HeldCompetence(plan.Taxonomy.Concepts[held.Concept].Id, level, evidence),
            substitute.Nearness,
            LevelFactor(plan.Options, requirement.Asked.Level, level),
            EvidenceFactor(plan.Options, evidence),
            Known: true);
    }
}
