namespace Matching.Search;

/// <summary>One profile found, with what its rank follows from.</summary>
internal readonly record struct Candidate(int Band, int Waiting, int Score, Location At);

/// <summary>
/// The best so many candidates: by band, then longest waiting, then score, then key. A heap with the least of them on top.
/// </summary>
/// <param name="keyOf">Reads the key at a place; asked only when all else is equal.</param>
/// <param name="take">How many.</param>
/// <param name="bandWidth">The width of a band.</param>
internal sealed class TopHits(Func<Location, string> keyOf, int take, int bandWidth)
{
    private readonly Candidate[] _heap = new Candidate[take];

    public int Count { get; private set; }

    public bool IsFull => Count == _heap.Length;

    /// <summary>No profile with a score below this that waits since the given day or later can still get in.</summary>
    public int Bar(int waitingFrom)
    {
        if (!IsFull)
        {
            return 1;
        }

        Candidate least = _heap[0];
        return Math.Max(1, (waitingFrom > least.Waiting ? least.Band + 1 : least.Band) * bandWidth);
    }

    /// <summary>Whether a score with this waiting time gets in, leaving the key for later.</summary>
    public bool MayEnter(int score, int waiting)
    {
        if (!IsFull)
        {
            return true;
        }

        Candidate least = _heap[0];
        int band = score / bandWidth;
        return band != least.Band ? band > least.Band
            : waiting != least.Waiting ? waiting < least.Waiting
            : score >= least.Score;
    }

    public void Add(int score, int waiting, Location at)
    {
        Candidate candidate = new(score / bandWidth, waiting, score, at);
        if (!IsFull)
        {
            int i = Count++;
            _heap[i] = candidate;
            while (i > 0 && Compare(_heap[(i - 1) / 2], _heap[i]) < 0)
            {
                (_heap[i], _heap[(i - 1) / 2]) = (_heap[(i - 1) / 2], _heap[i]);
                i = (i - 1) / 2;
            }
        }
        else if (Compare(candidate, _heap[0]) < 0)
        {
            _heap[0] = candidate;
            SiftDown();
        }
    }

    /// <summary>Best first.</summary>
    public Candidate[] Ranked()
    {
        Candidate[] ranked = _heap[..Count];
        Array.Sort(ranked, Compare);
        return ranked;
    }

    private void SiftDown()
    {
        int i = 0;
        while (true)
        {
            int child = (2 * i) + 1;
            if (child >= Count)
            {
                return;
            }

            if (child + 1 < Count && Compare(_heap[child + 1], _heap[child]) > 0)
            {
                child++;
            }

            if (Compare(_heap[child], _heap[i]) <= 0)
            {
                return;
            }

            (_heap[i], _heap[child]) = (_heap[child], _heap[i]);
            i = child;
        }
    }

    /// <summary>Negative when the first ranks before the second.</summary>
    private int Compare(Candidate a, Candidate b)
    {
        int order = b.Band.CompareTo(a.Band);
        order = order != 0 ? order : a.Waiting.CompareTo(b.Waiting);
        order = order != 0 ? order : b.Score.CompareTo(a.Score);
        return order != 0 ? order : string.CompareOrdinal(keyOf(a.At), keyOf(b.At));
    }
}
