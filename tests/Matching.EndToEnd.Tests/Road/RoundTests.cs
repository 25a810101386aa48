using Matching.Azure.Storage;
using Matching.Domain.Access;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed class RoundTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_administrator_has_the_round_done_and_the_proposal_says_who_comes_first()
    {
        await using var host = await RoadHost.StartAsync(
            azurite.ConnectionString, AzuriteFixture.NewPrefix(), builder => builder.Configuration["Matching:Matching:CandidatesPerVacancy"] = "1");
        await host.Services.GetRequiredService<StorageSetup>().RunAsync(CancellationToken.None);
        var scene = new Scene(host);
        string[] candidates = [await scene.RegisterAsync(), await scene.RegisterAsync()];
        await host.DrainAsync();
        var vacancy = await scene.PostVacancyAsync();
        await host.DrainAsync();
        var first = Assert.Single(await scene.InboxAsync());
        (await scene.AssessAsync((string)first["id"]!, "nietVoorDezeBaan", "Werkt liever binnen.")).Expect(200);
        await host.DrainAsync();

        (await host.PostAsync("v1/beheer/ronde", Role.Coach, scene.Coach)).Expect(403);
        var done = (await host.PostAsync("v1/beheer/ronde", Role.Administrator, "beheer-1")).Expect(200).Json;

        Assert.Equal((1, 1, 2), ((int)done["voorstellen"]!, (int)done["vacatures"]!, (int)done["kandidaten"]!));
        var other = candidates.Single(c => c != (string)first["kandidaatId"]!);
        var next = await scene.ReadAsync(await scene.ProposalAsync(vacancy, other));
        Assert.StartsWith("Zoekt werk sinds ", (string)next["volgorde"]!, StringComparison.Ordinal);
        Assert.Equal(0, (int)(await host.PostAsync("v1/beheer/ronde", Role.Administrator, "beheer-1")).Expect(200).Json["voorstellen"]!);
    }
}
