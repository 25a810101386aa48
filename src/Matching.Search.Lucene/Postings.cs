using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Matching.Search.Lucene;

/// <summary>
/// Reads what is asked from the postings of a segment, window by window: for every document the sum, over the competences
/// asked for, of the most that one of the concepts it holds contributes.
/// </summary>
internal sealed class Postings
{
    /// <summary>The sum of a document that holds nothing of what is asked: not the same as holding what contributes nothing.</summary>
    public const int Nothing = -1;

    private const int Window = 4_096;

    private readonly ImpactTable _table;
    private readonly int[] _concepts;
    private readonly DocsEnum?[] _docs;
    private readonly int[] _sums = new int[Window];
    private readonly int[] _mostOfRequirement = new int[Window];
    private readonly int[] _touched = new int[Window];
    private int _documents;

    public Postings(ImpactTable table)
    {
        _table = table;
        _concepts = [.. table.Concepts.Distinct().Order()];
        _docs = new DocsEnum?[table.Concepts.Length];
        Array.Fill(_mostOfRequirement, Nothing);
    }

    /// <summary>The first document of the window.</summary>
    public int WindowStart { get; private set; }

    /// <summary>The sums of the documents in the window, or <see cref="Nothing"/>.</summary>
    public ReadOnlySpan<int> Sums => _sums.AsSpan(0, Math.Min(Window, _documents - WindowStart));

    /// <summary>Turns to a segment, before its first window.</summary>
    public void Enter(AtomicReader segment)
    {
        _documents = segment.MaxDoc;
        WindowStart = -Window;
        Array.Clear(_docs);
        if (segment.GetTerms(ProfileFields.Competence)?.GetEnumerator() is not { } terms)
        {
            return;
        }

        BytesRef term = new();
        foreach (int concept in _concepts)
        {
            term.CopyChars(GradeTokens.Term(concept));
            if (!terms.SeekExact(term))
            {
                continue;
            }

            foreach (int pair in _table.PairsOf(concept))
            {
                DocsEnum docs = terms.Docs(segment.LiveDocs, null, DocsFlags.FREQS);
                _docs[pair] = docs.NextDoc() == DocIdSetIterator.NO_MORE_DOCS ? null : docs;
            }
        }
    }

    /// <summary>Reads the next window; false when there is none.</summary>
    public bool NextWindow()
    {
        WindowStart += Window;
        if (WindowStart >= _documents)
        {
            return false;
        }

        Array.Fill(_sums, Nothing);
        for (int r = 0; r + 1 < _table.Starts.Length; r++)
        {
            int count = 0;
            for (int pair = _table.Starts[r]; pair < _table.Starts[r + 1]; pair++)
            {
                count = ReadPair(pair, count);
            }

            for (int t = 0; t < count; t++)
            {
                int i = _touched[t];
                _sums[i] = Math.Max(_sums[i], 0) + _mostOfRequirement[i];
                _mostOfRequirement[i] = Nothing;
            }
        }

        return true;
    }

    private int ReadPair(int pair, int count)
    {
        if (_docs[pair] is not { } docs)
        {
            return count;
        }

        ReadOnlySpan<int> impacts = _table.Impacts.AsSpan(pair * ImpactTable.GradeRoom, ImpactTable.GradeRoom);
        int end = WindowStart + Window;
        int doc = docs.DocID;
        while (doc < end)
        {
            int impact = impacts[docs.Freq - 1];
            int i = doc - WindowStart;
            int most = _mostOfRequirement[i];
            if (impact > most)
            {
                if (most == Nothing)
                {
                    _touched[count++] = i;
                }

                _mostOfRequirement[i] = impact;
            }

            doc = docs.NextDoc();
        }

        if (doc == DocIdSetIterator.NO_MORE_DOCS)
        {
            _docs[pair] = null;
        }

        return count;
    }
}
