using Matching.Testing;

namespace Matching.Application.Tests.Promises;

/// <summary>Every use case, stopped at each of its storage calls: nothing accepted is lost and nothing happens twice.</summary>
[Collection(Azurite.Name)]
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
        var untouched = await EndAsync(scenario, act: false);
        var done = await EndAsync(scenario, act: true);
        Assert.NotEqual(untouched, done);
        Assert.Equal(done, await EndAsync(scenario, act: true, times: 2));

        var calls = await CountAsync(scenario);
        var faults =
            from kind in Enum.GetValues<FaultKind>()
            from at in Enumerable.Range(1, calls)
            select (kind, at);
        await Parallel.ForEachAsync(faults, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (fault, _) =>
        {
            try
            {
                await StopAsync(scenario, fault.kind, fault.at, untouched, done);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new InvalidOperationException($"When {name}, {fault.kind} at storage call {fault.at} of {calls}: {e}", e);
            }
        });
    }

    private async Task StopAsync(Scenario scenario, FaultKind kind, int at, IReadOnlyList<string> untouched, IReadOnlyList<string> done)
    {
        await using var world = await World.CreateAsync(_connection);
        await scenario.Given(world);
        var told = await TryAsync(scenario, world.StartProcess(new StorageFaults(kind, at)));
        if (kind == FaultKind.LostAnswer) Assert.True(told, "One lost answer may not be noticed.");
        world.Restart();
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

        if (!described.SequenceEqual(untouched)) Assert.Equal(done, described);
        Assert.True(await scenario.Act(world.Healthy), "A repeat was refused.");
        await world.DeliverAllAsync(lastQueueFirst: lastQueueFirst);
        Assert.Equal(done, await world.AtRestAsync());
    }

    private async Task<IReadOnlyList<string>> EndAsync(Scenario scenario, bool act, int times = 1)
    {
        await using var world = await World.CreateAsync(_connection);
        await scenario.Given(world);
        if (scenario.IsMessage && !act) return [];
        if (act) Assert.True(await scenario.Act(world.Healthy));
        await world.DeliverAllAsync(times);
        return await world.AtRestAsync();
    }

    private async Task<int> CountAsync(Scenario scenario)
    {
        await using var world = await World.CreateAsync(_connection);
        await scenario.Given(world);
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
