namespace Matching.Search;

/// <summary>Working memory of one search, used again by the next.</summary>
internal sealed class SearchScratch
{
    /// <summary>Documents that are looked at together: their sums stay in the processor's nearest cache.</summary>
    public const int Window = 8_192;

    public ushort[] Sums { get; } = new ushort[Window];

    public ushort[] BestOfRequirement { get; } = new ushort[Window];

    /// <summary>The blocks of 32 documents in which a sum is not zero, a bit each.</summary>
    public ulong[] Touched { get; } = new ulong[Window / 32 / 64];

    public uint[] Promising { get; } = new uint[Window];

    public HashSet<int> Seeds { get; } = [];

    public SeedTable SeedTable { get; } = new();

    public int[] Best { get; private set; } = [];

    public PairList[] Lists { get; private set; } = [];

    public RequirementCut[] Cuts { get; private set; } = [];

    public ushort[] Quanta { get; private set; } = [];

    public void Prepare(ImpactTable table)
    {
        int pairs = table.Concepts.Length;
        int requirements = table.Fulfilling.Length;
        if (Best.Length < requirements)
        {
            Best = new int[requirements];
            Cuts = new RequirementCut[requirements];
        }

        if (Lists.Length < pairs)
        {
            Lists = new PairList[pairs];
            Quanta = new ushort[pairs * ImpactTable.GradeRoom];
        }
    }
}

/// <summary>The postings of a pair in one segment that have not been read yet.</summary>
internal record struct PairList(int Pair, int Next, int End, int Most)
{
    /// <summary>The first posting that was read in the present window.</summary>
    public int WindowStart { get; set; }

    public readonly int Length => End - Next;
}

/// <summary>
/// Which pairs of a competence asked for are read: those from <paramref name="Start"/> up to <paramref name="Cut"/>. The rest, up to
/// <paramref name="End"/>, can contribute <paramref name="Tail"/> at most, which every document is given beforehand.
/// </summary>
internal record struct RequirementCut(int Start, int Cut, int End, int Tail);

/// <summary>Sums of impacts for some thousands of documents, to find a few that score well before all are looked at.</summary>
internal sealed class SeedTable
{
    public const int Capacity = 1_024;
    public const int MostBest = 128;
    private const int Size = Capacity * 2;
    private readonly int[] _docs = new int[Size];
    private readonly int[] _sums = new int[Size];
    private readonly int[] _used = new int[Capacity];
    private readonly long[] _heap = new long[MostBest];
    private readonly int[] _best = new int[MostBest];
    private int _count;

    public void Clear()
    {
        for (int i = 0; i < _count; i++)
        {
            _docs[_used[i]] = 0;
        }

        _count = 0;
    }

    public void Add(int doc, int impact)
    {
        int at = (int)(((uint)doc * 0x9E3779B1u) >> 21);
        while (_docs[at] != 0 && _docs[at] != doc + 1)
        {
            at = (at + 1) & (Size - 1);
        }

        if (_docs[at] == 0)
        {
            _docs[at] = doc + 1;
            _sums[at] = 0;
            _used[_count++] = at;
        }

        _sums[at] += impact;
    }

    /// <summary>The documents with the highest sums, highest first; equal ones by number.</summary>
    /// <param name="most">How many, up to <see cref="MostBest"/>.</param>
    public ReadOnlySpan<int> Best(int most)
    {
        // A heap with the least on top, of sums in the upper half and the complement of the document in the lower.
        int count = 0;
        for (int i = 0; i < _count; i++)
        {
            long one = ((long)_sums[_used[i]] << 32) | (uint)~_docs[_used[i]];
            if (count < most)
            {
                _heap[count++] = one;
                if (count == most)
                {
                    Array.Sort(_heap, 0, count);
                }
            }
            else if (one > _heap[0])
            {
                ReplaceLeast(one, most);
            }
        }

        Array.Sort(_heap, 0, count);
        for (int i = 0; i < count; i++)
        {
            _best[i] = (int)~(uint)_heap[count - 1 - i] - 1;
        }

        return _best.AsSpan(0, count);
    }

    private void ReplaceLeast(long one, int count)
    {
        int i = 0;
        while (true)
        {
            int child = (2 * i) + 1;
            if (child + 1 < count && _heap[child + 1] < _heap[child])
            {
                child++;
            }

            if (child >= count || _heap[child] >= one)
            {
                _heap[i] = one;
                return;
            }

            _heap[i] = _heap[child];
            i = child;
        }
    }
}
