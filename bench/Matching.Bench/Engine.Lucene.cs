using Matching.Search;
using Matching.Search.Lucene;

namespace Matching.Bench;

internal static partial class Engine
{
    static partial void MakeLucene(Taxonomy taxonomy, ColumnSchema columns, RankingOptions options, ref ICompetenceIndex? engine) =>
        engine = new LuceneCompetenceIndex(taxonomy, columns, options);

    static partial void CountRetrieved(ICompetenceIndex engine, QueryPlan plan, List<double> counts)
    {
        if (engine is LuceneCompetenceIndex lucene)
        {
            counts.Add(lucene.CountRetrieved(plan));
        }
    }
}
