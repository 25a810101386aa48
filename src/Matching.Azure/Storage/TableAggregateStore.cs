using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;

namespace Matching.Azure.Storage;

/// <summary>
/// Aggregates in a table: one partition each, with rows <c>state</c>, <c>audit-…</c>, <c>event-…</c>, <c>outbox-…</c>,
/// <c>request-…</c> and <c>received-…</c>.
/// </summary>
/// <typeparam name="T">The aggregate.</typeparam>
public sealed class TableAggregateStore<T> : IAggregateStore<T>
    where T : class, IAggregate<T>
{
    private const string StateRow = "state";
    private const string Body = "Body";

    private readonly TableClient _table;
    private readonly IRowCodec<T> _codec;

    /// <summary>Makes the store.</summary>
    public TableAggregateStore(StorageClients clients, IRowCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Table(TableNames.Of(AggregateKinds.Of<T>()));
        _codec = codec;
    }

    /// <inheritdoc/>
    public async Task<Stored<T>?> FindAsync(Id<T> id, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(id.Value, StateRow, cancellationToken: cancellationToken);
        return found.HasValue ? ToStored(found.Value!) : null;
    }

    /// <inheritdoc/>
    public async Task<(Stored<T>? Current, Replayed<T>? Earlier)> FindAsync(Id<T> id, Replay replay, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(replay);
        var requestRow = RequestRow(replay.Key);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.Value} and (RowKey eq {StateRow} or RowKey eq {requestRow})");
        Stored<T>? current = null;
        Replayed<T>? earlier = null;
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (string.Equals(row.RowKey, StateRow, StringComparison.Ordinal)) current = ToStored(row);
            else earlier = new Replayed<T>(row.GetString("BodyHash"), ReadState(row));
        }

        return (current, earlier);
    }

    /// <inheritdoc/>
    public async Task<CommitOutcome> CommitAsync(Commit<T> commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        var actions = new List<TableTransactionAction>();
        var state = StateEntity(commit, StateRow);
        actions.Add(commit.ExpectedETag is { } etag
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, state, new ETag(etag))
            : new TableTransactionAction(TableTransactionActionType.Add, state));
        var firstOnceOnly = actions.Count;
        if (commit.Replay is { } replay)
        {
            var request = StateEntity(commit, RequestRow(replay.Key));
            request["BodyHash"] = replay.BodyHash;
            actions.Add(new(TableTransactionActionType.Add, request));
        }

        if (commit.Received is { } received)
            actions.Add(new(TableTransactionActionType.Add, new TableEntity(commit.State.Id.Value, "received-" + received) { ["At"] = commit.At }));
        var firstOther = actions.Count;
        var version = commit.State.Version.ToString("D10", CultureInfo.InvariantCulture);
        actions.Add(new(TableTransactionActionType.Add, new TableEntity(commit.State.Id.Value, "audit-" + version)
        {
            ["Schema"] = "audit/1",
            ["Event"] = commit.Event,
            ["By"] = commit.By.ToString(),
            ["At"] = commit.At,
        }));
        actions.Add(new(TableTransactionActionType.Add, new TableEntity(commit.State.Id.Value, "event-" + version)
        {
            ["Schema"] = "event/1",
            ["Event"] = commit.Event,
            ["Role"] = commit.By.Role.ToString(),
            ["At"] = commit.At,
        }));
        foreach (var (effect, key) in commit.Effects.Zip(commit.PendingKeys))
            actions.Add(new(TableTransactionActionType.Add, EffectRows.Write(commit.State.Id.Value, key, effect)));

        try
        {
            await _table.SubmitTransactionAsync(actions, cancellationToken);
            return CommitOutcome.Saved;
        }
        catch (TableTransactionFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return e.FailedTransactionActionIndex is { } failed && failed >= firstOnceOnly && failed < firstOther
                ? CommitOutcome.HandledBefore
                : CommitOutcome.Conflict;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> RefreshAsync(Id<T> id, string etag, DateTimeOffset at, CancellationToken cancellationToken)
    {
        try
        {
            await _table.UpdateEntityAsync(new TableEntity(id.Value, StateRow) { ["At"] = at }, new ETag(etag), TableUpdateMode.Merge, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PendingEffect>> PendingAsync(Id<T> id, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.Value} and RowKey ge {EffectRows.First} and RowKey lt {EffectRows.Last}");
        var pending = new List<PendingEffect>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)) pending.Add(EffectRows.Read(row));
        return pending;
    }

    /// <inheritdoc/>
    public async Task CompleteAsync(Id<T> id, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var rows = keys.Select(key => new TableEntity(id.Value, EffectRows.First + key)).ToList();
        try
        {
            await _table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)),
                cancellationToken);
        }
        catch (TableTransactionFailedException e) when (e.Status == 404)
        {
            // Somebody else did some of them meanwhile; the rest go one by one. A row that is not there is no error.
            foreach (var row in rows) await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> EraseAsync(Id<T> id, string etag, CancellationToken cancellationToken)
    {
        var others = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.Value}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
        {
            if (!string.Equals(row.RowKey, StateRow, StringComparison.Ordinal)) others.Add(row);
        }

        try
        {
            await _table.SubmitTransactionAsync(
                others.Take(99)
                    .Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All))
                    .Prepend(new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(id.Value, StateRow), new ETag(etag))),
                cancellationToken);
        }
        catch (TableTransactionFailedException e) when (e.Status is 404 or 412)
        {
            return false;
        }

        foreach (var batch in others.Skip(99).Chunk(100))
        {
            await _table.SubmitTransactionAsync(
                batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)),
                cancellationToken);
        }

        return true;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<T> AllAsync(bool liveOnly, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = liveOnly
            ? TableClient.CreateQueryFilter($"RowKey eq {StateRow} and Live eq {true}")
            : TableClient.CreateQueryFilter($"RowKey eq {StateRow}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)) yield return ReadState(row);
    }

    private static string RequestRow(string key) => "request-" + key;

    private TableEntity StateEntity(Commit<T> commit, string rowKey)
    {
        var entity = new TableEntity(commit.State.Id.Value, rowKey)
        {
            ["Schema"] = _codec.Schema,
            ["Version"] = commit.State.Version,
            ["Live"] = _codec.IsLive(commit.State),
            ["At"] = commit.At,
        };
        Chunks.Write(entity, Body, _codec.Write(commit.State));
        return entity;
    }

    private Stored<T> ToStored(TableEntity row) => new(ReadState(row), row.ETag.ToString(), row.GetDateTimeOffset("At") ?? throw new CorruptRowException("A row without a time."));

    private T ReadState(TableEntity row) => _codec.Read(row.GetString("Schema"), Chunks.Read(row, Body));
}
