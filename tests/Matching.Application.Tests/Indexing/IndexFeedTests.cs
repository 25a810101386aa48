using Matching.Application.Indexing;
using Matching.Application.Tests.Promises;
using Matching.Azure.Indexing;
using Matching.Azure.Storage;
using Matching.Testing;

namespace Matching.Application.Tests.Indexing;

[Collection(Promises.Azurite.Name)]
public sealed class IndexFeedTests
{
    private readonly string _connection;

    public IndexFeedTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    [Fact]
    public async Task Entries_come_back_in_order_across_segments()
    {
        await using var world = await World.CreateAsync(_connection);
        var feed = Feed(world, blocksPerSegment: 3);
        for (var i = 1; i <= 8; i++) await feed.AppendAsync(Entry(i), default);

        var page = await feed.ReadAsync(FeedPosition.Start, default);

        Assert.Equal(Enumerable.Range(1, 8), page.Entries.Select(Number));
        Assert.Equal(2, page.End.Segment);
        Assert.Equal(page.End, await feed.EndAsync(default));
        Assert.Empty((await feed.ReadAsync(page.End, default)).Entries);
        await feed.AppendAsync(Entry(9), default);
        Assert.Equal([9], (await feed.ReadAsync(page.End, default)).Entries.Select(Number));
    }

    [Fact]
    public async Task A_full_segment_is_followed_by_the_next_for_writers_that_did_not_see_it_fill()
    {
        await using var world = await World.CreateAsync(_connection);
        var (one, other) = (Feed(world, 2), Feed(world, 2));
        await one.AppendAsync(Entry(1), default);
        await one.AppendAsync(Entry(2), default);
        var end = (await one.ReadAsync(FeedPosition.Start, default)).End;

        await other.AppendAsync(Entry(3), default);

        Assert.Equal([3], (await one.ReadAsync(end, default)).Entries.Select(Number));
    }

    /// <summary>In one segment: Azurite tells writers that append at the same moment the same number of blocks, the service does not.</summary>
    [Fact]
    public async Task A_reader_misses_nothing_that_writers_add_meanwhile()
    {
        const int Writers = 4;
        const int Each = 25;
        await using var world = await World.CreateAsync(_connection);
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(async w =>
        {
            var feed = Feed(world);
            for (var i = 1; i <= Each; i++) await feed.AppendAsync(Entry((w * Each) + i), default);
        }));
        var reader = Feed(world);
        var seen = new List<int>();
        var position = FeedPosition.Start;
        while (true)
        {
            var over = writing.IsCompleted;
            var page = await reader.ReadAsync(position, default);
            seen.AddRange(page.Entries.Select(Number));
            position = page.End;
            if (over) break;
        }

        await writing;
        Assert.Equal(Enumerable.Range(1, Writers * Each), seen.Distinct().Order());
        Assert.Equal(position, await reader.EndAsync(default));
    }

    private static BlobIndexFeed Feed(World world, int blocksPerSegment = 50_000) =>
        new(world.Get<StorageClients>(), world.Get<FeedEntryCodec>(), blocksPerSegment);

    private static FeedEntry Entry(int number) => FeedEntry.For(Samples.Candidate with { Version = number });

    private static int Number(FeedEntry entry) => ((FeedEntry.OfCandidate)entry).Candidate.Version;
}
