using System.Numerics;
using System.Runtime.InteropServices;

namespace Matching.Search;

/// <summary>Collects profiles and lays them out as a segment.</summary>
internal sealed class SegmentBuilder
{
    private readonly int _concepts;
    private readonly int _slots;
    private readonly List<byte> _keys = [];
    private readonly List<int> _keyEnds = [];
    private readonly List<long> _versions = [];
    private readonly List<int> _waiting = [];
    private readonly List<uint> _held = [];
    private readonly List<int> _heldEnds = [];
    private readonly List<ulong> _words = [];
    private readonly List<int> _wordEnds = [];
    private readonly List<int> _codes = [];
    private readonly List<bool> _discarded = [];
    private readonly Dictionary<long, int>[] _codeOf;

    public SegmentBuilder(int concepts, int slots)
    {
        _concepts = concepts;
        _slots = slots;
        _codeOf = new Dictionary<long, int>[slots];
        for (int slot = 0; slot < slots; slot++)
        {
            _codeOf[slot] = [];
        }
    }

    /// <summary>A waiting-since value that marks a removed key; it sorts after all others.</summary>
    public const int RemovedKey = int.MaxValue;

    public int Count => _versions.Count;

    /// <summary>Adds a profile and returns its place.</summary>
    public int Add(
        ReadOnlySpan<byte> key, long version, int waiting, ReadOnlySpan<PackedCompetence> held, ReadOnlySpan<long> row, ReadOnlySpan<ulong> words)
    {
        _keys.AddRange(key);
        _keyEnds.Add(_keys.Count);
        _versions.Add(version);
        _waiting.Add(waiting);
        _held.AddRange(MemoryMarshal.Cast<PackedCompetence, uint>(held));
        _heldEnds.Add(_held.Count);
        _words.AddRange(words);
        _wordEnds.Add(_words.Count);
        _discarded.Add(false);
        for (int slot = 0; slot < _slots; slot++)
        {
            // A removed key has no row; any code will do.
            long value = row.IsEmpty ? 0 : row[slot];
            ref int code = ref CollectionsMarshal.GetValueRefOrAddDefault(_codeOf[slot], value, out bool known);
            if (!known)
            {
                code = _codeOf[slot].Count - 1;
            }

            _codes.Add(code);
        }

        return Count - 1;
    }

    /// <summary>Leaves out a profile that was added before.</summary>
    public void Discard(int place) => _discarded[place] = true;

    public Segment Build()
    {
        int[] order = Order();
        int count = order.Length;
        byte[] keys = new byte[_keys.Count];
        int[] keyStarts = new int[count + 1];
        byte[] samples = new byte[count];
        long[] versions = new long[count];
        int[] waiting = new int[count];
        uint[] held = new uint[_held.Count];
        int[] heldStarts = new int[count + 1];
        int[] keyTable = new int[BitOperations.RoundUpToPowerOf2((uint)(count + (count / 2) + 1))];
        ReadOnlySpan<byte> allKeys = CollectionsMarshal.AsSpan(_keys);
        ReadOnlySpan<uint> allHeld = CollectionsMarshal.AsSpan(_held);
        int removed = 0;
        for (int doc = 0; doc < count; doc++)
        {
            int place = order[doc];
            ReadOnlySpan<byte> key = allKeys[(place == 0 ? 0 : _keyEnds[place - 1]).._keyEnds[place]];
            key.CopyTo(keys.AsSpan(keyStarts[doc]));
            keyStarts[doc + 1] = keyStarts[doc] + key.Length;
            uint hash = KeyHash.Of(key);
            samples[doc] = KeyHash.Sample(hash);
            Insert(keyTable, hash, doc);
            versions[doc] = _versions[place];
            waiting[doc] = _waiting[place];
            removed += _waiting[place] == RemovedKey ? 1 : 0;
            ReadOnlySpan<uint> own = allHeld[(place == 0 ? 0 : _heldEnds[place - 1]).._heldEnds[place]];
            own.CopyTo(held.AsSpan(heldStarts[doc]));
            heldStarts[doc + 1] = heldStarts[doc] + own.Length;
        }

        Array.Resize(ref keys, keyStarts[count]);
        Array.Resize(ref held, heldStarts[count]);
        (uint[] postings, int[] postingStarts) = Postings(held, heldStarts);
        (long[][] values, byte[] codes) = Rows(order);
        (ulong[] words, int[] wordStarts) = Words(order);
        return new Segment(new(
            keys, keyStarts, keyTable, samples, versions, waiting, held, heldStarts, postings, postingStarts, values, codes, words, wordStarts, removed));
    }

    /// <summary>The longest waiting first; equal ones as they were added.</summary>
    private int[] Order()
    {
        ulong[] sortable = new ulong[Count];
        int kept = 0;
        for (int place = 0; place < Count; place++)
        {
            if (!_discarded[place])
            {
                sortable[kept++] = ((ulong)(uint)_waiting[place] << 32) | (uint)place;
            }
        }

        Array.Sort(sortable, 0, kept);
        int[] order = new int[kept];
        for (int doc = 0; doc < kept; doc++)
        {
            order[doc] = (int)(uint)sortable[doc];
        }

        return order;
    }

    private static void Insert(int[] table, uint hash, int doc)
    {
        int mask = table.Length - 1;
        int at = (int)hash & mask;
        while (table[at] != 0)
        {
            at = (at + 1) & mask;
        }

        table[at] = doc + 1;
    }

    /// <summary>One posting for each profile and concept. Of a competence held at several grades it bears their least upper bound.</summary>
    private (uint[] Postings, int[] Starts) Postings(uint[] held, int[] heldStarts)
    {
        int[] next = new int[_concepts + 1];
        for (int doc = 0; doc < heldStarts.Length - 1; doc++)
        {
            for (int h = heldStarts[doc]; h < heldStarts[doc + 1]; h++)
            {
                next[(held[h] >> 4) + 1] += IsRepeated(held, heldStarts[doc], h) ? 0 : 1;
            }
        }

        for (int concept = 0; concept < _concepts; concept++)
        {
            next[concept + 1] += next[concept];
        }

        int[] starts = [.. next];
        uint[] postings = new uint[next[_concepts]];
        for (int doc = 0; doc < heldStarts.Length - 1; doc++)
        {
            for (int h = heldStarts[doc]; h < heldStarts[doc + 1]; h++)
            {
                int grade = (int)(held[h] & 15);
                ref int at = ref next[held[h] >> 4];
                if (IsRepeated(held, heldStarts[doc], h))
                {
                    grade = Grade.LeastUpperBound(grade, Segment.PostingGrade(postings[at - 1]));
                    at--;
                }

                postings[at++] = ((uint)doc << 4) | (uint)grade;
            }
        }

        return (postings, starts);
    }

    private static bool IsRepeated(uint[] held, int start, int at) => at > start && held[at] >> 4 == held[at - 1] >> 4;

    private (ulong[] Words, int[] Starts) Words(int[] order)
    {
        if (_words.Count == 0)
        {
            return ([], []);
        }

        ulong[] words = new ulong[_words.Count];
        int[] starts = new int[order.Length + 1];
        ReadOnlySpan<ulong> all = CollectionsMarshal.AsSpan(_words);
        for (int doc = 0; doc < order.Length; doc++)
        {
            int place = order[doc];
            ReadOnlySpan<ulong> own = all[(place == 0 ? 0 : _wordEnds[place - 1]).._wordEnds[place]];
            own.CopyTo(words.AsSpan(starts[doc]));
            starts[doc + 1] = starts[doc] + own.Length;
        }

        Array.Resize(ref words, starts[^1]);
        return (words, starts);
    }

    private (long[][] Values, byte[] Codes) Rows(int[] order)
    {
        long[][] values = new long[_slots][];
        int[] widths = new int[_slots];
        int stride = 0;
        for (int slot = 0; slot < _slots; slot++)
        {
            values[slot] = _codeOf[slot].Count == 0 ? [0] : new long[_codeOf[slot].Count];
            foreach ((long value, int code) in _codeOf[slot])
            {
                values[slot][code] = value;
            }

            widths[slot] = RowStore.Width(values[slot].Length);
            stride += widths[slot];
        }

        byte[] codes = new byte[order.Length * stride];
        int at = 0;
        foreach (int place in order)
        {
            for (int slot = 0; slot < _slots; slot++)
            {
                RowStore.WriteCode(codes.AsSpan(at), widths[slot], _codes[(place * _slots) + slot]);
                at += widths[slot];
            }
        }

        return (values, codes);
    }
}
