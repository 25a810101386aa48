using Lucene.Net.Index;

namespace Matching.Search.Lucene;

/// <summary>
/// One search over what a reader shows. Every profile with anything that is asked gets an upper bound of its score from the
/// postings; those whose bound may still be among the best are retrieved, and the one scorer ranks them. The bound is never too low, so
/// nobody is missed.
/// </summary>
internal sealed class LuceneSearch
{
    private readonly QueryPlan _plan;
    private readonly IndexReader _reader;
    private readonly TopHits _hits;
    private readonly ConditionFilter _filter;
    private readonly ProfileReader[] _profiles;
    private readonly int[] _best;
    private readonly int _leastComplete;

    public LuceneSearch(QueryPlan plan, IndexReader reader)
    {
        _plan = plan;
        _reader = reader;
        _filter = new ConditionFilter(plan);
        _profiles = [.. reader.Leaves.Select(leaf => new ProfileReader(leaf.AtomicReader, plan.Columns.SlotCount))];
        _hits = new TopHits(at => Read(at).Key, plan.Query.Take, plan.Options.BandWidth);
        _best = new int[plan.Requirements.Length];
        _leastComplete = LeastComplete(plan);
    }

    /// <summary>How many profiles were read, to check their conditions and to score them.</summary>
    public int Retrieved { get; private set; }

    /// <summary>The best, in order.</summary>
    public Hit[] Run()
    {
        Postings? postings = _plan.Requirements.Length > 0 ? new Postings(_plan.Impacts) : null;

        // The largest segment is the likeliest to set a high bar for the others.
        foreach (AtomicReaderContext leaf in _reader.Leaves.OrderByDescending(leaf => leaf.AtomicReader.MaxDoc))
        {
            NumericDocValues waiting = leaf.AtomicReader.GetNumericDocValues(ProfileFields.Waiting);
            if (postings is null)
            {
                foreach (int doc in ProfileReader.Having(leaf.AtomicReader, ProfileFields.State, ProfileFields.Live))
                {
                    Consider(new Location(leaf.Ord, doc), 0, (int)waiting.Get(doc), 0);
                }
            }
            else
            {
                postings.Enter(leaf.AtomicReader);
                while (postings.NextWindow())
                {
                    ConsiderWindow(postings, leaf.Ord, waiting);
                }
            }
        }

        return [.. _hits.Ranked().Select(ToHit)];
    }

    private void ConsiderWindow(Postings postings, int segment, NumericDocValues waiting)
    {
        ReadOnlySpan<int> sums = postings.Sums;
        int bar = _hits.Bar(int.MinValue);
        for (int i = 0; i < sums.Length; i++)
        {
            int bound = sums[i] >= _leastComplete ? sums[i] + _plan.Completeness : sums[i];
            if (bound >= bar && sums[i] != Postings.Nothing)
            {
                int doc = postings.WindowStart + i;
                Consider(new Location(segment, doc), bound, (int)waiting.Get(doc), 1);
                bar = _hits.Bar(int.MinValue);
            }
        }
    }

    /// <summary>Retrieves a profile when its bound may be among the best, and keeps it when its score is.</summary>
    private void Consider(Location at, int bound, int waiting, int leastScore)
    {
        if (!_hits.MayEnter(bound, waiting))
        {
            return;
        }

        Retrieved++;
        StoredProfile profile = Read(at);
        if (!_filter.Passes(profile))
        {
            return;
        }

        int score = Scorer.Score(_plan, profile.Held, _best, out _);
        if (score >= leastScore && _hits.MayEnter(score, waiting))
        {
            _hits.Add(score, waiting, at);
        }
    }

    private StoredProfile Read(Location at) => _profiles[at.Segment].Read(at.Doc);

    private Hit ToHit(Candidate candidate)
    {
        StoredProfile profile = Read(candidate.At);
        return new Hit(
            profile.Key,
            profile.Version,
            candidate.Score,
            candidate.Band,
            DateOnly.FromDayNumber(candidate.Waiting),
            _filter.UnknownConditions(profile.Row));
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
}
