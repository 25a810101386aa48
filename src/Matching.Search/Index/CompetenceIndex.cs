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
                + state.Latest.Sum(c => 100L + (3L * c.Key.Length) + (4L * c.Held.Length) + (8L * c.Row.Length));
            return new(state.Profiles, state.Removed, state.Competences, bytes);
        }
    }

    /// <inheritdoc/>
    public ApplyResult Apply(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (Pack(profile, out int unknown, out string? refusal) is not { } changed)
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
                if (Pack(profile, out _, out _) is { } changed)
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
        bool applied = Change(new Changed(key, Encoding.UTF8.GetBytes(key), version, SegmentBuilder.RemovedKey, [], []));
        return new(applied ? ApplyOutcome.Applied : ApplyOutcome.Outdated);
    }

    /// <inheritdoc/>
    public Profile? Get(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        IndexState state = _state;
        return Find(state, key) is { } at
            ? new Profile(key, state.Version(at))
            {
                Competences = [.. state.Held(at).ToArray().Select(Unpack)],
                Columns = new ColumnValues(Columns, state.Row(at, Columns.SlotCount)),
                WaitingSince = DateOnly.FromDayNumber(state.Waiting(at)),
            }
            : null;
    }

    /// <inheritdoc/>
    public QueryPlan Plan(Query query) => QueryPlanner.Plan(query, Taxonomy, Columns, Options, _learned.At(_state));

    /// <inheritdoc/>
    public SearchResult Search(QueryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        RequireOwn(plan);
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
        RequireOwn(plan);
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
            _learned.Replace(state);
            // What was learned from the profiles before may not be used again, however few the profiles are.
            _state = state with { Changes = _state.Changes + state.Profiles + 1 };
        }

        return result;
    }

    /// <summary>Waits until no segments are being joined in the background.</summary>
    internal Task WhenTidyAsync() => _keeper.Joining;

    private static Location? Find(IndexState state, string key) =>
        state.Find(Encoding.UTF8.GetBytes(key)) is { } at && !state.IsRemoved(at) ? at : null;

    private HeldCompetence Unpack(PackedCompetence held) =>
        new(Taxonomy.Concepts[held.Concept].Id, Grade.Level(held.Grade), Grade.Evidence(held.Grade));

    private void RequireOwn(QueryPlan plan)
    {
        if (!ReferenceEquals(plan.Taxonomy, Taxonomy) || !ReferenceEquals(plan.Columns, Columns))
        {
            throw new ArgumentException("The plan belongs to an index with another taxonomy or schema.", nameof(plan));
        }
    }

    private Changed? Pack(Profile profile, out int unknown, out string? refusal)
    {
        unknown = 0;
        refusal = null;
        if (string.IsNullOrEmpty(profile.Key) || profile.Version < 0)
        {
            refusal = "Een profiel heeft een sleutel en een versie van 0 of hoger.";
            return null;
        }

        if (PackedCompetence.From(Taxonomy, profile.Competences, out unknown) is not { } held)
        {
            refusal = "Een niveau ligt niet tussen 1 en 5 of de onderbouwing bestaat niet.";
            return null;
        }

        long[] row = [.. profile.Columns.SlotsFor(Columns)];
        return new Changed(profile.Key, Encoding.UTF8.GetBytes(profile.Key), profile.Version, profile.WaitingSince.DayNumber, held, row);
    }

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
