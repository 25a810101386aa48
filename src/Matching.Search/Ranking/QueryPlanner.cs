using Matching.Search.Text;

namespace Matching.Search;

/// <summary>Fixes the weights of a query: rarity from what is indexed, nearness from the taxonomy.</summary>
internal static class QueryPlanner
{
    /// <summary>What everybody holds still counts for something, so that holding it can be told from not holding it.</summary>
    private const double LeastRarity = 0.01;

    public static QueryPlan Plan(Query query, Taxonomy taxonomy, ColumnSchema columns, RankingOptions options, ICorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Take is < 0 or > Query.MaximumTake)
        {
            throw new ArgumentException($"Take must be 0 to {Query.MaximumTake}.", nameof(query));
        }

        ulong[][] words = SearchWords.Asked(query.Words);
        if (words.Length > Query.MaximumWords || (words.Length == 0 && query.Words.Count > 0))
        {
            throw new ArgumentException($"Words must hold 1 to {Query.MaximumWords} words that can be looked for, or be empty.", nameof(query));
        }

        Requirement[] asked = Merge(query.Requirements);
        double[] shares = new double[asked.Length];
        int[] numbers = new int[asked.Length];
        double required = 0;
        double desired = 0;
        for (int i = 0; i < asked.Length; i++)
        {
            numbers[i] = taxonomy.TryGetNumber(asked[i].Concept, out int number) ? number : -1;
            double rarity = Rarity(corpus, options, numbers[i]);
            shares[i] = asked[i].Required ? rarity : rarity * options.DesiredWeight / Millionths.One;
            required += asked[i].Required ? shares[i] : 0;
            desired += asked[i].Required ? 0 : shares[i];
        }

        // Who holds everything that is required must stay ahead of who misses a part, whatever else that one holds
        // and however strong the evidence: so being complete is worth all that is desired and all that evidence can differ.
        double completeness = required > 0 ? desired + (required * (Millionths.One - options.Said) / Millionths.One) : 0;
        double total = required + desired + completeness;
        // Contributions are rounded down, each by less than three millionths.
        int complete = required > 0 ? (int)Math.Ceiling(completeness / total * Millionths.One) + (3 * asked.Length) + 1 : 0;
        int[] weights = Millionths.Split(Millionths.One - complete, shares);
        PlannedRequirement[] requirements = new PlannedRequirement[asked.Length];
        for (int i = 0; i < asked.Length; i++)
        {
            requirements[i] = new(asked[i], numbers[i], weights[i], numbers[i] < 0 ? [] : corpus.Substitutes(numbers[i]));
        }

        CompiledCondition[] conditions = [.. query.Conditions.Select(c => c.Condition.Compile(columns))];
        return new QueryPlan(query, taxonomy, columns, options, requirements, complete, conditions, words);
    }

    private static Requirement[] Merge(IReadOnlyList<Requirement> requirements)
    {
        Dictionary<string, Requirement> merged = new(StringComparer.Ordinal);
        foreach (Requirement requirement in requirements)
        {
            if (string.IsNullOrEmpty(requirement.Concept) || requirement.Level is < 1 or > 5)
            {
                throw new ArgumentException($"Level {requirement.Level} of '{requirement.Concept}' is not 1 to 5.", nameof(requirements));
            }

            merged[requirement.Concept] = merged.TryGetValue(requirement.Concept, out Requirement known)
                ? known with { Level = Math.Max(known.Level, requirement.Level), Required = known.Required || requirement.Required }
                : requirement;
        }

        // The order of entry decides nothing: not even to which part a rounding goes.
        return [.. merged.Values.OrderByDescending(r => r.Required).ThenBy(r => r.Concept, StringComparer.Ordinal)];
    }

    private static double Rarity(ICorpus corpus, RankingOptions options, int concept)
    {
        int holders = concept < 0 ? 0 : corpus.Holders(concept);
        double rarity = Math.Log((corpus.Profiles + 1.0) / (holders + 1.0));
        return Math.Max(LeastRarity, Math.Pow(rarity, options.RarityPower / (double)Millionths.One));
    }
}
