using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Matching.Application.Imports;
using Matching.Azure.Storage;

namespace Matching.Azure.Imports;

/// <summary>Files of imports as block blobs.</summary>
public sealed class BlobImportFiles : IImportFiles
{
    /// <summary>Bytes that are sent or read at a time: what a file takes of memory, whatever its size.</summary>
    private const int Piece = 4 * 1024 * 1024;

    private readonly BlobContainerClient _container;

    /// <summary>Makes the store.</summary>
    public BlobImportFiles(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _container = clients.Container(ContainerNames.Imports);
    }

    /// <inheritdoc/>
    public Task SaveAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var pieces = new StorageTransferOptions { MaximumConcurrency = 1, InitialTransferSize = Piece, MaximumTransferSize = Piece };
        return _container.GetBlobClient(name).UploadAsync(content, new BlobUploadOptions { TransferOptions = pieces }, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await _container.GetBlobClient(name).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = Piece }, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        _container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> NamesAsync(string beginning, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in _container.GetBlobsAsync(prefix: beginning, cancellationToken: cancellationToken)) yield return blob.Name;
    }
}
