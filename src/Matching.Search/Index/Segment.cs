using System.Runtime.InteropServices;
using System.Text;

namespace Matching.Search;

/// <summary>
/// Profiles that no longer change, as arrays. Documents are numbered from the longest waiting on. What changes about them
/// (that a newer version exists) is kept beside it.
/// </summary>
internal sealed class Segment
{
    private readonly byte[] _keys;
    private readonly int[] _keyStarts;
    private readonly int[] _keyTable;
    private readonly byte[] _samples;
    private readonly long[] _versions;
    private readonly int[] _waiting;
    private readonly uint[] _held;
    private readonly int[] _heldStarts;
    private readonly uint[] _postings;
    private readonly int[] _postingStarts;
    private readonly ulong[] _words;
    private readonly int[] _wordStarts;

    public Segment(SegmentArrays arrays)
    {
        _keys = arrays.Keys;
        _keyStarts = arrays.KeyStarts;
        _keyTable = arrays.KeyTable;
        _samples = arrays.Samples;
        _versions = arrays.Versions;
        _waiting = arrays.Waiting;
        _held = arrays.Held;
        _heldStarts = arrays.HeldStarts;
        _postings = arrays.Postings;
        _postingStarts = arrays.PostingStarts;
        _words = arrays.Words;
        _wordStarts = arrays.WordStarts;
        Rows = new RowStore(arrays.RowValues, arrays.RowCodes);
        Removed = arrays.Removed;
    }

    /// <summary>The number of documents, removed ones included.</summary>
    public int Count => _versions.Length;

    public RowStore Rows { get; }

    /// <summary>How many documents, at the end, are removed keys of which only the version is remembered.</summary>
    public int Removed { get; }

    public int HeldCount => _held.Length;

    public ReadOnlySpan<int> Waiting => _waiting;

    /// <summary>Documents and grades, by concept and then by document: 28 bits and 4. A grade is that of what is held, or above it.</summary>
    public ReadOnlySpan<uint> Postings => _postings;

    public long Bytes =>
        _keys.Length + _samples.Length + Rows.Bytes
        + (sizeof(int) * ((long)_keyStarts.Length + _keyTable.Length + _waiting.Length + _held.Length + _heldStarts.Length + _postings.Length + _postingStarts.Length + _wordStarts.Length))
        + (sizeof(long) * ((long)_versions.Length + _words.Length));

    public SegmentArrays Arrays => new(
        _keys, _keyStarts, _keyTable, _samples, _versions, _waiting, _held, _heldStarts, _postings, _postingStarts, Rows.Values, Rows.Codes, _words, _wordStarts, Removed);

    public static int PostingDoc(uint posting) => (int)(posting >> 4);

    public static int PostingGrade(uint posting) => (int)(posting & 15);

    public (int Start, int End) PostingRange(int concept) => (_postingStarts[concept], _postingStarts[concept + 1]);

    public string Key(int doc) => Encoding.UTF8.GetString(KeyBytes(doc));

    public ReadOnlySpan<byte> KeyBytes(int doc) => _keys.AsSpan(_keyStarts[doc].._keyStarts[doc + 1]);

    public byte Sample(int doc) => _samples[doc];

    public long Version(int doc) => _versions[doc];

    public bool IsRemoved(int doc) => doc >= Count - Removed;

    public ReadOnlySpan<PackedCompetence> Held(int doc) =>
        MemoryMarshal.Cast<uint, PackedCompetence>(_held.AsSpan(_heldStarts[doc].._heldStarts[doc + 1]));

    /// <summary>The hashes of the words of a document's text, sorted.</summary>
    public ReadOnlySpan<ulong> Words(int doc) => _wordStarts.Length == 0 ? [] : _words.AsSpan(_wordStarts[doc].._wordStarts[doc + 1]);

    public void PrefetchHeld(int doc)
    {
        if (_held.Length > 0)
        {
            Memory.Prefetch(ref _held[Math.Min(_held.Length - 1, _heldStarts[doc])]);
        }
    }

    /// <summary>The document with this key, or -1.</summary>
    public int Find(ReadOnlySpan<byte> key, uint hash)
    {
        int mask = _keyTable.Length - 1;
        for (int at = (int)hash & mask; _keyTable[at] != 0; at = (at + 1) & mask)
        {
            int doc = _keyTable[at] - 1;
            if (KeyBytes(doc).SequenceEqual(key))
            {
                return doc;
            }
        }

        return -1;
    }
}

/// <summary>What a segment consists of, in the order in which a snapshot keeps it. Where nobody has a text there are no starts of words either.</summary>
internal sealed record SegmentArrays(
    byte[] Keys,
    int[] KeyStarts,
    int[] KeyTable,
    byte[] Samples,
    long[] Versions,
    int[] Waiting,
    uint[] Held,
    int[] HeldStarts,
    uint[] Postings,
    int[] PostingStarts,
    long[][] RowValues,
    byte[] RowCodes,
    ulong[] Words,
    int[] WordStarts,
    int Removed);
