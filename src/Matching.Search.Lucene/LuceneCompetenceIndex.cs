using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;
using Lock = System.Threading.Lock;

namespace Matching.Search.Lucene;

/// <summary>
/// The engine on Lucene.Net: one writer for as long as the index lives, in memory, and searches on what the writer has so far.
/// A change becomes visible when somebody next reads, so that a row of changes costs one flush.
/// </summary>
public sealed class LuceneCompetenceIndex : ICompetenceIndex, IDisposable
{
    /// <summary>The most changes that are kept until somebody reads.</summary>
    private const int MostUnseen = 1_000;

    /// <summary>The least changes of a bulk load after which it pays to join the segments at once.</summary>
    private const int WorthJoining = 1_000;

    /// <summary>The longest key, in bytes of UTF-8: what Lucene takes for a term.</summary>
    private const int LongestKey = 32_766;

    /// <summary>After how long a reader looks whether a writer has already made visible what it waits for.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(250);

    private const string TooLong = "De sleutel van een profiel is te lang.";

    private readonly Lock _writing = new();
    private readonly RAMDirectory _directory = new();
    private readonly SnapshotDeletionPolicy _commits = new(new KeepOnlyLastCommitDeletionPolicy());
    private readonly IndexWriter _writer;
    private readonly ReaderManager _readers;
    private readonly LearnedCorpus _learned;
    private readonly ProfileFields _fields;
    private readonly Dictionary<string, Changed> _unseen = new(StringComparer.Ordinal);
    private volatile bool _hasUnseen;
    private volatile IndexCounts _counts = new(0, 0, 0, 0);

    /// <summary>Makes an empty index.</summary>
    /// <exception cref="ArgumentException">The options are out of range.</exception>
    public LuceneCompetenceIndex(Taxonomy taxonomy, ColumnSchema columns, RankingOptions? options = null)
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
        _fields = new ProfileFields();

        // No analyser of Lucene's: keys are whole terms, competences and words bring their own tokens. Compound files only pay on disk.
        _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
        {
            IndexDeletionPolicy = _commits,
            UseCompoundFile = false,
            MergePolicy = new TieredMergePolicy { NoCFSRatio = 0 },
        });
        _readers = new ReaderManager(_writer, applyAllDeletes: true);
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
            IndexCounts counts = _counts;
            return new(counts.Profiles, counts.Removed, counts.Competences, _directory.GetSizeInBytes() + _writer.RamSizeInBytes() + _learned.Bytes);
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
            Show();
            Dictionary<string, (Changed Newest, Changed? Before)> changes = new(StringComparer.Ordinal);
            int applied = 0;
            int outdated = 0;
            int refused = 0;

            // Nothing is written before all have been read: an error on the way changes nothing.
            foreach (Profile profile in profiles)
            {
                if (Pack(profile, out _, out _) is not { } changed)
                {
                    refused++;
                    continue;
                }

                bool again = changes.TryGetValue(changed.Key, out (Changed Newest, Changed? Before) known);
                Changed? before = again ? known.Before : Find(changed.Key);
                if ((again ? known.Newest : before) is { } present && present.Version >= changed.Version)
                {
                    outdated++;
                    continue;
                }

                applied++;
                changes[changed.Key] = (changed, before);
            }

            foreach ((Changed newest, Changed? before) in changes.Values)
            {
                Write(newest, before);
            }

            _counts = _counts with { Changes = _counts.Changes + applied };
            if (changes.Count >= WorthJoining && changes.Count * 2 >= _counts.Profiles)
            {
                // Most of the index is new: one segment, so that a search reads each list once.
                _writer.ForceMerge(1);
            }

            _readers.MaybeRefreshBlocking();
            return new(applied, outdated, refused);
        }
    }

    /// <inheritdoc/>
    public ApplyResult Remove(string key, long version)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (IsTooLong(key))
        {
            return new(ApplyOutcome.Refused, 0, TooLong);
        }

        return new(Change(Changed.Removal(key, version)) ? ApplyOutcome.Applied : ApplyOutcome.Outdated);
    }

    /// <inheritdoc/>
    public Profile? Get(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Live(key)?.ToProfile(Taxonomy, Columns);
    }

    /// <inheritdoc/>
    public QueryPlan Plan(Query query) =>
        Read(reader => QueryPlanner.Plan(query, Taxonomy, Columns, Options, _learned.At(new LuceneHoldings(reader, _counts))));

    /// <inheritdoc/>
    public SearchResult Search(QueryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.RequireFor(Taxonomy, Columns);
        return new(plan.Query.Take == 0 ? [] : Read(reader => new LuceneSearch(plan, reader).Run()), plan);
    }

    /// <inheritdoc/>
    public Explanation? Explain(QueryPlan plan, string key)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(key);
        plan.RequireFor(Taxonomy, Columns);
        return Live(key) is { } profile ? Scorer.Explain(plan, profile.Held, profile.Row) : null;
    }

    /// <inheritdoc/>
    public void Save(Stream stream, string feedPosition)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(feedPosition);
        IndexCommit commit;
        IndexCounts counts;
        lock (_writing)
        {
            Show();
            _writer.Commit();
            commit = _commits.Snapshot();
            counts = _counts;
        }

        try
        {
            LuceneSnapshot.Write(stream, Taxonomy.Fingerprint, Columns.Fingerprint, feedPosition, counts, _directory, commit.FileNames);
        }
        finally
        {
            _commits.Release(commit);
            _writer.DeleteUnusedFiles();
        }
    }

    /// <inheritdoc/>
    public SnapshotResult Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SnapshotResult result = LuceneSnapshot.Read(stream, Taxonomy.Fingerprint, Columns.Fingerprint, out Directory? files, out IndexCounts counts);
        if (files is null)
        {
            return result;
        }

        lock (_writing)
        {
            Show();
            _writer.DeleteAll();
            _writer.AddIndexes(files);

            // So that no older commit keeps what was before.
            _writer.Commit();
            _readers.MaybeRefreshBlocking();

            // What was learned from the profiles before may not be used again, however few the profiles are.
            _counts = counts with { Changes = _counts.Changes + counts.Profiles + 1 };
            _learned.Forget();
            OnShown(reader =>
            {
                new LuceneHoldings(reader, counts).VisitAll(held => _learned.Count(held, 1));
                return true;
            });
        }

        return result;
    }

    /// <summary>Lets go of the memory. The index cannot be used afterwards.</summary>
    public void Dispose()
    {
        _readers.Dispose();
        _writer.Rollback();
        _writer.Dispose();
        _directory.Dispose();
        _fields.Dispose();
    }

    /// <summary>Waits until no segments are being joined in the background.</summary>
    internal void Settle()
    {
        _writer.WaitForMerges();
        _readers.MaybeRefreshBlocking();
    }

    /// <summary>How many segments there are.</summary>
    internal int CountSegments() => Read(reader => reader.Leaves.Count);

    /// <summary>How many profiles are retrieved to answer a plan.</summary>
    internal int CountRetrieved(QueryPlan plan) => Read(reader =>
    {
        LuceneSearch search = new(plan, reader);
        search.Run();
        return search.Retrieved;
    });

    private static bool IsTooLong(string key) => key.Length > LongestKey / 3 && Encoding.UTF8.GetByteCount(key) > LongestKey;

    private Changed? Pack(Profile profile, out int unknown, out string? refusal)
    {
        Changed? changed = Changed.From(profile, Taxonomy, Columns, out unknown, out refusal);
        if (changed is null || !IsTooLong(changed.Key))
        {
            return changed;
        }

        refusal = TooLong;
        return null;
    }

    private bool Change(Changed changed)
    {
        lock (_writing)
        {
            if (!_unseen.TryGetValue(changed.Key, out Changed? before))
            {
                before = Find(changed.Key);
            }

            if (before is not null && before.Version >= changed.Version)
            {
                return false;
            }

            Write(changed, before);
            _counts = _counts with { Changes = _counts.Changes + 1 };
            _unseen[changed.Key] = changed;
            _hasUnseen = true;
            if (_unseen.Count >= MostUnseen)
            {
                Show();
            }

            return true;
        }
    }

    /// <summary>Only within the lock.</summary>
    private void Write(Changed changed, Changed? before)
    {
        if (before is null)
        {
            _writer.AddDocument(_fields.For(changed));
        }
        else
        {
            _writer.UpdateDocument(new Term(ProfileFields.Key, changed.Key), _fields.For(changed));
            _learned.Count(before.Held, -1);
            _counts = _counts.With(before, -1);
        }

        _learned.Count(changed.Held, 1);
        _counts = _counts.With(changed, 1);
    }

    /// <summary>Makes what was written visible. Only within the lock.</summary>
    private void Show()
    {
        if (_hasUnseen)
        {
            _readers.MaybeRefreshBlocking();
            _unseen.Clear();
            _hasUnseen = false;
        }
    }

    private Changed? Find(string key) => OnShown(reader => ProfileReader.Find(reader, key, Columns.SlotCount));

    private Changed? Live(string key) => Read(reader => ProfileReader.Find(reader, key, Columns.SlotCount)) is { IsRemoved: false } found ? found : null;

    /// <summary>
    /// Reads everything that was applied before. Waits for a writer only until what was applied is visible; writers who take long
    /// see to that first.
    /// </summary>
    private T Read<T>(Func<IndexReader, T> read)
    {
        while (_hasUnseen)
        {
            if (_writing.TryEnter(LongestWait))
            {
                try
                {
                    Show();
                }
                finally
                {
                    _writing.Exit();
                }
            }
        }

        return OnShown(read);
    }

    private T OnShown<T>(Func<IndexReader, T> read)
    {
        DirectoryReader reader = _readers.Acquire();
        try
        {
            return read(reader);
        }
        finally
        {
            _readers.Release(reader);
        }
    }
}
