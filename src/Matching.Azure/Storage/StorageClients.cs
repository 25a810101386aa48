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
    private readonly TableServiceClient _tables;
    private readonly QueueServiceClient _queues;
    private readonly QueueServiceClient _rawQueues;
    private readonly BlobServiceClient _blobs;
    private readonly string _prefix;

    /// <summary>Makes the clients.</summary>
    /// <param name="options">Where the services are.</param>
    /// <param name="configure">Changes the client options, for instance to count or disturb requests; null to leave them.</param>
    public StorageClients(IOptions<StorageOptions> options, Action<ClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var storage = options.Value;
        _prefix = storage.Prefix;
        var tableOptions = new TableClientOptions();
        var queueOptions = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        var rawQueueOptions = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        var blobOptions = new BlobClientOptions();
        foreach (var client in new ClientOptions[] { tableOptions, queueOptions, rawQueueOptions, blobOptions }) configure?.Invoke(client);
        if (!string.IsNullOrEmpty(storage.ConnectionString))
        {
            _tables = new TableServiceClient(storage.ConnectionString, tableOptions);
            _queues = new QueueServiceClient(storage.ConnectionString, queueOptions);
            _rawQueues = new QueueServiceClient(storage.ConnectionString, rawQueueOptions);
            _blobs = new BlobServiceClient(storage.ConnectionString, blobOptions);
        }
        else
        {
            var identity = new DefaultAzureCredential();
            _tables = new TableServiceClient(storage.TableServiceUri!, identity, tableOptions);
            _queues = new QueueServiceClient(storage.QueueServiceUri!, identity, queueOptions);
            _rawQueues = new QueueServiceClient(storage.QueueServiceUri!, identity, rawQueueOptions);
            _blobs = new BlobServiceClient(storage.BlobServiceUri!, identity, blobOptions);
        }
    }

    /// <summary>Every table, as it is named with the prefix.</summary>
    public IEnumerable<TableClient> Tables => TableNames.All.Select(Table);

    /// <summary>Every queue.</summary>
    public IEnumerable<QueueClient> Queues => Enum.GetValues<QueueName>().Select(Queue);

    /// <summary>Every blob container.</summary>
    public IEnumerable<BlobContainerClient> Containers => [Container(ContainerNames.IndexFeed), Container(ContainerNames.Index)];

    /// <summary>A table, by one of <see cref="TableNames"/>.</summary>
    public TableClient Table(string name) => _tables.GetTableClient(_prefix + name);

    /// <summary>A queue.</summary>
    public QueueClient Queue(QueueName queue) => _queues.GetQueueClient(NameOf(queue));

    /// <summary>The queue that the host moves messages to that failed too often; its messages are as they are in the service, not decoded.</summary>
    public QueueClient PoisonQueue(QueueName queue) => _rawQueues.GetQueueClient(NameOf(queue) + "-poison");

    /// <summary>A container, by one of <see cref="ContainerNames"/>.</summary>
    public BlobContainerClient Container(string name) => _blobs.GetBlobContainerClient(_prefix + name);

    /// <summary>The name of a queue, with the prefix.</summary>
    public string NameOf(QueueName queue) => _prefix + queue switch
    {
        QueueName.MatchRequests => "match-requests",
        QueueName.Notifications => "notifications",
        QueueName.Flush => "flush",
        _ => throw new ArgumentOutOfRangeException(nameof(queue)),
    };
}
