using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Matching.Application.Storage;

namespace Matching.Azure.Storage;

/// <summary>View rows in a table: a list is a partition.</summary>
public sealed class TableViewStore : IViewStore
{
    private const string Body = "Body";

    /// <summary>Most rows in one transaction of the service; at a few hundred bytes each they stay far below its 4 MiB.</summary>
    private const int TransactionSize = 100;

    /// <summary>How many lists are written to at once.</summary>
    private const int AtOnce = 16;

    private readonly TableClient _table;

    /// <summary>Makes the store.</summary>
    public TableViewStore(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Table(TableNames.Views);
    }

    /// <inheritdoc/>
    public async Task PutAsync(ViewRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);

        // The first version is added without looking: when there is a row already, it is at least as new.
        if (row.Version == 1)
        {
            await TryAddAsync(row, cancellationToken);
            return;
        }

        while (true)
        {
            var found = await _table.GetEntityIfExistsAsync<TableEntity>(row.List, row.Key, cancellationToken: cancellationToken);
            if (!found.HasValue)
            {
                if (await TryAddAsync(row, cancellationToken)) return;
                continue;
            }

            if (VersionOf(found.Value!) >= row.Version) return;
            try
            {
                await _table.UpdateEntityAsync(ToEntity(row), found.Value!.ETag, TableUpdateMode.Replace, cancellationToken);
                return;
            }
            catch (RequestFailedException e) when (e.Status is 404 or 412)
            {
                // Somebody else put a row here meanwhile: look again which is newer.
            }
        }
    }

    /// <inheritdoc/>
    public async Task PutManyAsync(IReadOnlyList<ViewRow> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);

        // Rows of a later version have to be compared with what is there, each by itself.
        foreach (var row in rows.Where(r => r.Version != 1)) await PutAsync(row, cancellationToken);
        var batches = rows.Where(r => r.Version == 1).GroupBy(r => r.List, StringComparer.Ordinal).SelectMany(list => list.Chunk(TransactionSize));
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(batches, atOnce, async (batch, stop) =>
        {
            try
            {
                await _table.SubmitTransactionAsync(batch.Select(r => new TableTransactionAction(TableTransactionActionType.Add, ToEntity(r))), stop);
            }
            catch (TableTransactionFailedException e) when (e.Status == 409)
            {
                // Some are there already, at least as new.
                foreach (var row in batch) await PutAsync(row, stop);
            }
        });
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ViewRow>> ReadAsync(string list, bool openOnly, CancellationToken cancellationToken)
    {
        var filter = openOnly
            ? TableClient.CreateQueryFilter($"PartitionKey eq {list} and Open eq {true}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {list}");
        var rows = new List<ViewRow>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)) rows.Add(ToRow(row));
        return [.. rows.Where(row => !row.IsGone)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ViewRow>> ReadListsAsync(string first, string before, int most, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {before}");
        var rows = new List<ViewRow>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(most, 1000), cancellationToken: cancellationToken))
        {
            rows.Add(ToRow(row));
            if (rows.Count == most) break;
        }

        return rows;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ViewRow> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: cancellationToken)) yield return ToRow(row, strict: false);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(ViewRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(row.List, row.Key, cancellationToken: cancellationToken);
        if (!found.HasValue || VersionOf(found.Value!) != row.Version) return;
        try
        {
            await _table.DeleteEntityAsync(row.List, row.Key, found.Value!.ETag, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            // It was put anew meanwhile, so it belongs there.
        }
    }

    private async Task<bool> TryAddAsync(ViewRow row, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(ToEntity(row), cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    private static TableEntity ToEntity(ViewRow row)
    {
        var entity = new TableEntity(row.List, row.Key) { ["Schema"] = "view/1", ["Version"] = row.Version, ["Open"] = row.Open };
        Chunks.Write(entity, Body, row.Body);
        return entity;
    }

    private static int VersionOf(TableEntity entity) => entity.GetInt32("Version") ?? 0;

    /// <summary>A row that cannot be read is no row to show, but it has to be found to be made again.</summary>
    private static ViewRow ToRow(TableEntity entity, bool strict = true) => new(
        entity.PartitionKey,
        entity.RowKey,
        strict && !entity.ContainsKey("Version") ? throw new CorruptRowException("A view row without a version.") : VersionOf(entity),
        entity.GetBoolean("Open") ?? false,
        strict || entity.ContainsKey(Body) ? Chunks.Read(entity, Body) : "");
}
