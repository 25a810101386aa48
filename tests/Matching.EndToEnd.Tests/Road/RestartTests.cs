using Matching.Application.Indexing;
using Matching.Domain.Access;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed class RestartTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_host_that_starts_anew_on_the_same_storage_knows_everything()
    {
        var prefix = AzuriteFixture.NewPrefix();
        Scene scene;
        string vacancy, candidate, proposal, link;
        await using (var first = await RoadHost.StartAsync(azurite.ConnectionString, prefix))
        {
            scene = new Scene(first);
            (vacancy, candidate, proposal, link) = await scene.AskedAsync();
        }

        await using var second = await RoadHost.StartAsync(azurite.ConnectionString, prefix);
        var later = scene.On(second);

        Assert.Equal("voorgedragen", await later.StatusAsync(proposal));
        Assert.Equal(vacancy, (await second.GetAsync($"v1/vacatures/{vacancy}", Role.Employer, later.Employer)).Expect(200).Id);
        (await later.PressAsync(link, "ja")).Expect(200);
        Assert.NotEmpty(await later.ProposalAsync(await later.PostVacancyAsync(), candidate));
        Assert.NotEmpty(await later.ProposalAsync(vacancy, await later.RegisterAsync()));
    }

    [Fact]
    public async Task A_host_that_loads_a_snapshot_knows_what_came_after_it()
    {
        var prefix = AzuriteFixture.NewPrefix();
        Scene scene;
        string early, late;
        await using (var first = await RoadHost.StartAsync(azurite.ConnectionString, prefix, b => b.Configuration["Matching:Matching:SnapshotEvery"] = "2"))
        {
            scene = new Scene(first);
            early = await scene.RegisterAsync();
            await scene.RegisterAsync();
            await first.DrainAsync();
            await RoadHost.EventuallyAsync(async () => await first.Storage.Container("index").GetBlobClient("snapshot").ExistsAsync() ? "there" : null);
            late = await scene.RegisterAsync();
            await first.DrainAsync();
        }

        await using var second = await RoadHost.StartAsync(azurite.ConnectionString, prefix);
        var later = scene.On(second);
        var vacancy = await later.PostVacancyAsync();

        Assert.NotEmpty(await later.ProposalAsync(vacancy, early));
        Assert.NotEmpty(await later.ProposalAsync(vacancy, late));
        Assert.Equal((3, 1), second.Services.GetRequiredService<MatchIndex>().Count);
    }

    [Fact]
    public async Task Another_instance_sees_what_this_one_accepted()
    {
        var prefix = AzuriteFixture.NewPrefix();
        await using var one = await RoadHost.StartAsync(azurite.ConnectionString, prefix);
        await using var other = await RoadHost.StartAsync(azurite.ConnectionString, prefix);
        var index = other.Services.GetRequiredService<MatchIndex>();
        await index.CatchUpAsync(default);
        Assert.Equal((0, 0), index.Count);
        var scene = new Scene(one);

        var candidate = await scene.RegisterAsync();
        await scene.PostVacancyAsync();
        await index.CatchUpAsync(default);
        Assert.Equal((1, 1), index.Count);

        (await one.PostAsync($"v1/kandidaten/{candidate}/terugtrekking", Role.Coach, scene.Coach)).Expect(200);
        await index.CatchUpAsync(default);
        Assert.Equal((0, 1), index.Count);
    }
}
