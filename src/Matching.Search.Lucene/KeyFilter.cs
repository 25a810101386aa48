using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Matching.Search.Lucene;

/// <summary>The profiles with some keys as a filter.</summary>
internal sealed class KeyFilter(IReadOnlyCollection<string> keys) : Filter
{
    private readonly BytesRef[] _terms = [.. keys.Select(key => new BytesRef(key)).Order()];

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        FixedBitSet found = new(context.AtomicReader.MaxDoc);
        if (context.AtomicReader.GetTerms(ProfileFields.Key)?.GetEnumerator() is { } terms)
        {
            DocsEnum? docs = null;
            foreach (BytesRef term in _terms)
            {
                if (terms.SeekExact(term))
                {
                    docs = terms.Docs(acceptDocs, docs, DocsFlags.NONE);
                    found.Or(docs);
                }
            }
        }

        return found;
    }
}
