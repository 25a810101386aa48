using System.Text.Json.Nodes;
using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed class ExplanationTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private readonly Scene _scene = fixture.NewScene();

    private RoadHost Host => fixture.Host;

    [Fact]
    public async Task Who_is_proposed_hears_the_place_and_parts_that_add_up()
    {
        var (vacancy, candidate, _) = await _scene.ProposedAsync();

        var explained = (await ExplainAsync(vacancy, candidate, _scene.Coach)).Expect(200).Json;

        Assert.InRange((int)explained["plaats"]!, 1, 10);
        Assert.Contains("hoort bij de voorgestelde kandidaten", (string)explained["uitleg"]![0]!, StringComparison.Ordinal);
        Assert.Equal(
            (int)explained["passend"]!["score"]!,
            explained["onderdelen"]!.AsArray().Sum(part => (int)part!["bijdrage"]!) + (int)explained["toeslagVolledig"]!);
    }

    [Fact]
    public async Task Who_is_not_proposed_hears_the_first_condition_that_is_not_met()
    {
        var vacancy = await _scene.PostVacancyAsync();
        var far = _scene.Candidate();
        far["persoon"]!["postcode"] = "6211 AB";
        var candidate = (await Host.PostAsync("v1/kandidaten", Role.Coach, _scene.Coach, far)).Expect(201).Id;

        var explained = (await ExplainAsync(vacancy, candidate, _scene.Coach)).Expect(200).Json;

        Assert.Contains("hemelsbreed", (string)explained["uitleg"]![0]!, StringComparison.Ordinal);
        Assert.Null(explained["plaats"]);
    }

    [Fact]
    public async Task Another_coachs_candidate_is_not_explained()
    {
        var (vacancy, candidate, _) = await _scene.ProposedAsync();
        (await ExplainAsync(vacancy, candidate, "coach-ander")).Expect(404);
        (await ExplainAsync("vac-bestaat-niet", candidate, _scene.Coach)).Expect(404);
    }

    [Fact]
    public async Task A_profile_that_no_longer_fits_loses_its_proposal_and_gets_no_new_one()
    {
        var (vacancy, candidate, proposal) = await _scene.ProposedAsync();
        var profile = _scene.Candidate()["profiel"]!;
        profile["competenties"] = new JsonArray();

        (await Host.PutAsync($"v1/kandidaten/{candidate}", Role.Coach, _scene.Coach, profile, "\"1\"")).Expect(200);

        await _scene.StandsAsync(proposal, "vervallen");
        await Host.DrainAsync();
        Assert.Empty(await _scene.InboxAsync());
        var explained = (await ExplainAsync(vacancy, candidate, _scene.Coach)).Expect(200).Json;
        Assert.Contains("te ver af", (string)explained["uitleg"]![0]!, StringComparison.Ordinal);
    }

    private Task<Answer> ExplainAsync(string vacancy, string candidate, string coach) =>
        Host.GetAsync($"v1/vacatures/{vacancy}/kandidaten/{candidate}/toelichting", Role.Coach, coach);
}
