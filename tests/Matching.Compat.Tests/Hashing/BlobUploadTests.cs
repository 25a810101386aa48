using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Matching.Testing;

namespace Matching.Compat.Tests.Hashing;

/// <summary>Azure.Storage loads this package at run time: uploads and downloads are what shows that it finds what it needs.</summary>
public sealed class BlobUploadTests(AzuriteFixture fixture) : IClassFixture<AzuriteFixture>
{
    private readonly AzuriteFixture _fixture = fixture;

    [Theory]
    [InlineData(StorageChecksumAlgorithm.Auto)]
    [InlineData(StorageChecksumAlgorithm.MD5)]
    [InlineData(StorageChecksumAlgorithm.StorageCrc64)]
    [InlineData(StorageChecksumAlgorithm.None)]
    public async Task A_blob_survives_upload_and_download_with_each_checksum(StorageChecksumAlgorithm algorithm)
    {
        var container = new BlobContainerClient(_fixture.ConnectionString, AzuriteFixture.NewPrefix());
        await container.CreateAsync();
        var blob = container.GetBlobClient("blob");
        var content = Enumerable.Range(0, 100_000).Select(i => (byte)i).ToArray();

        await blob.UploadAsync(
            new MemoryStream(content),
            new BlobUploadOptions { TransferValidation = new UploadTransferValidationOptions { ChecksumAlgorithm = algorithm } });

        var downloaded = await blob.DownloadContentAsync();
        Assert.Equal(content, downloaded.Value.Content.ToArray());
    }
}
