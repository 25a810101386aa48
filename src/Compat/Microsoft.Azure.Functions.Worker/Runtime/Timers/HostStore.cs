using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Microsoft.Azure.Functions.Worker.Runtime.Timers;

/// <summary>The container of the host's own blobs; made when it turns out to be missing.</summary>
internal sealed class HostStore
{
    private readonly BlobContainerClient _container;

    public HostStore(StorageConnections connections, string hostId)
    {
        _container = connections.Container(StorageConnections.HostConnection, "azure-webjobs-hosts");
        HostIdentity = hostId;
    }

    public string HostIdentity { get; }

    public BlobClient Blob(string path) => _container.GetBlobClient(path);

    /// <summary>Writes a blob; with a condition that it must not exist, an existing one is left as it is.</summary>
    public async Task WriteAsync(string path, BinaryData content, bool onlyWhenMissing, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { Conditions = onlyWhenMissing ? new BlobRequestConditions { IfNoneMatch = ETag.All } : null };
        try
        {
            await Blob(path).UploadAsync(content, options, cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await Blob(path).UploadAsync(content, options, cancellationToken);
        }
        catch (RequestFailedException e) when (onlyWhenMissing && e.Status is 409 or 412)
        {
            // Another host was first.
        }
    }
}
