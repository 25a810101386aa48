using System.Net;
using Azure.Core.Pipeline;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Matching.Compat.Tests.Tables;
using Matching.Testing;

namespace Matching.Compat.Tests.Hashing;

/// <summary>Azure.Storage loads this package at run time: uploads and downloads are what shows that it finds what it needs.</summary>
[Collection(AzuriteTables.Name)]
public sealed class BlobUploadTests(AzuriteFixture fixture)
{
    private readonly AzuriteFixture _fixture = fixture;

    [Theory]
    [InlineData(StorageChecksumAlgorithm.MD5)]
    [InlineData(StorageChecksumAlgorithm.None)]
    public async Task A_blob_survives_upload_and_download(StorageChecksumAlgorithm algorithm)
    {
        var container = new BlobContainerClient(_fixture.ConnectionString, AzuriteFixture.NewPrefix());
        await container.CreateAsync();
        var blob = container.GetBlobClient("blob");
        var content = Enumerable.Range(0, 100_000).Select(i => (byte)i).ToArray();

        await blob.UploadAsync(new MemoryStream(content), With(algorithm));

        var downloaded = await blob.DownloadContentAsync();
        Assert.Equal(content, downloaded.Value.Content.ToArray());
    }

    // Azurite answers 500 to a CRC64 checksum, so a stub takes the upload. Storage's own CRC64 (CRC-64/NVME, least byte first)
    // runs on this package's base class; its published check value is AE8B14860A799888.
    [Theory]
    [InlineData(StorageChecksumAlgorithm.Auto)]
    [InlineData(StorageChecksumAlgorithm.StorageCrc64)]
    public async Task An_upload_carries_the_checksum_that_storage_computes(StorageChecksumAlgorithm algorithm)
    {
        var stub = new StubService((_, _) =>
        {
            var answer = StubService.Answer(HttpStatusCode.Created);
            answer.Headers.Add("x-ms-request-server-encrypted", "true");
            answer.Headers.ETag = new("\"1\"");
            answer.Content.Headers.LastModified = DateTimeOffset.UnixEpoch;
            return Task.FromResult(answer);
        });
        var blob = new BlobClient(
            _fixture.ConnectionString, "container", "blob", new BlobClientOptions { Transport = new HttpClientTransport(stub) });

        await blob.UploadAsync(new MemoryStream("123456789"u8.ToArray()), With(algorithm));

        var checksum = Convert.FromBase64String(Assert.Single(stub.Requests).Headers["x-ms-content-crc64"]);
        Assert.Equal(0xAE8B14860A799888UL, BitConverter.ToUInt64(checksum));
    }

    private static BlobUploadOptions With(StorageChecksumAlgorithm algorithm) =>
        new() { TransferValidation = new UploadTransferValidationOptions { ChecksumAlgorithm = algorithm } };
}
