using System.Numerics;

namespace Matching.Search;

/// <summary>
/// Finds the best of one segment without scoring what cannot win. Postings are read window by window; each document gets an
/// upper bound of its score, and only documents whose bound reaches the worst of the best so far are scored, by the one
/// scorer. Pairs that together cannot lift a document over that bar are not read at all.
/// </summary>
internal sealed class SegmentSearch
{
    /// <summary>The part of the bar that unread pairs may make up. More saves reading, less saves scoring.</summary>
    private const double TailShare = 0.35;

    /// <summary>The bar must have risen by this much before it pays to choose again what to read.</summary>
    private const double WorthChoosingAgain = 1.05;

    /// <summary>How many documents ahead memory is fetched.</summary>
    private const int PrefetchAhead = 6;

    private readonly QueryPlan _plan;
    private readonly ImpactTable _table;
    private readonly Segment _segment;
    private readonly BitSet _superseded;
    private readonly int _segmentNumber;
    private readonly TopHits _hits;
    private readonly Eligibility _eligibility;
    private readonly SearchScratch _scratch;
    private readonly int _quantum;
    private int _tails;

    public SegmentSearch(QueryPlan plan, IndexState state, int segment, TopHits hits, Eligibility eligibility, SearchScratch scratch)
    {
        _plan = plan;
        _table = plan.Impacts;
        _segment = state.Segments[segment].Segment;
        _superseded = state.Segments[segment].Superseded;
        _segmentNumber = segment;
        _hits = hits;
        _eligibility = eligibility;
        _scratch = scratch;
        _quantum = 16;
        while ((Millionths.One / _quantum) + plan.Requirements.Length > ushort.MaxValue)
        {
            _quantum *= 2;
        }
    }

    public void Run()
    {
        _eligibility.Enter(_segmentNumber);
        FindLists();
        _scratch.Seeds.Clear();
        ConsiderComplete();
        if (!_hits.IsFull)
        {
            ConsiderSeeds();
        }

        ReadWindows();
    }

    private void FindLists()
    {
        int next = 0;
        for (int r = 0; r < _plan.Requirements.Length; r++)
        {
            int start = next;
            for (int pair = _table.Starts[r]; pair < _table.Starts[r + 1]; pair++)
            {
                (int from, int to) = _segment.PostingRange(_table.Concepts[pair]);
                if (from < to)
                {
                    _scratch.Lists[next++] = new PairList(pair, from, to, _table.MostOf(pair));
                }
            }

            _scratch.Cuts[r] = new RequirementCut(start, start, next, 0);
        }
    }

    /// <summary>Who holds everything that is required is found by intersection, because being complete is no sum of parts.</summary>
    private void ConsiderComplete()
    {
        if (_plan.Completeness == 0)
        {
            return;
        }

        int rarest = -1;
        for (int r = 0; r < _plan.RequiredCount; r++)
        {
            RequirementCut cut = _scratch.Cuts[r];
            if (cut.Start == cut.End || _scratch.Lists[cut.Start].Pair != _table.Starts[r])
            {
                return;
            }

            if (rarest < 0 || _scratch.Lists[cut.Start].Length < _scratch.Lists[_scratch.Cuts[rarest].Start].Length)
            {
                rarest = r;
            }
        }

        Span<int> cursors = _plan.RequiredCount <= 64 ? stackalloc int[_plan.RequiredCount] : new int[_plan.RequiredCount];
        for (int r = 0; r < cursors.Length; r++)
        {
            cursors[r] = _scratch.Lists[_scratch.Cuts[r].Start].Next;
        }

        ReadOnlySpan<uint> postings = _segment.Postings;
        ReadOnlySpan<int> waiting = _segment.Waiting;
        PairList list = _scratch.Lists[_scratch.Cuts[rarest].Start];
        for (int p = list.Next; p < list.End; p++)
        {
            int doc = Segment.PostingDoc(postings[p]);
            if (Segment.PostingGrade(postings[p]) >= _table.Fulfilling[rarest]
                && _hits.MayEnter(Millionths.One, waiting[doc])
                && HoldsAllOthers(doc, rarest, cursors)
                && !_superseded.Contains(doc)
                && _eligibility.Passes(doc))
            {
                int score = Scorer.Score(_plan, _segment.Held(doc), _scratch.Best, out bool complete);
                if (complete)
                {
                    Offer(doc, score);
                }
            }
        }
    }

    private bool HoldsAllOthers(int doc, int rarest, Span<int> cursors)
    {
        ReadOnlySpan<uint> postings = _segment.Postings;
        uint wanted = (uint)doc << 4;
        for (int r = 0; r < cursors.Length; r++)
        {
            if (r == rarest)
            {
                continue;
            }

            int end = _scratch.Lists[_scratch.Cuts[r].Start].End;
            cursors[r] = FirstFrom(postings, cursors[r], end, wanted);
            if (cursors[r] == end
                || Segment.PostingDoc(postings[cursors[r]]) != doc
                || Segment.PostingGrade(postings[cursors[r]]) < _table.Fulfilling[r])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first posting that is not below a bound, searched in steps that double: what is sought is usually near.</summary>
    private static int FirstFrom(ReadOnlySpan<uint> postings, int from, int end, uint bound)
    {
        int step = 1;
        int low = from;
        while (low + step < end && postings[low + step] < bound)
        {
            low += step;
            step *= 2;
        }

        int high = Math.Min(end, low + step + 1);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (postings[middle] < bound)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Scores a few documents that hold what is rarest, so that the bar stands high before the windows are read.</summary>
    private void ConsiderSeeds()
    {
        SeedTable seeds = _scratch.SeedTable;
        seeds.Clear();
        int room = _plan.Conditions.Length > 0 ? SeedTable.Capacity : SeedTable.Capacity / 2;
        foreach (int r in _plan.HeaviestFirst)
        {
            RequirementCut cut = _scratch.Cuts[r];
            if (cut.Start == cut.End)
            {
                continue;
            }

            PairList list = _scratch.Lists[cut.Start];
            int end = Math.Min(list.End, list.Next + room);
            room -= end - list.Next;
            foreach (uint posting in _segment.Postings[list.Next..end])
            {
                seeds.Add(Segment.PostingDoc(posting), _table.Impacts[(list.Pair * ImpactTable.GradeRoom) + Segment.PostingGrade(posting)]);
            }

            if (room == 0)
            {
                break;
            }
        }

        int surplus = 0;
        ReadOnlySpan<int> best = seeds.Best(_plan.Conditions.Length > 0 ? SeedTable.MostBest : SeedTable.MostBest / 2);
        for (int i = 0; i < best.Length; i++)
        {
            if (i + PrefetchAhead < best.Length)
            {
                Prefetch(best[i + PrefetchAhead]);
            }

            int doc = best[i];
            _scratch.Seeds.Add(doc);
            bool kept = Consider(doc);
            if (_hits.IsFull && !kept && ++surplus > _plan.Query.Take)
            {
                break;
            }
        }
    }

    private void ReadWindows()
    {
        ReadOnlySpan<int> waiting = _segment.Waiting;
        int chosenFor = -1;
        for (int start = 0; start < _segment.Count; start += SearchScratch.Window)
        {
            int bar = _hits.Bar(waiting[start]);
            if (bar > Millionths.One - _plan.Completeness)
            {
                continue;
            }

            if (chosenFor < 0 || bar > chosenFor * WorthChoosingAgain)
            {
                Choose(bar, start);
                chosenFor = bar;
            }

            int length = Math.Min(SearchScratch.Window, _segment.Count - start);
            Sum(start, start + length);
            ScoreWindow(start);
        }
    }

    /// <summary>
    /// Chooses per competence which pairs to read, so that little is read while what is not read stays below a part of the bar: for a
    /// price on the tails every competence has its own cheapest cut, and the price is found by halving.
    /// </summary>
    private void Choose(int bar, int from)
    {
        int budget = (int)(bar * TailShare);
        double low = -16;
        double high = 24;
        for (int i = 0; i < 14; i++)
        {
            double middle = (low + high) / 2;
            if (CutAt(Math.Pow(2, middle)) <= budget)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        _tails = CutAt(Math.Pow(2, high));
        if (_tails > budget)
        {
            _tails = CutAt(double.PositiveInfinity);
        }

        uint bound = (uint)from << 4;
        for (int r = 0; r < _plan.Requirements.Length; r++)
        {
            RequirementCut cut = _scratch.Cuts[r];
            for (int i = cut.Start; i < cut.Cut; i++)
            {
                ref PairList list = ref _scratch.Lists[i];
                list.Next = list.Next < list.End && _segment.Postings[list.Next] < bound
                    ? FirstFrom(_segment.Postings, list.Next, list.End, bound)
                    : list.Next;
                for (int grade = 0; grade < Grade.Count; grade++)
                {
                    int excess = Math.Max(0, _table.Impacts[(list.Pair * ImpactTable.GradeRoom) + grade] - cut.Tail);
                    _scratch.Quanta[(i * ImpactTable.GradeRoom) + grade] = (ushort)((excess + _quantum - 1) / _quantum);
                }
            }
        }
    }

    /// <summary>Sets the cheapest cut of every competence, when a millionth of tail costs this many postings, and returns the tails together.</summary>
    private int CutAt(double price)
    {
        int tails = 0;
        PairList[] lists = _scratch.Lists;
        for (int r = 0; r < _plan.Requirements.Length; r++)
        {
            ref RequirementCut cut = ref _scratch.Cuts[r];
            double cheapest = double.PositiveInfinity;
            long read = 0;
            for (int i = cut.Start; i <= cut.End; i++)
            {
                int tail = i < cut.End ? lists[i].Most : 0;
                double cost = read + (tail == 0 ? 0 : tail * price);
                if (cost < cheapest)
                {
                    cheapest = cost;
                    cut.Cut = i;
                    cut.Tail = tail;
                }

                read += i < cut.End ? lists[i].Length : 0;
            }

            tails += cut.Tail;
        }

        return tails;
    }

    /// <summary>Sums upper bounds of the documents of a window, and marks the blocks in which there are any.</summary>
    private void Sum(int start, int end)
    {
        ReadOnlySpan<uint> postings = _segment.Postings;
        ushort[] sums = _scratch.Sums;
        ushort[] best = _scratch.BestOfRequirement;
        ulong[] touched = _scratch.Touched;
        uint limit = (uint)end << 4;
        for (int r = 0; r < _plan.Requirements.Length; r++)
        {
            RequirementCut cut = _scratch.Cuts[r];
            bool several = cut.Cut - cut.Start > 1;
            for (int i = cut.Start; i < cut.Cut; i++)
            {
                ref PairList list = ref _scratch.Lists[i];
                int next = list.Next;
                int stop = list.End;
                list.WindowStart = next;
                if (next == stop || postings[next] >= limit)
                {
                    continue;
                }

                ReadOnlySpan<ushort> quanta = _scratch.Quanta.AsSpan(i * ImpactTable.GradeRoom, ImpactTable.GradeRoom);
                for (; next < stop && postings[next] < limit; next++)
                {
                    uint posting = postings[next];
                    int at = Segment.PostingDoc(posting) - start;
                    ushort quantum = quanta[Segment.PostingGrade(posting)];
                    if (several)
                    {
                        // Of several pairs of one competence asked for only the best counts.
                        ushort known = best[at];
                        if (quantum <= known)
                        {
                            continue;
                        }

                        best[at] = quantum;
                        quantum -= known;
                    }

                    sums[at] += quantum;
                    touched[at >> 11] |= 1UL << (at >> 5);
                }

                list.Next = next;
            }

            if (several)
            {
                ForgetBest(cut, start);
            }
        }
    }

    private void ForgetBest(RequirementCut cut, int start)
    {
        ushort[] best = _scratch.BestOfRequirement;
        for (int i = cut.Start; i < cut.Cut; i++)
        {
            PairList list = _scratch.Lists[i];
            foreach (uint posting in _segment.Postings[list.WindowStart..list.Next])
            {
                best[Segment.PostingDoc(posting) - start] = 0;
            }
        }
    }

    /// <summary>Scores what may reach the bar, the most promising first, and leaves the sums at zero.</summary>
    private void ScoreWindow(int start)
    {
        int waitingFrom = _segment.Waiting[start];
        ReadOnlySpan<uint> promising = Promising(LeastSum(waitingFrom));
        for (int i = 0; i < promising.Length; i++)
        {
            if (i + PrefetchAhead < promising.Length)
            {
                Prefetch(start + OffsetOf(promising[i + PrefetchAhead]));
            }

            int bound = Math.Min(Millionths.One, _tails + ((int)(promising[i] >> 16) * _quantum));
            if (bound < _hits.Bar(waitingFrom))
            {
                return;
            }

            int doc = start + OffsetOf(promising[i]);
            if (_hits.MayEnter(bound, _segment.Waiting[doc]) && !_scratch.Seeds.Contains(doc))
            {
                Consider(doc);
            }
        }
    }

    /// <summary>The documents of the window with at least this sum, highest first: the sum in the upper half, for <see cref="OffsetOf"/> the lower.</summary>
    private ReadOnlySpan<uint> Promising(int least)
    {
        ushort[] sums = _scratch.Sums;
        uint[] promising = _scratch.Promising;
        Vector<ushort> below = new((ushort)(least - 1));
        int count = 0;
        for (int word = 0; word < _scratch.Touched.Length; word++)
        {
            for (ulong left = _scratch.Touched[word]; left != 0; left &= left - 1)
            {
                int block = ((word << 6) + BitOperations.TrailingZeroCount(left)) << 5;
                for (int part = block; part < block + 32; part += Vector<ushort>.Count)
                {
                    if (!Vector.GreaterThanAny(new Vector<ushort>(sums, part), below))
                    {
                        continue;
                    }

                    for (int i = part; i < part + Vector<ushort>.Count; i++)
                    {
                        if (sums[i] >= least)
                        {
                            promising[count++] = ((uint)sums[i] << 16) | (uint)(ushort.MaxValue - i);
                        }
                    }
                }

                Array.Clear(sums, block, 32);
            }

            _scratch.Touched[word] = 0;
        }

        Span<uint> found = promising.AsSpan(0, count);
        found.Sort();
        found.Reverse();
        return found;
    }

    private static int OffsetOf(uint promising) => ushort.MaxValue - (int)(promising & ushort.MaxValue);

    /// <summary>Has the processor fetch what will be looked at first of a document: reading it unprepared takes longer than all the rest.</summary>
    private void Prefetch(int doc)
    {
        if (_plan.Conditions.Length > 0)
        {
            _segment.Rows.Prefetch(doc);
        }
        else
        {
            _segment.PrefetchHeld(doc);
        }
    }

    /// <summary>The sum from which a document may reach the bar; at least 1, because a document without any cannot.</summary>
    private int LeastSum(int waitingFrom)
    {
        int missing = _hits.Bar(waitingFrom) - _tails;
        return Math.Clamp((missing + _quantum - 1) / _quantum, 1, ushort.MaxValue);
    }

    /// <summary>Scores a document and keeps it when it gets in. Those that are complete have been considered before.</summary>
    private bool Consider(int doc)
    {
        // Conditions first: one that leaves a document out costs less than its score.
        if (_superseded.Contains(doc) || !_eligibility.Passes(doc))
        {
            return false;
        }

        int score = Scorer.Score(_plan, _segment.Held(doc), _scratch.Best, out bool complete);
        return !complete && Offer(doc, score);
    }

    private bool Offer(int doc, int score)
    {
        int waiting = _segment.Waiting[doc];
        if (score == 0 || !_hits.MayEnter(score, waiting))
        {
            return false;
        }

        _hits.Add(score, waiting, new Location(_segmentNumber, doc));
        return true;
    }
}
