using Matching.Application.Candidates;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Testing;

namespace Matching.Application.Tests.Promises;

/// <summary>A person whose registration as a candidate was never finished.</summary>
[Collection(Azurite.Name)]
public sealed class UnfinishedRegistrationTests
{
    private static readonly Message.EraseUnregistered Erase = new(Id<Message>.Parse("bericht-1"), Samples.Person.Id);

    private readonly string _connection;

    public UnfinishedRegistrationTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    [Fact]
    public async Task Is_kept_as_long_as_the_registration_may_take_and_then_erased_completely()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.Person);

        world.Clock.Advance(EraseUnregistered.Patience - TimeSpan.FromSeconds(1));
        await HandleAsync(world);
        Assert.Single(await world.AllAsync<Person>());
        Assert.Equal(1, await WaitingAsync(world));

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await HandleAsync(world);
        Assert.DoesNotContain(await world.AtRestAsync(), line => line.StartsWith("persons", StringComparison.Ordinal));
        Assert.Equal(1, await WaitingAsync(world));
    }

    [Fact]
    public async Task Is_kept_while_the_caller_keeps_asking()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.Person);
        var store = world.Get<IAggregateStore<Person>>();
        world.Clock.Advance(EraseUnregistered.Patience / 2);
        var read = (await store.FindAsync(Samples.Person.Id, default))!;
        Assert.True(await store.RefreshAsync(Samples.Person.Id, read.ETag, world.Clock.GetUtcNow(), default));
        Assert.False(await store.EraseAsync(Samples.Person.Id, read.ETag, default));

        world.Clock.Advance(EraseUnregistered.Patience * 0.9);
        await HandleAsync(world);
        Assert.Single(await world.AllAsync<Person>());

        world.Clock.Advance(EraseUnregistered.Patience / 2);
        await HandleAsync(world);
        Assert.Empty(await world.AllAsync<Person>());
    }

    [Fact]
    public async Task Is_kept_for_good_once_there_is_a_candidate()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.Person);
        await world.GivenAsync(Samples.Candidate);
        world.Clock.Advance(EraseUnregistered.Patience * 100);

        await HandleAsync(world);

        Assert.Single(await world.AllAsync<Person>());
        Assert.Equal(0, await WaitingAsync(world));
    }

    private static Task HandleAsync(World world) => world.Get<EraseUnregistered>().HandleAsync(Erase, default);

    private static async Task<int> WaitingAsync(World world) =>
        (await world.Get<StorageClients>().Queue(QueueName.Flush).GetPropertiesAsync()).Value.ApproximateMessagesCount;
}
