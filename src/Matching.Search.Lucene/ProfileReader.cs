using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Matching.Search.Lucene;

/// <summary>Reads the profiles of one segment.</summary>
internal sealed class ProfileReader(AtomicReader segment)
{
    private readonly BinaryDocValues _profiles = segment.GetBinaryDocValues(ProfileFields.Profile);
    private readonly BytesRef _bytes = new();

    /// <summary>The profile of a document, until the next is read.</summary>
    public StoredProfile Read(int doc)
    {
        _profiles.Get(doc, _bytes);
        return new StoredProfile(_bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length));
    }

    /// <summary>The live documents that have a term.</summary>
    public static IEnumerable<int> Having(AtomicReader segment, string field, string text)
    {
        TermsEnum? terms = segment.GetTerms(field)?.GetEnumerator();
        if (terms is null || !terms.SeekExact(new BytesRef(text)))
        {
            yield break;
        }

        DocsEnum docs = terms.Docs(segment.LiveDocs, null, DocsFlags.NONE);
        for (int doc = docs.NextDoc(); doc != DocsEnum.NO_MORE_DOCS; doc = docs.NextDoc())
        {
            yield return doc;
        }
    }

    /// <summary>The one live document with a key, removed profiles included.</summary>
    public static Changed? Find(IndexReader reader, string key, int slots)
    {
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            foreach (int doc in Having(leaf.AtomicReader, ProfileFields.Key, key))
            {
                return new ProfileReader(leaf.AtomicReader).Read(doc).Unpack(new RowReader(leaf.AtomicReader, slots).Read(doc).ToArray());
            }
        }

        return null;
    }
}
