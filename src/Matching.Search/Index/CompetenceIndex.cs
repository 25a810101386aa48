using System.Collections.Concurrent;
using System.Text;

namespace Matching.Search;

/// <summary>
/// The built-in engine: everything in memory, as integers. Changes gather in a short list that becomes a small segment;
/// small segments are joined at once, large ones in the background.
/// </summary>
public sealed class CompetenceIndex : ICompetenceIndex
{
    private readonly Lock _writing = new();
    private readonly LearnedCorpus _learned;
    private readonly ConcurrentBag<SearchScratch> _scratch = [];
    private readonly SegmentKeeper _keeper;
    private volatile IndexState _state = IndexState.Empty;

    /// <summary>Makes an empty index.</summary>
    /// <exception cref="ArgumentException">The options are out of range.</exception>
    public CompetenceIndex(Taxonomy taxonomy, ColumnSchema columns, RankingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        ArgumentNullException.ThrowIfNull(columns);
        Taxonomy = taxonomy;
        Columns = columns;
        Options = options ?? new RankingOptions();
        if (Options.Validate() is { Count: > 0 } errors)
        {
            throw new ArgumentException(string.Join(' ', errors), nameof(options));
        }

        _learned = new LearnedCorpus(taxonomy, Options);
        _keeper = new SegmentKeeper(taxonomy.Count, columns.SlotCount);
    }

    /// <inheritdoc/>
    public Taxonomy Taxonomy { get; }

    /// <inheritdoc/>
    public ColumnSchema Columns { get; }

    /// <inheritdoc/>
    public RankingOptions Options { get; }

    /// <inheritdoc/>
    public IndexStatistics Statistics
    {
        get
        {
            IndexState state = _state;
            long bytes = _learned.Bytes
                + state.Segments.Sum(s => s.Segment.Bytes + s.Superseded.Bytes)
                + state.Latest.Sum(c => 100L + (3L * c.Key.Length) + (4L * c.Held.Length) + (8L * (c.Row.Length + c.Words.Length)));
            return new(state.Profiles, state.Removed, state.Competences, bytes);
        }
    }

    /// <inheritdoc/>
    public ApplyResult Apply(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (Changed.From(profile, Taxonomy, Columns, out int unknown, out string? refusal) is not { } changed)
        {
            return new(ApplyOutcome.Refused, 0, refusal);
        }

        return new(Change(changed) ? ApplyOutcome.Applied : ApplyOutcome.Outdated, unknown);
    }

    /// <inheritdoc/>
    public BulkResult Apply(IEnumerable<Profile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        lock (_writing)
        {
            IndexState state = _state;
            BulkLoad bulk = new(Taxonomy.Count, Columns.SlotCount, state);
            int refused = 0;
            foreach (Profile profile in profiles)
            {
                if (Changed.From(profile, Taxonomy, Columns, out _, out _) is { } changed)
                {
                    bulk.Add(changed);
                }
                else
                {
                    refused++;
                }
            }

            _state = bulk.Finish(_learned);
            Tidy();
            return new(bulk.Applied, bulk.Outdated, refused);
        }
    }

    /// <inheritdoc/>
    public ApplyResult Remove(string key, long version)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        bool applied = Change(Changed.Removal(key, version));
        return new(applied ? ApplyOutcome.Applied : ApplyOutcome.Outdated);
    }

    /// <inheritdoc/>
    public Profile? Get(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        IndexState state = _state;
        return Find(state, key) is { } at
            ? new Changed(key, [], state.Version(at), state.Waiting(at), state.Held(at).ToArray(), state.Row(at, Columns.SlotCount), []).ToProfile(Taxonomy, Columns)
            : null;
    }

    /// <inheritdoc/>
    public QueryPlan Plan(Query query) => QueryPlanner.Plan(query, Taxonomy, Columns, Options, _learned.At(_state));

    /// <inheritdoc/>
    public SearchResult Search(QueryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.RequireFor(Taxonomy, Columns);
        if (plan.Query.Take == 0)
        {
            return new([], plan);
        }

        if (!_scratch.TryTake(out SearchScratch? scratch))
        {
            scratch = new SearchScratch();
        }

        scratch.Prepare(plan.Impacts);
        SearchResult result = new IndexSearch(plan, _state, scratch).Run();
        _scratch.Add(scratch);
        return result;
    }

    /// <inheritdoc/>
    public Explanation? Explain(QueryPlan plan, string key)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(key);
        plan.RequireFor(Taxonomy, Columns);
        IndexState state = _state;
        return Find(state, key) is { } at ? Scorer.Explain(plan, state.Held(at), state.Row(at, Columns.SlotCount)) : null;
    }

    /// <inheritdoc/>
    public void Save(Stream stream, string feedPosition)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(feedPosition);
        SnapshotFile.Write(stream, Taxonomy.Fingerprint, Columns.Fingerprint, feedPosition, SegmentKeeper.WithoutLatest(_state, Taxonomy.Count, Columns.SlotCount));
    }

    /// <inheritdoc/>
    public SnapshotResult Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SnapshotResult result = SnapshotFile.Read(stream, Taxonomy.Fingerprint, Columns.Fingerprint, out IndexState? state);
        if (state is null)
        {
            return result;
        }

        lock (_writing)
        {
            _learned.Forget();
            state.VisitAll(held => _learned.Count(held, 1));
            // What was learned from the profiles before may not be used again, however few the profiles are.
            _state = state with { Changes = _state.Changes + state.Profiles + 1 };
        }

        return result;
    }

    /// <summary>Waits until no segments are being joined in the background.</summary>
    internal Task WhenTidyAsync() => _keeper.Joining;

    private static Location? Find(IndexState state, string key) =>
        state.Find(Encoding.UTF8.GetBytes(key)) is { } at && !state.IsRemoved(at) ? at : null;

    private bool Change(Changed changed)
    {
        lock (_writing)
        {
            IndexState state = _state;
            IndexState next = state;
            if (state.Find(changed.KeyBytes) is { } at)
            {
                if (state.Version(at) >= changed.Version)
                {
                    return false;
                }

                next = state.Without(at);
                _learned.Count(state.Held(at), -1);
            }

            _learned.Count(changed.Held, 1);
            _state = next.With(changed);
            Tidy();
            return true;
        }
    }

    private void Tidy()
    {
        _state = _keeper.Tidy(_state, joined =>
        {
            lock (_writing)
            {
                _state = joined(_state);
                Tidy();
            }
        });
    }
}
