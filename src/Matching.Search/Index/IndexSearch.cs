using System.Text;

namespace Matching.Search;

/// <summary>One search over everything an index holds at one moment.</summary>
internal sealed class IndexSearch
{
    private readonly QueryPlan _plan;
    private readonly IndexState _state;
    private readonly SearchScratch _scratch;
    private readonly TopHits _hits;
    private readonly Eligibility _eligibility;

    public IndexSearch(QueryPlan plan, IndexState state, SearchScratch scratch)
    {
        _plan = plan;
        _state = state;
        _scratch = scratch;
        _hits = new TopHits(state.Key, plan.Query.Take, plan.Options.BandWidth);
        _eligibility = new Eligibility(plan, state);
    }

    public SearchResult Run()
    {
        bool byScore = _plan.Requirements.Length > 0;
        if (_plan.Query.Only is { } only)
        {
            SearchOnly(only, byScore);
        }
        else
        {
            SearchAll(byScore);
        }

        Candidate[] ranked = _hits.Ranked();
        Hit[] hits = new Hit[ranked.Length];
        for (int i = 0; i < ranked.Length; i++)
        {
            Candidate candidate = ranked[i];
            hits[i] = new Hit(
                _state.Key(candidate.At),
                _state.Version(candidate.At),
                candidate.Score,
                candidate.Band,
                DateOnly.FromDayNumber(candidate.Waiting),
                _eligibility.UnknownConditions(candidate.At));
        }

        return new SearchResult(hits, _plan);
    }

    private void SearchAll(bool byScore)
    {
        SearchLatest(byScore);
        foreach (int segment in LargestFirst())
        {
            if (byScore)
            {
                new SegmentSearch(_plan, _state, segment, _hits, _eligibility, _scratch).Run();
            }
            else
            {
                SearchWithoutScore(segment);
            }
        }
    }

    /// <summary>So few are meant that each is looked up by its key.</summary>
    private void SearchOnly(IReadOnlyCollection<string> keys, bool byScore)
    {
        foreach (string key in keys.Distinct(StringComparer.Ordinal))
        {
            if (_state.Find(Encoding.UTF8.GetBytes(key)) is { } at && !_state.IsRemoved(at))
            {
                _eligibility.Enter(at.Segment);
                Consider(at, _state.Held(at), _state.Waiting(at), byScore);
            }
        }
    }

    private void Consider(Location at, ReadOnlySpan<PackedCompetence> held, int waiting, bool byScore)
    {
        int score = Scorer.Score(_plan, held, _scratch.Best, out _);
        if ((score > 0 || !byScore) && _hits.MayEnter(score, waiting) && _eligibility.Passes(at.Doc))
        {
            _hits.Add(score, waiting, at);
        }
    }

    /// <summary>The largest segment is the likeliest to set a high bar for the others.</summary>
    private int[] LargestFirst()
    {
        int[] order = new int[_state.Segments.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        if (order.Length > 1)
        {
            Array.Sort(order, (a, b) => _state.Segments[b].Segment.Count.CompareTo(_state.Segments[a].Segment.Count));
        }

        return order;
    }

    private void SearchLatest(bool byScore)
    {
        for (int i = 0; i < _state.Latest.Length; i++)
        {
            Changed changed = _state.Latest[i];
            if (changed.IsRemoved)
            {
                continue;
            }

            Consider(new Location(-1, i), changed.Held, changed.Waiting, byScore);
        }
    }

    private void SearchWithoutScore(int number)
    {
        _eligibility.Enter(number);
        SegmentView view = _state.Segments[number];
        ReadOnlySpan<int> waiting = view.Segment.Waiting;
        for (int doc = 0; doc < view.Segment.Count - view.Segment.Removed && _hits.MayEnter(0, waiting[doc]); doc++)
        {
            if (!view.Superseded.Contains(doc) && _eligibility.Passes(doc))
            {
                _hits.Add(0, waiting[doc], new Location(number, doc));
            }
        }
    }
}
