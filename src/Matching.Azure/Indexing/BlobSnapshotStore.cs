using Azure;
using Azure.Storage.Blobs;
using Matching.Application.Indexing;
using Matching.Azure.Storage;

namespace Matching.Azure.Indexing;

/// <summary>The newest snapshot as one blob. Writing goes through a temporary file: a snapshot that fails halfway never replaces a whole one.</summary>
public sealed class BlobSnapshotStore : ISnapshotStore
{
    private readonly BlobClient _blob;

    /// <summary>Makes the store.</summary>
    public BlobSnapshotStore(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _blob = clients.Container(ContainerNames.Index).GetBlobClient("snapshot");
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _blob.OpenReadAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task SaveAsync(Action<Stream> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        await using var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        write(file);
        file.Position = 0;
        await _blob.UploadAsync(file, overwrite: true, cancellationToken);
    }
}
