using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneScorer = Lucene.Net.Search.Scorer;

namespace Matching.Search.Lucene;

/// <summary>
/// Retrieves every profile of which Lucene's score says that it may still be among the best, and has the one scorer rank it.
/// Lucene's score is never less than the scorer's without its part for completeness, so nobody is missed.
/// </summary>
internal sealed class BestCollector : ICollector
{
    private readonly QueryPlan _plan;
    private readonly TopHits _hits;
    private readonly ConditionFilter _filter;
    private readonly ProfileReader[] _profiles;
    private readonly int[] _best;
    private readonly bool _byScore;
    private readonly int _leastComplete;
    private LuceneScorer? _scorer;
    private NumericDocValues? _waiting;
    private int _segment;

    public BestCollector(QueryPlan plan, IndexReader reader)
    {
        _plan = plan;
        _filter = new ConditionFilter(plan);
        _profiles = [.. reader.Leaves.Select(leaf => new ProfileReader(leaf.AtomicReader, plan.Columns.SlotCount))];
        _hits = new TopHits(at => _profiles[at.Segment].Read(at.Doc).Key, plan.Query.Take, plan.Options.BandWidth);
        _best = new int[plan.Requirements.Length];
        _byScore = plan.Requirements.Length > 0;
        _leastComplete = LeastComplete(plan);
    }

    /// <summary>How many profiles were retrieved: read, to check their conditions and to be scored.</summary>
    public int Retrieved { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(LuceneScorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        _segment = context.Ord;
        _waiting = context.AtomicReader.GetNumericDocValues(ProfileFields.Waiting);
    }

    public void Collect(int doc)
    {
        int bound = _byScore ? Bound((int)_scorer!.GetScore()) : 0;
        if (bound < _hits.Bar(int.MinValue) && _byScore)
        {
            return;
        }

        int waiting = (int)_waiting!.Get(doc);
        if (!_hits.MayEnter(bound, waiting))
        {
            return;
        }

        Retrieved++;
        StoredProfile profile = _profiles[_segment].Read(doc);
        if (!_filter.Passes(profile))
        {
            return;
        }

        int score = _byScore ? Scorer.Score(_plan, profile.Held, _best, out _) : 0;
        if ((score > 0 || !_byScore) && _hits.MayEnter(score, waiting))
        {
            _hits.Add(score, waiting, new Location(_segment, doc));
        }
    }

    /// <summary>Best first.</summary>
    public Hit[] Hits() =>
    [
        .. _hits.Ranked().Select(candidate =>
        {
            StoredProfile profile = _profiles[candidate.At.Segment].Read(candidate.At.Doc);
            return new Hit(
                profile.Key,
                profile.Version,
                candidate.Score,
                candidate.Band,
                DateOnly.FromDayNumber(candidate.Waiting),
                _filter.UnknownConditions(profile.Row));
        }),
    ];

    /// <summary>The most that a profile with this score of Lucene's can score.</summary>
    private int Bound(int score) => score >= _leastComplete ? score + _plan.Completeness : score;

    /// <summary>Who holds everything that is required has at least this score of Lucene's.</summary>
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

            int own = table.Starts[r] * ImpactTable.GradeRoom;
            least += table.Impacts.AsSpan(own, Grade.Count)[table.Fulfilling[r]..].ToArray().Min();
        }

        return least;
    }
}
