namespace Matching.Search;

/// <summary>Working memory of one search, used again by the next.</summary>
internal sealed class SearchScratch
{
    /// <summary>Documents that are looked at together: their sums stay in the processor's nearest cache.</summary>
    public const int Window = 8_192;

    public ushort[] Sums { get; } = new ushort[Window];

    public ushort[] BestOfRequirement { get; } = new ushort[Window];

    public HashSet<int> Seeds { get; } = [];

    public SeedTable SeedTable { get; } = new();

    public PriorityQueue<int, (int Sum, int Doc)> SeedQueue { get; } = new();

    public List<int> SeedOrder { get; } = [];

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
    public const int Capacity = 4_096;
    private const int Size = Capacity * 2;
    private readonly int[] _docs = new int[Size];
    private readonly int[] _sums = new int[Size];
    private readonly int[] _used = new int[Capacity];
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
        int at = (int)(((uint)doc * 0x9E3779B1u) >> 19);
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
    public void Best(PriorityQueue<int, (int Sum, int Doc)> queue, int count, List<int> best)
    {
        queue.Clear();
        best.Clear();
        for (int i = 0; i < _count; i++)
        {
            int at = _used[i];
            (int, int) priority = (_sums[at], -_docs[at]);
            if (queue.Count < count)
            {
                queue.Enqueue(_docs[at] - 1, priority);
            }
            else if (queue.TryPeek(out _, out (int Sum, int Doc) least) && least.CompareTo(priority) < 0)
            {
                queue.DequeueEnqueue(_docs[at] - 1, priority);
            }
        }

        while (queue.TryDequeue(out int doc, out _))
        {
            best.Add(doc);
        }

        best.Reverse();
    }
}
