using System.Collections.Immutable;

namespace Matching.Search;

/// <summary>The built-in engine: everything in memory, as integers.</summary>
public sealed class CompetenceIndex : ICompetenceIndex
{
    private readonly Lock _writing = new();
    private volatile State _state;

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

        _state = new State(ImmutableDictionary.Create<string, Entry>(StringComparer.Ordinal), ImmutableDictionary<int, int>.Empty, 0);
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
            State state = _state;
            return new(state.Live, state.Entries.Count - state.Live, state.Entries.Values.Sum(e => (long)e.Held.Length), 0);
        }
    }

    /// <inheritdoc/>
    public ApplyResult Apply(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (string.IsNullOrEmpty(profile.Key) || profile.Version < 0)
        {
            return new(ApplyOutcome.Refused, 0, "Een profiel heeft een sleutel en een versie van 0 of hoger.");
        }

        if (PackedCompetence.From(Taxonomy, profile.Competences, out int unknown) is not { } held)
        {
            return new(ApplyOutcome.Refused, 0, "Een niveau ligt niet tussen 1 en 5 of de onderbouwing bestaat niet.");
        }

        return Change(profile.Key, new Entry(profile.Version, held, [.. profile.Columns.SlotsFor(Columns)], profile.WaitingSince, true), unknown);
    }

    /// <inheritdoc/>
    public ApplyResult Remove(string key, long version)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return Change(key, new Entry(version, [], [], default, false), 0);
    }

    /// <inheritdoc/>
    public Profile? Get(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _state.Entries.TryGetValue(key, out Entry? entry) && entry.Live
            ? new Profile(key, entry.Version)
            {
                Competences =
                [
                    .. entry.Held.Select(h => new HeldCompetence(Taxonomy.Concepts[h.Concept].Id, Grade.Level(h.Grade), Grade.Evidence(h.Grade))),
                ],
                Columns = new ColumnValues(Columns, entry.Row),
                WaitingSince = entry.WaitingSince,
            }
            : null;
    }

    /// <inheritdoc/>
    public QueryPlan Plan(Query query) => QueryPlanner.Plan(query, Taxonomy, Columns, Options, _state);

    /// <inheritdoc/>
    public SearchResult Search(QueryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        HashSet<string> excluded = new(plan.Query.Exclude, StringComparer.Ordinal);
        List<Hit> hits = [];
        foreach ((string key, Entry entry) in _state.Entries)
        {
            if (!entry.Live || excluded.Contains(key))
            {
                continue;
            }

            int score = Scorer.Score(plan, entry.Held);
            if (score == 0 && plan.Requirements.Length > 0)
            {
                continue;
            }

            List<string> unknown = [];
            bool passes = true;
            for (int i = 0; i < plan.Conditions.Length && passes; i++)
            {
                Truth truth = plan.Conditions[i].Evaluate(entry.Row);
                NamedCondition condition = plan.Query.Conditions[i];
                passes = truth == Truth.Met || (truth == Truth.Unknown && !plan.Query.ExcludeUnknown && !condition.ExcludeUnknown);
                if (truth == Truth.Unknown)
                {
                    unknown.Add(condition.Name);
                }
            }

            if (passes)
            {
                hits.Add(new(key, entry.Version, score, score / Options.BandWidth, entry.WaitingSince, unknown));
            }
        }

        return new(
            [
                .. hits.OrderByDescending(h => h.Band).ThenBy(h => h.WaitingSince).ThenByDescending(h => h.Score)
                    .ThenBy(h => h.Key, StringComparer.Ordinal).Take(plan.Query.Take),
            ],
            plan);
    }

    /// <inheritdoc/>
    public Explanation? Explain(QueryPlan plan, string key)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(key);
        return _state.Entries.TryGetValue(key, out Entry? entry) && entry.Live ? Scorer.Explain(plan, entry.Held, entry.Row) : null;
    }

    /// <inheritdoc/>
    public void Save(Stream stream, string feedPosition)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(feedPosition);
        State state = _state;
        SnapshotFile.Write(stream, this, feedPosition, writer =>
        {
            writer.Write(state.Entries.Count);
            foreach ((string key, Entry entry) in state.Entries)
            {
                writer.Write(key);
                writer.Write(entry.Version);
                writer.Write(entry.Live);
                writer.Write(entry.WaitingSince.DayNumber);
                writer.Write(entry.Held.Length);
                foreach (PackedCompetence held in entry.Held)
                {
                    writer.Write(held.Bits);
                }

                writer.Write(entry.Row.Length);
                foreach (long slot in entry.Row)
                {
                    writer.Write(slot);
                }
            }
        });
    }

    /// <inheritdoc/>
    public SnapshotResult Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return SnapshotFile.Read(stream, this, reader =>
        {
            State state = new(ImmutableDictionary.Create<string, Entry>(StringComparer.Ordinal), ImmutableDictionary<int, int>.Empty, 0);
            int count = reader.ReadInt32();
            for (int i = 0; i < count; i++)
            {
                string key = reader.ReadString();
                long version = reader.ReadInt64();
                bool live = reader.ReadBoolean();
                DateOnly waiting = DateOnly.FromDayNumber(reader.ReadInt32());
                PackedCompetence[] held = new PackedCompetence[reader.ReadInt32()];
                for (int h = 0; h < held.Length; h++)
                {
                    held[h] = new PackedCompetence(reader.ReadUInt32());
                }

                long[] row = new long[reader.ReadInt32()];
                for (int s = 0; s < row.Length; s++)
                {
                    row[s] = reader.ReadInt64();
                }

                state = state.With(key, new Entry(version, held, row, waiting, live));
            }

            lock (_writing)
            {
                _state = state;
            }
        });
    }

    private ApplyResult Change(string key, Entry entry, int unknown)
    {
        lock (_writing)
        {
            State state = _state;
            if (state.Entries.TryGetValue(key, out Entry? known) && known.Version >= entry.Version)
            {
                return new(ApplyOutcome.Outdated, unknown);
            }

            _state = state.With(key, entry);
            return new(ApplyOutcome.Applied, unknown);
        }
    }

    private sealed record Entry(long Version, PackedCompetence[] Held, long[] Row, DateOnly WaitingSince, bool Live);

    private sealed record State(ImmutableDictionary<string, Entry> Entries, ImmutableDictionary<int, int> Counts, int Live) : IConceptCounts
    {
        int IConceptCounts.Profiles => Live;

        int IConceptCounts.Holders(int concept) => Counts.GetValueOrDefault(concept);

        public State With(string key, Entry entry)
        {
            ImmutableDictionary<int, int> counts = Counts;
            int live = Live + (entry.Live ? 1 : 0);
            if (Entries.TryGetValue(key, out Entry? old))
            {
                live -= old.Live ? 1 : 0;
                counts = Count(counts, old.Held, -1);
            }

            return new State(Entries.SetItem(key, entry), Count(counts, entry.Held, 1), live);
        }

        private static ImmutableDictionary<int, int> Count(ImmutableDictionary<int, int> counts, PackedCompetence[] held, int by)
        {
            for (int i = 0; i < held.Length; i++)
            {
                if (i == 0 || held[i].Concept != held[i - 1].Concept)
                {
                    counts = counts.SetItem(held[i].Concept, counts.GetValueOrDefault(held[i].Concept) + by);
                }
            }

            return counts;
        }
    }
}
