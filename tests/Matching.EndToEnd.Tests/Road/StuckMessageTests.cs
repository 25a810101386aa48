using System.Text.Json.Nodes;
using Matching.Application.Messages;
using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed class StuckMessageTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private const string List = "v1/beheer/vastgelopen-berichten";

    private readonly Scene _scene = fixture.NewScene();

    private RoadHost Host => fixture.Host;

    [Fact]
    public async Task A_message_that_nobody_can_read_is_kept_until_a_person_repairs_and_replays_it()
    {
        var vacancy = await _scene.PostVacancyAsync();
        await Host.DrainAsync();
        await Host.Storage.Queue(QueueName.MatchRequests).SendMessageAsync($"{{\"schema\":\"match-vacancy/99\",\"vacancyId\":\"{vacancy}\"}}");
        var poison = Host.Storage.PoisonQueue(QueueName.MatchRequests);
        await RoadHost.EventuallyAsync(async () => await poison.ExistsAsync() && (await poison.PeekMessagesAsync(1)).Value.Length > 0 ? poison : null);

        Assert.True(await Host.Runtime.RunTimerAsync("EveryQuarter", default));
        Assert.Empty((await poison.PeekMessagesAsync(1)).Value);
        var kept = Assert.Single((await Host.GetAsync(List, Role.Administrator, "beheer-1")).Expect(200).Json["resultaten"]!.AsArray())!;
        Assert.Contains(vacancy, (string)kept["bericht"]!, StringComparison.Ordinal);
        var replay = $"{List}/{(string)kept["id"]!}/opnieuw";

        var unrepaired = await Host.PostAsync(replay, Role.Administrator, "beheer-1", new JsonObject());
        Assert.Equal(["bericht"], unrepaired.Expect(400).Fields);

        // A candidate who came while the message was stuck shows that the repaired one was handled.
        var candidate = await _scene.RegisterAsync();
        await Host.DrainAsync();
        var repaired = $"{{\"schema\":\"match-vacancy/1\",\"id\":\"bericht-hersteld\",\"vacancyId\":\"{vacancy}\"}}";
        var sent = await Host.PostAsync(replay, Role.Administrator, "beheer-1", new JsonObject { ["bericht"] = repaired });

        Assert.NotNull(sent.Expect(200).Json["opnieuwVerstuurdOp"]);
        await Host.DrainAsync();
        Assert.NotEmpty(await _scene.ProposalAsync(vacancy, candidate));
        Assert.False(await poison.ExistsAsync() && (await poison.PeekMessagesAsync(1)).Value.Length > 0);
    }

    [Fact]
    public async Task An_unknown_message_cannot_be_replayed() =>
        (await Host.PostAsync($"{List}/vast-bestaat-niet/opnieuw", Role.Administrator, "beheer-1", new JsonObject())).Expect(404);

    [Fact]
    public async Task Lists_that_were_lost_are_made_again()
    {
        var (vacancy, candidate, proposal) = await _scene.ProposedAsync();
        await Host.DrainAsync();
        var table = Host.Storage.Table("views");
        await foreach (var row in table.QueryAsync<global::Azure.Data.Tables.TableEntity>()) await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        await table.AddEntityAsync(new global::Azure.Data.Tables.TableEntity($"voorstellen-van-coach:{_scene.Coach}", "vst-van-niemand")
        {
            ["Schema"] = "view/1",
            ["Version"] = 1,
            ["Open"] = true,
            ["Body"] = "{}",
        });

        var rebuilt = (await Host.PostAsync("v1/beheer/lijsten", Role.Administrator, "beheer-1")).Expect(200).Json;

        Assert.Equal(1, (int)rebuilt["verwijderd"]!);
        Assert.Equal(proposal, await _scene.ProposalAsync(vacancy, candidate));
        Assert.Single((await Host.GetAsync("v1/kandidaten", Role.Coach, _scene.Coach)).Json["resultaten"]!.AsArray());
        Assert.Single((await Host.GetAsync("v1/vacatures", Role.Employer, _scene.Employer)).Json["resultaten"]!.AsArray());
    }
}
