using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Matching.Search.Lucene;

/// <summary>A plan in Lucene's terms: the sum, over what is asked, of the best that a profile holds towards it.</summary>
internal static class CompetenceQuery
{
    /// <summary>How many parts are put in one query of Lucene's, which allows 1,024.</summary>
    private const int Together = 1_000;

    public static LuceneQuery Of(QueryPlan plan)
    {
        if (plan.Requirements.Length == 0)
        {
            return new ConstantScoreQuery(new TermQuery(new Term(ProfileFields.State, ProfileFields.Live)));
        }

        BooleanQuery all = [];
        foreach (int[] some in Enumerable.Range(0, plan.Requirements.Length).Chunk(Together))
        {
            BooleanQuery sum = [];
            foreach (int requirement in some)
            {
                sum.Add(BestOf(plan.Impacts, requirement), Occur.SHOULD);
            }

            all.Add(sum, Occur.SHOULD);
        }

        return all;
    }

    private static DisjunctionMaxQuery BestOf(ImpactTable table, int requirement)
    {
        DisjunctionMaxQuery best = new(tieBreakerMultiplier: 0);
        for (int pair = table.Starts[requirement]; pair < table.Starts[requirement + 1]; pair++)
        {
            best.Add(new TermQuery(new Term(ProfileFields.Competence, GradeTokens.Term(table.Concepts[pair]))) { Boost = pair });
        }

        return best;
    }
}
