using Matching.Search;

namespace Matching.Bench;

/// <summary>The engines that were built.</summary>
internal static partial class Engine
{
    /// <summary>Makes the engine that <c>--engine</c> names; the built-in one when it is not given.</summary>
    /// <exception cref="ArgumentException">There is no engine of that name in this build.</exception>
    public static ICompetenceIndex Create(Arguments arguments, Taxonomy taxonomy, ColumnSchema columns, RankingOptions options)
    {
        string name = arguments.Has("engine") ? arguments.Text("engine") : "builtin";
        ICompetenceIndex? engine = string.Equals(name, "builtin", StringComparison.Ordinal) ? new CompetenceIndex(taxonomy, columns, options) : null;
        if (string.Equals(name, "lucene", StringComparison.Ordinal))
        {
            MakeLucene(taxonomy, columns, options, ref engine);
        }

        return engine ?? throw new ArgumentException($"This build has no engine '{name}'.", nameof(arguments));
    }

    /// <summary>How many profiles an engine that retrieves before it ranks reads for each plan; nothing for other engines.</summary>
    public static Percentiles? Retrieved(ICompetenceIndex engine, QueryPlan[] plans)
    {
        List<double> counts = [];
        foreach (QueryPlan plan in plans)
        {
            CountRetrieved(engine, plan, counts);
        }

        return counts.Count == 0 ? null : new Percentiles(counts);
    }

    /// <summary>Done only where Lucene.Net was built.</summary>
    static partial void MakeLucene(Taxonomy taxonomy, ColumnSchema columns, RankingOptions options, ref ICompetenceIndex? engine);

    /// <summary>Done only where Lucene.Net was built.</summary>
    static partial void CountRetrieved(ICompetenceIndex engine, QueryPlan plan, List<double> counts);
}
