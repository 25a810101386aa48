using Azure;
using Azure.Storage.Blobs;
using Matching.Application.Indexing;
using Matching.Azure.Storage;

namespace Matching.Azure.Indexing;

/// <summary>The newest snapshot as one blob. Both ways go through a temporary file: a snapshot that fails halfway never replaces a whole one, and the engine reads without waiting for the network.</summary>
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
        while (true)
        {
            var file = TemporaryFile();
            try
            {
                await _blob.DownloadToAsync(file, cancellationToken);
                file.Position = 0;
                return file;
            }
            catch (RequestFailedException e) when (e.Status is 404 or 412)
            {
                await file.DisposeAsync();
                if (e.Status == 404) return null;

                // Another instance replaced it halfway: the newer one will do.
            }
            catch
            {
                await file.DisposeAsync();
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public async Task SaveAsync(Action<Stream> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        await using var file = TemporaryFile();
        write(file);
        file.Position = 0;
        await _blob.UploadAsync(file, overwrite: true, cancellationToken);
    }

    private static FileStream TemporaryFile() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
}
