using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Matching.Search.Lucene;

/// <summary>Several filters as one: the documents that all of them let through, as a set of bits.</summary>
internal sealed class AllFilters(IReadOnlyList<Filter> filters) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        FixedBitSet all = new(context.AtomicReader.MaxDoc);
        for (int i = 0; i < filters.Count; i++)
        {
            if (filters[i].GetDocIdSet(context, acceptDocs)?.GetIterator() is not { } docs)
            {
                return new FixedBitSet(context.AtomicReader.MaxDoc);
            }

            if (i == 0)
            {
                all.Or(docs);
            }
            else
            {
                all.And(docs);
            }
        }

        return all;
    }
}
