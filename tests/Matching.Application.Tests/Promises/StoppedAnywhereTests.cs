using Matching.Testing;

namespace Matching.Application.Tests.Promises;

/// <summary>Every use case, stopped at each of its storage calls: nothing accepted is lost and nothing happens twice.</summary>
[Collection(SecondAzurite.Name)]
public sealed class StoppedAnywhereTests
{
    private readonly string _connection;

    public StoppedAnywhereTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    public static TheoryData<string> Scenarios => [.. Scenario.All.Keys];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Wherever_it_stops_it_ends_as_if_it_had_not(string name)
    {
        var scenario = Scenario.All[name];
        var given = new Given(scenario.Given);
        var untouched = await EndAsync(scenario, given, act: false);
        var done = await EndAsync(scenario, given, act: true);
        Assert.NotEqual(untouched, done);
        Assert.Equal(done, await EndAsync(scenario, given, act: true, times: 2));

        // After a read the storage is as it was before it, and a read may be asked again: between two reads nothing can go wrong
        // that cannot before them, and only writes can go wrong in more ways.
        var calls = await CallsAsync(scenario, given);
        var faults =
            from kind in Enum.GetValues<FaultKind>()
            from at in Enumerable.Range(1, calls.Count)
            where calls[at - 1] || (kind == FaultKind.StopBefore && (at == 1 || calls[at - 2]))
            select (kind, at);
        await Parallel.ForEachAsync(faults, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (fault, _) =>
        {
            try
            {
                await StopAsync(scenario, given, fault.kind, fault.at, untouched, done);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new InvalidOperationException($"When {name}, {fault.kind} at storage call {fault.at} of {calls.Count}: {e}", e);
            }
        });
    }

    private async Task StopAsync(Scenario scenario, Given given, FaultKind kind, int at, IReadOnlyList<string> untouched, IReadOnlyList<string> done)
    {
        await using var world = await World.CreateAsync(_connection, given);
        var told = await TryAsync(scenario, world.StartProcess(new StorageFaults(kind, at)));
        if (kind == FaultKind.LostAnswer) Assert.True(told, "One lost answer may not be noticed.");
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        var lastQueueFirst = at / 2 % 2 == 1;

        // Half of the callers ask again at once; the others after everything that was begun has come to rest.
        var asksAtOnce = at % 2 == 0;
        if (!scenario.IsMessage && asksAtOnce) Assert.True(await scenario.Act(world.Healthy), "A repeat was refused.");
        await world.DeliverAllAsync(lastQueueFirst: lastQueueFirst);
        var described = await world.AtRestAsync();
        if (told || scenario.IsMessage || asksAtOnce)
        {
            Assert.Equal(done, described);
            return;
        }

        if (!scenario.MayStopHalfway && !described.SequenceEqual(untouched)) Assert.Equal(done, described);
        Assert.True(await scenario.Act(world.Healthy), "A repeat was refused.");
        await world.DeliverAllAsync(lastQueueFirst: lastQueueFirst);
        Assert.Equal(done, await world.AtRestAsync());
    }

    private async Task<IReadOnlyList<string>> EndAsync(Scenario scenario, Given given, bool act, int times = 1)
    {
        await using var world = await World.CreateAsync(_connection, given);
        if (scenario.IsMessage && !act) return [];
        if (act) Assert.True(await scenario.Act(world.Healthy));
        await world.DeliverAllAsync(times);
        return await world.AtRestAsync();
    }

    private async Task<IReadOnlyList<bool>> CallsAsync(Scenario scenario, Given given)
    {
        await using var world = await World.CreateAsync(_connection, given);
        var counted = StorageFaults.None;
        Assert.True(await scenario.Act(world.StartProcess(counted)));
        return counted.Calls;
    }

    private static async Task<bool> TryAsync(Scenario scenario, IServiceProvider process)
    {
        try
        {
            return await scenario.Act(process);
        }
        catch (Exception e) when (e is StoppedException or TaskCanceledException or IOException or AggregateException)
        {
            return false;
        }
    }
}
