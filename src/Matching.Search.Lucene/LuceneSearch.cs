using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Matching.Search.Lucene;

/// <summary>
/// One search over what a reader shows. Every profile with anything that is asked gets an upper bound of its score from the
/// postings; those whose bound may still be among the best and that the filters let through are retrieved, and the one scorer ranks them.
/// The bound is never too low, so nobody is missed.
/// </summary>
internal sealed class LuceneSearch
{
    private readonly QueryPlan _plan;
    private readonly IndexReader _reader;
    private readonly TopHits _hits;
    private readonly ConditionFilter _conditions;
    private readonly AllFilters? _among;
    private readonly KeyFilter? _excluded;
    private readonly ProfileReader?[] _profiles;
    private readonly int[] _best;
    private readonly int _leastComplete;

    public LuceneSearch(QueryPlan plan, IndexReader reader)
    {
        _plan = plan;
        _reader = reader;
        _conditions = new ConditionFilter(plan);
        List<Filter> among = [];
        if (plan.Query.Only is { } only)
        {
            among.Add(new KeyFilter(only));
        }

        if (plan.Words.Length > 0)
        {
            among.Add(WordTokens.Filter(plan.Words));
        }

        _among = among.Count > 0 ? new AllFilters(among) : null;
        _excluded = plan.Query.Exclude.Count > 0 ? new KeyFilter(plan.Query.Exclude) : null;
        _profiles = new ProfileReader?[reader.Leaves.Count];
        _hits = new TopHits(at => Read(at).Key, plan.Query.Take, plan.Options.BandWidth);
        _best = new int[plan.Requirements.Length];
        _leastComplete = LeastComplete(plan);
    }

    /// <summary>How many profiles were read, to check their conditions or to score them.</summary>
    public int Retrieved { get; private set; }

    /// <summary>The best, in order.</summary>
    public Hit[] Run()
    {
        Postings? postings = _plan.Requirements.Length > 0 ? new Postings(_plan.Impacts) : null;

        // The largest segment is the likeliest to set a high bar for the others.
        foreach (AtomicReaderContext leaf in _reader.Leaves.OrderByDescending(leaf => leaf.AtomicReader.MaxDoc))
        {
            FixedBitSet? among = (FixedBitSet?)_among?.GetDocIdSet(leaf, leaf.AtomicReader.LiveDocs);
            if (among?.NextSetBit(0) == -1)
            {
                continue;
            }

            Leaf segment = new(
                leaf.Ord,
                leaf.AtomicReader.GetNumericDocValues(ProfileFields.Waiting),
                among,
                (FixedBitSet?)_excluded?.GetDocIdSet(leaf, leaf.AtomicReader.LiveDocs),
                _plan.Conditions.Length == 0 ? null : _conditions.GetDocIdSet(leaf, leaf.AtomicReader.LiveDocs).Bits);
            if (postings is null)
            {
                ConsiderAll(leaf.AtomicReader, segment);
            }
            else
            {
                postings.Enter(leaf.AtomicReader);
                while (postings.NextWindow())
                {
                    ConsiderWindow(postings, segment);
                }
            }
        }

        return [.. _hits.Ranked().Select(ToHit)];
    }

    /// <summary>Without competences everybody comes into consideration whom words and keys leave.</summary>
    private void ConsiderAll(AtomicReader reader, Leaf segment)
    {
        if (segment.Among is { } among)
        {
            for (int doc = among.NextSetBit(0); doc >= 0; doc = doc + 1 < among.Length ? among.NextSetBit(doc + 1) : -1)
            {
                Consider(segment, doc, 0, 0);
            }

            return;
        }

        foreach (int doc in ProfileReader.Having(reader, ProfileFields.State, ProfileFields.Live))
        {
            Consider(segment, doc, 0, 0);
        }
    }

    private void ConsiderWindow(Postings postings, Leaf segment)
    {
        ReadOnlySpan<int> sums = postings.Sums;
        int bar = _hits.Bar(int.MinValue);
        for (int i = 0; i < sums.Length; i++)
        {
            int bound = sums[i] >= _leastComplete ? sums[i] + _plan.Completeness : sums[i];
            if (bound >= bar && sums[i] != Postings.Nothing)
            {
                Consider(segment, postings.WindowStart + i, bound, 1);
                bar = _hits.Bar(int.MinValue);
            }
        }
    }

    /// <summary>Retrieves a profile when its bound may be among the best and the filters let it through, and keeps it when its score is.</summary>
    private void Consider(Leaf segment, int doc, int bound, int leastScore)
    {
        if (segment.Among?.Get(doc) == false || segment.Excluded?.Get(doc) == true)
        {
            return;
        }

        int waiting = (int)segment.Waiting.Get(doc);
        if (waiting == SegmentBuilder.RemovedKey || !_hits.MayEnter(bound, waiting))
        {
            return;
        }

        Retrieved++;
        if (segment.Conditions?.Get(doc) == false)
        {
            return;
        }

        Location at = new(segment.Number, doc);
        int score = leastScore == 0 ? 0 : Scorer.Score(_plan, Read(at).Held, _best, out _);
        if (score >= leastScore && _hits.MayEnter(score, waiting))
        {
            _hits.Add(score, waiting, at);
        }
    }

    private StoredProfile Read(Location at) => (_profiles[at.Segment] ??= new ProfileReader(Reader(at))).Read(at.Doc);

    private AtomicReader Reader(Location at) => _reader.Leaves[at.Segment].AtomicReader;

    private Hit ToHit(Candidate candidate)
    {
        StoredProfile profile = Read(candidate.At);
        return new Hit(
            profile.Key,
            profile.Version,
            candidate.Score,
            candidate.Band,
            DateOnly.FromDayNumber(candidate.Waiting),
            _plan.Conditions.Length == 0 ? [] : _conditions.UnknownConditions(new RowReader(Reader(candidate.At), _plan.Columns.SlotCount).Read(candidate.At.Doc)));
    }

    /// <summary>The sum of a profile that holds everything that is required is at least this: only then completeness can count.</summary>
    private static int LeastComplete(QueryPlan plan)
    {
        ImpactTable table = plan.Impacts;
        int least = 0;
        for (int r = 0; r < plan.RequiredCount; r++)
        {
            if (table.Starts[r] == table.Starts[r + 1])
            {
                return int.MaxValue;
            }

            int ofItself = int.MaxValue;
            for (int grade = table.Fulfilling[r]; grade < Grade.Count; grade++)
            {
                ofItself = Math.Min(ofItself, table.Impacts[(table.Starts[r] * ImpactTable.GradeRoom) + grade]);
            }

            least += ofItself;
        }

        return least;
    }

    /// <summary>A segment as one search looks at it.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Waiting">Since when its profiles wait.</param>
    /// <param name="Among">Who may be found by words and keys; null for all.</param>
    /// <param name="Excluded">Who is left out; null for nobody.</param>
    /// <param name="Conditions">Who meets the conditions, worked out when asked; null when there are none.</param>
    private sealed record Leaf(int Number, NumericDocValues Waiting, FixedBitSet? Among, FixedBitSet? Excluded, IBits? Conditions);
}
