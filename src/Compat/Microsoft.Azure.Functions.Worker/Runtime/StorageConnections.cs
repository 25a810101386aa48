using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Runtime;

internal enum StorageService
{
    Blob,
    Queue,
}

/// <summary>
/// Makes storage clients from settings: <c>X</c> is a connection string, or <c>X__queueServiceUri</c> (<c>blobServiceUri</c>),
/// <c>X__serviceUri</c> or <c>X__accountName</c> names the account and an identity opens it.
/// </summary>
internal sealed class StorageConnections
{
    /// <summary>The setting of the host's own storage, and of every queue trigger that names none.</summary>
    public const string HostConnection = "AzureWebJobsStorage";

    private readonly IConfiguration _configuration;
    private readonly Action<ClientOptions>? _configure;

    public StorageConnections(IConfiguration configuration, IOptions<LocalRuntimeOptions> options)
    {
        _configuration = configuration;
        _configure = options.Value.ConfigureStorage;
    }

    /// <returns>What is wrong with the setting, without its value; null when a client can be made from it.</returns>
    public string? FindError(string connection, StorageService service)
    {
        try
        {
            if (Find(connection, service) is (null, null))
                return $"setting '{connection}' (a connection string) or '{connection}__accountName' is missing.";
            if (service == StorageService.Queue) Queue(connection, "probe");
            else Container(connection, "probe");
            return null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return $"setting '{connection}' holds no storage account.";
        }
    }

    /// <summary>A client that leaves message texts as they are in storage.</summary>
    public QueueClient Queue(string connection, string queue)
    {
        var options = Configure(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        var (text, account) = Find(connection, StorageService.Queue);
        return text is not null
            ? new QueueClient(text, queue, options)
            : new QueueServiceClient(account, Credential(connection), options).GetQueueClient(queue);
    }

    public BlobContainerClient Container(string connection, string container)
    {
        var options = Configure(new BlobClientOptions());
        var (text, account) = Find(connection, StorageService.Blob);
        return text is not null
            ? new BlobContainerClient(text, container, options)
            : new BlobServiceClient(account, Credential(connection), options).GetBlobContainerClient(container);
    }

    private (string? ConnectionString, Uri? Account) Find(string connection, StorageService service)
    {
        foreach (var name in new[] { "AzureWebJobs" + connection, connection, ConfigurationPath.Combine("ConnectionStrings", connection) })
        {
            var section = _configuration.GetSection(AppSettings.Key(name));
            if (!string.IsNullOrEmpty(section.Value)) return (section.Value, null);
            var kind = service == StorageService.Queue ? "queue" : "blob";
            if ((section[kind + "ServiceUri"] ?? section["serviceUri"]) is { Length: > 0 } uri)
                return (null, Uri.TryCreate(uri, UriKind.Absolute, out var account) ? account : throw new FormatException());
            if (section["accountName"] is { Length: > 0 } accountName)
                return (null, new Uri($"https://{accountName}.{kind}.core.windows.net"));
        }

        return (null, null);
    }

    private TokenCredential Credential(string connection)
    {
        var section = _configuration.GetSection(AppSettings.Key(connection));
        var clientId = section["clientId"];
        if (string.Equals(section["credential"], "managedidentity", StringComparison.OrdinalIgnoreCase))
        {
            return new ManagedIdentityCredential(string.IsNullOrEmpty(clientId)
                ? ManagedIdentityId.SystemAssigned
                : ManagedIdentityId.FromUserAssignedClientId(clientId));
        }

        return new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId });
    }

    private T Configure<T>(T options)
        where T : ClientOptions
    {
        // Few and short: the listeners come back by themselves, and stopping waits for them.
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        _configure?.Invoke(options);
        return options;
    }
}
