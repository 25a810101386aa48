using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Matching.Application.Messages;
using Matching.Application.StuckMessages;
using Matching.Azure.Storage;
using Matching.Domain;

namespace Matching.Azure.Messages;

/// <summary>Stuck messages in a table: one partition, because there are few and a person reads them all.</summary>
public sealed class TableStuckMessages : IStuckMessageStore
{
    private const string Partition = "stuck";
    private const int Batch = 32;

    private readonly StorageClients _clients;
    private readonly TableClient _table;

    /// <summary>Makes the store.</summary>
    public TableStuckMessages(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _clients = clients;
        _table = clients.Table(TableNames.StuckMessages);
    }

    /// <inheritdoc/>
    public async Task<int> CollectAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var collected = 0;
        foreach (var queue in Enum.GetValues<QueueName>())
        {
            var poison = _clients.PoisonQueue(queue);
            while (await ReceiveAsync(poison, cancellationToken) is { Length: > 0 } messages)
            {
                foreach (var message in messages)
                {
                    await AddAsync(
                        new StuckMessage
                        {
                            Id = Id<StuckMessage>.From(queue.ToString(), message.MessageId),
                            Queue = queue,
                            Body = Decode(message.Body.ToString()),
                            SetAsideAt = message.InsertedOn ?? now,
                        },
                        cancellationToken);
                    await poison.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
                    collected++;
                }
            }
        }

        return collected;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StuckMessage>> ListAsync(CancellationToken cancellationToken)
    {
        var messages = new List<StuckMessage>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)) messages.Add(Read(row));
        return [.. messages.OrderByDescending(m => m.SetAsideAt).ThenBy(m => m.Id)];
    }

    /// <inheritdoc/>
    public async Task<StuckMessage?> FindAsync(Id<StuckMessage> id, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, id.Value, cancellationToken: cancellationToken);
        return found.HasValue ? Read(found.Value!) : null;
    }

    /// <inheritdoc/>
    public Task SaveAsync(StuckMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _table.UpsertEntityAsync(ToEntity(message), TableUpdateMode.Replace, cancellationToken);
    }

    /// <inheritdoc/>
    public Task SendAsync(QueueName queue, string body, CancellationToken cancellationToken) =>
        _clients.Queue(queue).SendMessageAsync(body, TimeSpan.Zero, TimeSpan.FromSeconds(-1), cancellationToken);

    /// <summary>Keeps a message, unless it is here already: then a person may have repaired and replayed it since.</summary>
    private async Task AddAsync(StuckMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(ToEntity(message), cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // It was collected before, and not deleted from the poison queue.
        }
    }

    /// <summary>The text of a message; as it is when it is no base64, because that may be why it failed.</summary>
    private static string Decode(string text)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(Convert.FromBase64String(text));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return text;
        }
    }

    private static TableEntity ToEntity(StuckMessage message)
    {
        var row = new TableEntity(Partition, message.Id.Value)
        {
            ["Schema"] = "stuck/1",
            ["Queue"] = message.Queue.ToString(),
            ["SetAsideAt"] = message.SetAsideAt,
            ["ReplayedAt"] = message.ReplayedAt,
            ["ReplayedBy"] = message.ReplayedBy,
        };
        Chunks.Write(row, "Body", message.Body);
        return row;
    }

    private static async Task<QueueMessage[]?> ReceiveAsync(QueueClient poison, CancellationToken cancellationToken)
    {
        try
        {
            return (await poison.ReceiveMessagesAsync(Batch, TimeSpan.FromMinutes(1), cancellationToken)).Value;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // The host makes this queue when the first message fails.
            return null;
        }
    }

    private static StuckMessage Read(TableEntity row) => new()
    {
        Id = Id<StuckMessage>.Parse(row.RowKey),
        Queue = Enum.Parse<QueueName>(row.GetString("Queue")),
        Body = Chunks.Read(row, "Body"),
        SetAsideAt = row.GetDateTimeOffset("SetAsideAt") ?? throw new CorruptRowException("A stuck message without a time."),
        ReplayedAt = row.GetDateTimeOffset("ReplayedAt"),
        ReplayedBy = row.GetString("ReplayedBy"),
    };
}
