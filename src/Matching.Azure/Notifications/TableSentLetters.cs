using Azure;
using Azure.Data.Tables;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Azure.Storage;
using Matching.Domain;

namespace Matching.Azure.Notifications;

/// <summary>
/// What was sent: a partition a recipient, a row a letter; and one partition with copies of what needs attention, which are few.
/// </summary>
public sealed class TableSentLetters : ISentLetters
{
    /// <summary>No id has an underscore.</summary>
    private const string Attention = "_attention";

    private readonly TableClient _table;

    /// <summary>Makes the record.</summary>
    public TableSentLetters(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Table(TableNames.SentMessages);
    }

    /// <inheritdoc/>
    public async Task<string?> AddAsync(SentLetter record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        try
        {
            return TagOf(await _table.AddEntityAsync(ToEntity(record, record.Recipient, record.Id.Value), cancellationToken));
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<(SentLetter Record, string ETag)?> FindAsync(string recipient, Id<Message> id, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(recipient, id.Value, cancellationToken: cancellationToken);
        return found.HasValue ? (Read(found.Value!), found.Value!.ETag.ToString()) : null;
    }

    /// <inheritdoc/>
    public async Task<string?> ReplaceAsync(SentLetter record, SentLetter former, string etag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(former);
        var copy = $"{record.Recipient}:{record.Id}";

        // The copy first: after a crash between the two it is there too early, not too late.
        if (record.NeedsAttention) await _table.UpsertEntityAsync(ToEntity(record, Attention, copy), TableUpdateMode.Replace, cancellationToken);
        string tag;
        try
        {
            tag = TagOf(await _table.UpdateEntityAsync(
                ToEntity(record, record.Recipient, record.Id.Value), new ETag(etag), TableUpdateMode.Replace, cancellationToken));
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return null;
        }

        if (former.NeedsAttention && !record.NeedsAttention) await _table.DeleteEntityAsync(Attention, copy, ETag.All, cancellationToken);
        return tag;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SentLetter>> OfAsync(string recipient, CancellationToken cancellationToken) => ReadAsync(recipient, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SentLetter>> AttentionAsync(CancellationToken cancellationToken) => ReadAsync(Attention, cancellationToken);

    private static string TagOf(Response response) =>
        response.Headers.ETag?.ToString() ?? throw new InvalidOperationException("Table storage gave no tag.");

    private static TableEntity ToEntity(SentLetter record, string partition, string key) => new(partition, key)
    {
        ["Schema"] = "sent/1",
        ["Recipient"] = record.Recipient,
        ["MessageId"] = record.Id.Value,
        ["Template"] = record.Template,
        ["Version"] = record.Version,
        ["Status"] = (int)record.Status,
        ["Attempts"] = record.Attempts,
        ["Doubts"] = record.Doubts,
        ["Code"] = record.Code ?? "",
        ["StartedAt"] = record.StartedAt,
        ["At"] = record.At,
    };

    private static SentLetter Read(TableEntity row) => new()
    {
        Id = Id<Message>.Parse(row.GetString("MessageId")),
        Recipient = row.GetString("Recipient"),
        Template = row.GetString("Template"),
        Version = Number(row, "Version"),
        Status = RowValues.ToEnum<SentStatus>(Number(row, "Status")),
        Attempts = Number(row, "Attempts"),
        Doubts = Number(row, "Doubts"),
        Code = row.GetString("Code") is { Length: > 0 } code ? code : null,
        StartedAt = Moment(row, "StartedAt"),
        At = Moment(row, "At"),
    };

    private static int Number(TableEntity row, string property) => row.GetInt32(property) ?? throw new CorruptRowException($"A record without {property}.");

    private static DateTimeOffset Moment(TableEntity row, string property) =>
        row.GetDateTimeOffset(property) ?? throw new CorruptRowException($"A record without {property}.");

    private async Task<IReadOnlyList<SentLetter>> ReadAsync(string partition, CancellationToken cancellationToken)
    {
        var records = new List<SentLetter>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)) records.Add(Read(row));
        return records;
    }
}
