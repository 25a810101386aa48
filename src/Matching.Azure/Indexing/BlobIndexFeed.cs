using System.Buffers;
using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Matching.Application.Indexing;
using Matching.Azure.Storage;

namespace Matching.Azure.Indexing;

/// <summary>
/// The feed as append blobs: one line an entry, and the service assigns the offsets, so that every reader sees the same
/// order. A segment that holds as many blocks as the service allows is followed by the next.
/// </summary>
public sealed class BlobIndexFeed : IIndexFeed
{
    /// <summary>Bytes after which a block is full: with one more entry it stays below the service's 4 MiB.</summary>
    private const int FullBlock = 1024 * 1024;

    private readonly BlobContainerClient _container;
    private readonly FeedEntryCodec _codec;
    private readonly int _blocksPerSegment;
    private volatile int _writing;

    /// <summary>Makes the feed.</summary>
    /// <param name="clients">Where the segments are.</param>
    /// <param name="codec">How entries are written.</param>
    /// <param name="blocksPerSegment">Blocks in a segment, each of one entry or of a batch, at most the service's limit of 50,000.</param>
    public BlobIndexFeed(StorageClients clients, FeedEntryCodec codec, int blocksPerSegment = 50_000)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _container = clients.Container(ContainerNames.IndexFeed);
        _codec = codec;
        _blocksPerSegment = blocksPerSegment;
    }

    /// <inheritdoc/>
    public Task AppendAsync(FeedEntry entry, CancellationToken cancellationToken) =>
        AppendAsync(Encoding.UTF8.GetBytes(_codec.Write(entry) + "\n"), cancellationToken);

    /// <inheritdoc/>
    public async Task AppendManyAsync(IReadOnlyList<FeedEntry> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var block = new ArrayBufferWriter<byte>();
        foreach (var entry in entries)
        {
            Encoding.UTF8.GetBytes(_codec.Write(entry) + "\n", block);
            if (block.WrittenCount < FullBlock) continue;
            await AppendAsync(block.WrittenMemory.ToArray(), cancellationToken);
            block.ResetWrittenCount();
        }

        if (block.WrittenCount > 0) await AppendAsync(block.WrittenMemory.ToArray(), cancellationToken);
    }

    private async Task AppendAsync(byte[] lines, CancellationToken cancellationToken)
    {
        while (true)
        {
            var segment = _writing;
            var blob = Segment(segment);
            try
            {
                using var content = new MemoryStream(lines, writable: false);
                var appended = await blob.AppendBlockAsync(content, cancellationToken: cancellationToken);
                if (appended.Value.BlobCommittedBlockCount >= _blocksPerSegment) _writing = segment + 1;

                // Another instance filled the segment before: readers may have left it, so the entry goes into the next one as well.
                if (appended.Value.BlobCommittedBlockCount <= _blocksPerSegment) return;
            }
            catch (RequestFailedException e) when (e.Status == 404 && e.ErrorCode == BlobErrorCode.BlobNotFound)
            {
                await CreateAsync(blob, cancellationToken);
            }
            catch (RequestFailedException e) when (e.Status == 409 && e.ErrorCode == "BlockCountExceedsLimit")
            {
                _writing = segment + 1;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<FeedPage> ReadAsync(FeedPosition after, CancellationToken cancellationToken)
    {
        var entries = new List<FeedEntry>();
        var position = after;
        while (await PropertiesAsync(position.Segment, cancellationToken) is { } properties)
        {
            if (properties.ContentLength > position.Offset)
            {
                var range = new HttpRange(position.Offset, properties.ContentLength - position.Offset);
                var download = await Segment(position.Segment)
                    .DownloadStreamingAsync(new BlobDownloadOptions { Range = range }, cancellationToken);
                await using var content = download.Value.Content;
                using var reader = new StreamReader(content, Encoding.UTF8);
                while (await reader.ReadLineAsync(cancellationToken) is { } line) entries.Add(_codec.Read(line));
                position = position with { Offset = properties.ContentLength };
            }

            if (properties.BlobCommittedBlockCount < _blocksPerSegment) break;
            position = new FeedPosition(position.Segment + 1, 0);
        }

        return new FeedPage(entries, position);
    }

    /// <inheritdoc/>
    public async Task<FeedPosition> EndAsync(CancellationToken cancellationToken)
    {
        var end = FeedPosition.Start;
        while (await PropertiesAsync(end.Segment, cancellationToken) is { } properties)
        {
            if (properties.BlobCommittedBlockCount < _blocksPerSegment) return end with { Offset = properties.ContentLength };
            end = new FeedPosition(end.Segment + 1, 0);
        }

        return end;
    }

    private async Task<BlobProperties?> PropertiesAsync(int segment, CancellationToken cancellationToken)
    {
        try
        {
            return (await Segment(segment).GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private static async Task CreateAsync(AppendBlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            var onlyNew = new AppendBlobCreateOptions { Conditions = new AppendBlobRequestConditions { IfNoneMatch = ETag.All } };
            await blob.CreateAsync(onlyNew, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Another instance made it at the same moment.
        }
    }

    private AppendBlobClient Segment(int number) => _container.GetAppendBlobClient(string.Create(CultureInfo.InvariantCulture, $"feed-{number:D8}"));
}
