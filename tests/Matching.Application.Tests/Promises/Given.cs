using Azure.Data.Tables;
using Matching.Application.Messages;
using Matching.Azure.Storage;

namespace Matching.Application.Tests.Promises;

/// <summary>
/// What is in storage before a test. It is made once, by the system itself; every further storage gets a copy of the rows and messages that
/// were made, because making them costs more than what is tested. What made blobs is made anew each time.
/// </summary>
internal sealed class Given(Func<World, Task> fill)
{
    private volatile Contents? _contents;

    /// <summary>Fills a storage that is empty.</summary>
    public async Task FillAsync(World world)
    {
        if (_contents is { } contents)
        {
            await contents.CopyToAsync(world);
            return;
        }

        var before = world.Clock.GetUtcNow();
        await fill(world);
        if (!world.HasBlobs) _contents = await Contents.OfAsync(world, world.Clock.GetUtcNow() - before);
    }

    private sealed record Contents(
        IReadOnlyList<(string Table, IReadOnlyList<TableEntity> Rows)> Partitions, IReadOnlyList<(QueueName Queue, string Body)> Messages, TimeSpan Took)
    {
        private const int MostMessages = 32;

        public static async Task<Contents> OfAsync(World world, TimeSpan took)
        {
            var rows = await world.RowsAsync();
            var partitions = rows
                .GroupBy(r => (r.Table, r.Entity.PartitionKey), r => r.Entity)
                .SelectMany(p => p.Chunk(100).Select(some => (p.Key.Table, (IReadOnlyList<TableEntity>)some)));
            var messages = new List<(QueueName, string)>();
            foreach (var queue in Enum.GetValues<QueueName>())
            {
                var waiting = await world.Get<StorageClients>().Queue(queue).PeekMessagesAsync(MostMessages);
                Assert.True(waiting.Value.Length < MostMessages, "There may be more messages than were read.");
                messages.AddRange(waiting.Value.Select(m => (queue, m.Body.ToString())));
            }

            return new([.. partitions], messages, took);
        }

        public async Task CopyToAsync(World world)
        {
            var storage = world.Get<StorageClients>();
            world.Clock.Advance(Took);
            await Task.WhenAll(Partitions.Select(p => PutAsync(storage.Table(p.Table), p.Rows)));
            foreach (var (queue, body) in Messages) await storage.Queue(queue).SendMessageAsync(body);
        }

        private static Task PutAsync(TableClient table, IReadOnlyList<TableEntity> rows) => rows.Count == 1
            ? table.AddEntityAsync(rows[0])
            : table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
    }
}
