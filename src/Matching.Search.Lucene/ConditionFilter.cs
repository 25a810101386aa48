using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Matching.Search.Lucene;

/// <summary>
/// A query's conditions as a filter of Lucene's: whether a document passes is worked out from its doc values when it is asked, so that of a
/// segment no more is read than the documents that may be among the best.
/// </summary>
internal sealed class ConditionFilter : Filter
{
    private readonly QueryPlan _plan;
    private readonly bool[] _excludesUnknown;
    private readonly int[] _order;

    public ConditionFilter(QueryPlan plan)
    {
        _plan = plan;
        _excludesUnknown = [.. plan.Query.Conditions.Select(c => c.ExcludeUnknown || plan.Query.ExcludeUnknown)];
        _order = [.. Enumerable.Range(0, _excludesUnknown.Length)];
    }

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        RowReader rows = new(context.AtomicReader, _plan.Columns.SlotCount);
        return new FieldCacheDocIdSet(context.AtomicReader.MaxDoc, acceptDocs, doc => Passes(rows.Read(doc)));
    }

    /// <summary>The names of the conditions of which the outcome is unknown.</summary>
    public IReadOnlyList<string> UnknownConditions(ReadOnlySpan<long> row)
    {
        List<string> names = [];
        for (int i = 0; i < _plan.Conditions.Length; i++)
        {
            if (_plan.Conditions[i].Evaluate(row) == Truth.Unknown)
            {
                names.Add(_plan.Query.Conditions[i].Name);
            }
        }

        return names;
    }

    private bool Passes(ReadOnlySpan<long> row)
    {
        for (int i = 0; i < _order.Length; i++)
        {
            int condition = _order[i];
            Truth truth = _plan.Conditions[condition].Evaluate(row);
            if (truth == Truth.NotMet || (truth == Truth.Unknown && _excludesUnknown[condition]))
            {
                // What leaves out many moves forward, so that it is soon looked at first.
                if (i > 0)
                {
                    (_order[i], _order[i - 1]) = (_order[i - 1], condition);
                }

                return false;
            }
        }

        return true;
    }
}
