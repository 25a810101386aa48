using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Matching.Application.Messages;
using Microsoft.Extensions.Options;

namespace Matching.Azure.Storage;

/// <summary>The clients of the three storage services, and the names of what the system keeps there.</summary>
public sealed class StorageClients
{
    private readonly Lazy<Services> _services;

    /// <summary>Makes the clients when they are first used, so that wrong settings are found together with all others.</summary>
    /// <param name="options">Where the services are.</param>
    /// <param name="configure">Changes the client options, for instance to count or disturb requests; null to leave them.</param>
    public StorageClients(IOptions<StorageOptions> options, Action<ClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _services = new(() => Connect(options.Value, configure));
    }

    /// <summary>Every table, as it is named with the prefix.</summary>
    public IEnumerable<TableClient> Tables => TableNames.All.Select(Table);

    /// <summary>Every queue.</summary>
    public IEnumerable<QueueClient> Queues => Enum.GetValues<QueueName>().Select(Queue);

    /// <summary>Every blob container.</summary>
    public IEnumerable<BlobContainerClient> Containers =>
        [Container(ContainerNames.IndexFeed), Container(ContainerNames.Index), Container(ContainerNames.Imports), Container(ContainerNames.Templates)];

    /// <summary>A table, by one of <see cref="TableNames"/>.</summary>
    public TableClient Table(string name) => _services.Value.Tables.GetTableClient(_services.Value.Prefix + name);

    /// <summary>A queue.</summary>
    public QueueClient Queue(QueueName queue) => _services.Value.Queues.GetQueueClient(NameOf(queue));

    /// <summary>The queue that the host moves messages to that failed too often; its messages are as they are in the service, not decoded.</summary>
    public QueueClient PoisonQueue(QueueName queue) => _services.Value.RawQueues.GetQueueClient(NameOf(queue) + "-poison");

    /// <summary>A container, by one of <see cref="ContainerNames"/>.</summary>
    public BlobContainerClient Container(string name) => _services.Value.Blobs.GetBlobContainerClient(_services.Value.Prefix + name);

    /// <summary>The name of a queue, with the prefix.</summary>
    public string NameOf(QueueName queue) => _services.Value.Prefix + QueueNames.Of(queue);

    private static Services Connect(StorageOptions storage, Action<ClientOptions>? configure)
    {
        var tables = new TableClientOptions();
        var queues = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        var rawQueues = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        var blobs = new BlobClientOptions();
        foreach (var client in new ClientOptions[] { tables, queues, rawQueues, blobs }) configure?.Invoke(client);
        if (storage.ConnectionString is { Length: > 0 } connection)
        {
            return new(
                new TableServiceClient(connection, tables),
                new QueueServiceClient(connection, queues),
                new QueueServiceClient(connection, rawQueues),
                new BlobServiceClient(connection, blobs),
                storage.Prefix);
        }

        var identity = new DefaultAzureCredential();
        return new(
            new TableServiceClient(storage.TableServiceUri!, identity, tables),
            new QueueServiceClient(storage.QueueServiceUri!, identity, queues),
            new QueueServiceClient(storage.QueueServiceUri!, identity, rawQueues),
            new BlobServiceClient(storage.BlobServiceUri!, identity, blobs),
            storage.Prefix);
    }

    private sealed record Services(
        TableServiceClient Tables, QueueServiceClient Queues, QueueServiceClient RawQueues, BlobServiceClient Blobs, string Prefix);
}
