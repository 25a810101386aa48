using Matching.Application.Messages;
using Matching.Application.StuckMessages;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Results;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Promises;

/// <summary>Messages that failed too often.</summary>
[Collection(Azurite.Name)]
public sealed class StuckMessageTests
{
    private static readonly Actor Administrator = new(Role.Administrator, "beheer-1");
    private static readonly Message Ask = new Message.AskCandidate(Id<Message>.Parse("bericht-1"), Samples.Proposed.Id);

    private readonly string _connection;

    public StuckMessageTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    [Fact]
    public async Task Are_collected_and_replayed_as_they_were()
    {
        await using var world = await World.CreateAsync(_connection);
        await PoisonAsync(world, Encoded(MessageCodec.Write(Ask)));
        Assert.Equal(1, await world.Get<RepairMessages>().CollectAsync(default));
        Assert.Equal(0, await world.Get<RepairMessages>().CollectAsync(default));

        var stuck = Assert.Single(await world.Get<RepairMessages>().ListAsync(default));
        Assert.Equal((QueueName.Notifications, MessageCodec.Write(Ask), null), (stuck.Queue, stuck.Body, stuck.ReplayedAt));
        world.Clock.Advance(TimeSpan.FromDays(200));
        var replayed = await world.Get<RepairMessages>().ReplayAsync(Administrator, stuck.Id, null, default);

        Assert.Equal(world.Clock.GetUtcNow(), replayed.Value.ReplayedAt);
        var sent = await world.Get<StorageClients>().Queue(QueueName.Notifications).ReceiveMessagesAsync(32);
        Assert.Equal(stuck.Body, Assert.Single(sent.Value).Body.ToString());
    }

    [Theory]
    [InlineData("dit is geen base64!")]
    [InlineData("/////w==")]
    [InlineData("<x>é🙂</x>")]
    public async Task Are_collected_even_when_their_text_is_not_in_the_queue_s_encoding(string text)
    {
        await using var world = await World.CreateAsync(_connection);
        await PoisonAsync(world, text);
        await PoisonAsync(world, Encoded("{}"));

        Assert.Equal(2, await world.Get<RepairMessages>().CollectAsync(default));

        Assert.Equal(new[] { text, "{}" }.Order(StringComparer.Ordinal), (await world.Get<RepairMessages>().ListAsync(default)).Select(m => m.Body).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Keep_what_a_person_did_when_they_are_collected_a_second_time()
    {
        await using var world = await World.CreateAsync(_connection);
        await PoisonAsync(world, Encoded(MessageCodec.Write(Ask)));
        var counted = StorageFaults.None;
        var collecting = 0;

        // The last call of the first round that finds the message deletes it: there the process stops.
        for (var at = 1; collecting == 0; at++)
        {
            var process = world.StartProcess(new StorageFaults(FaultKind.StopBefore, at));
            await Assert.ThrowsAsync<StoppedException>(() => process.GetRequiredService<RepairMessages>().CollectAsync(default));
            collecting = (await world.Get<RepairMessages>().ListAsync(default)).Count;
            if (collecting == 0) await VisibleAgainAsync(world);
        }

        var stuck = Assert.Single(await world.Get<RepairMessages>().ListAsync(default));
        Assert.Null((await world.Get<RepairMessages>().ReplayAsync(Administrator, stuck.Id, null, default)).Failure);
        await VisibleAgainAsync(world);
        Assert.Equal(1, await world.StartProcess(counted).GetRequiredService<RepairMessages>().CollectAsync(default));

        Assert.NotNull(Assert.Single(await world.Get<RepairMessages>().ListAsync(default)).ReplayedAt);
    }

    [Theory]
    [InlineData("geen bericht")]
    [InlineData("""{"schema":"match-vacancy/1","id":"bericht-1","vacancyId":"vac-1"}""")]
    public async Task Are_not_replayed_as_something_that_the_queue_does_not_take(string repaired)
    {
        await using var world = await World.CreateAsync(_connection);
        await PoisonAsync(world, Encoded("kapot"));
        await world.Get<RepairMessages>().CollectAsync(default);
        var stuck = Assert.Single(await world.Get<RepairMessages>().ListAsync(default));

        Assert.IsType<Failure.Invalid>((await world.Get<RepairMessages>().ReplayAsync(Administrator, stuck.Id, null, default)).Failure);
        Assert.IsType<Failure.Invalid>((await world.Get<RepairMessages>().ReplayAsync(Administrator, stuck.Id, repaired, default)).Failure);
        Assert.Empty((await world.Get<StorageClients>().Queue(QueueName.Notifications).ReceiveMessagesAsync(32)).Value);
    }

    private static string Encoded(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));

    private static async Task PoisonAsync(World world, string text)
    {
        var queue = world.Get<StorageClients>().PoisonQueue(QueueName.Notifications);
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync(text);
    }

    private static async Task VisibleAgainAsync(World world)
    {
        var queue = world.Get<StorageClients>().PoisonQueue(QueueName.Notifications);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await queue.PeekMessagesAsync(1, limit.Token)).Value.Length == 0) await Task.Yield();
    }
}
