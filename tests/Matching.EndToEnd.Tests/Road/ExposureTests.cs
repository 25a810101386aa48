using System.Text.Json.Nodes;
using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>Does every target group get its part of the proposals?</summary>
[Collection(RoadCollection.Name)]
public sealed class ExposureTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private const string Path = "v1/rapportages/blootstelling";

    private RoadHost Host => fixture.Host;

    [Fact]
    public async Task A_group_that_is_passed_over_gets_a_warning_until_it_gets_its_part()
    {
        var (favoured, passed) = (fixture.NewScene(), fixture.NewScene());
        var people = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            people.Add(await RegisterAsync(favoured, "banenafspraak"));
            people.Add(await RegisterAsync(passed, null));
        }

        people.Add(await RegisterAsync(fixture.NewScene(), "wsw"));
        await favoured.PostVacancyAsync();
        var uneven = await WithProposalsAsync(10);

        Assert.Equal((10, 1m, 10), Numbers(uneven, "banenafspraak"));
        Assert.Equal((0, 0m, 10), Numbers(uneven, "geen"));
        Assert.Null(Group(uneven, "banenafspraak")["waarschuwing"]);
        Assert.StartsWith("Deze groep krijgt 0% van de voorstellen", (string)Group(uneven, "geen")["waarschuwing"]!, StringComparison.Ordinal);
        var small = Group(uneven, "wsw").AsObject();
        Assert.Equal("te klein om te tonen", (string)small["opmerking"]!);
        Assert.Equal(["grondslag", "opmerking"], small.Where(f => f.Value is not null).Select(f => f.Key));
        Assert.All(people, person => Assert.DoesNotContain(person, uneven.ToJsonString(), StringComparison.Ordinal));

        await passed.PostVacancyAsync();
        var even = await WithProposalsAsync(20);

        Assert.Equal((10, 0.5m, 10), Numbers(even, "geen"));
        Assert.Null(Group(even, "geen")["waarschuwing"]);
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("november")]
    [InlineData("2026-11-01")]
    [InlineData("")]
    [InlineData("9999-12")]
    public async Task A_month_that_is_none_or_has_not_begun_is_named(string month) =>
        Assert.Equal(["maand"], (await Host.GetAsync($"{Path}?maand={month}", Role.Adviser, "adviseur-1")).Expect(400).Fields);

    [Fact]
    public async Task Administrators_and_advisers_read_it_also_of_an_earlier_month_and_others_do_not()
    {
        var earlier = (await Host.GetAsync(Path + "?maand=2024-02", Role.Administrator, "beheer")).Expect(200).Json;
        Assert.Equal(("2024-02", 0), ((string)earlier["maand"]!, (int)earlier["voorstellen"]!));
        Assert.Contains("vergeleken is met wie nu in aanmerking komt", (string)earlier["tekst"]!, StringComparison.Ordinal);
        (await Host.GetAsync(Path, Role.Coach, "coach-1")).Expect(403);
        (await Host.GetAsync(Path, Role.Employer, "wg-1")).Expect(403);
    }

    private async Task<string> RegisterAsync(Scene scene, string? ground)
    {
        var body = scene.Candidate();
        var profile = await scene.KnownProfileAsync();
        if (ground is not null)
        {
            profile["grondslagen"] = new JsonArray(new JsonObject { ["soort"] = ground, ["status"] = "toegekend", ["bron"] = "UWV", ["van"] = "2024-03-01" });
        }

        body["profiel"] = profile;
        return (await Host.PostAsync("v1/kandidaten", Role.Coach, scene.Coach, body)).Expect(201).Id;
    }

    private Task<JsonNode> WithProposalsAsync(int count) => RoadHost.EventuallyAsync(async () =>
    {
        var report = (await Host.GetAsync(Path, Role.Adviser, "adviseur-1")).Expect(200).Json;
        return (int)report["voorstellen"]! == count ? report : null;
    });

    private static JsonNode Group(JsonNode report, string ground) => report["groepen"]!.AsArray().Single(g => (string?)g!["grondslag"] == ground)!;

    private static (int Proposals, decimal Part, int Eligible) Numbers(JsonNode report, string ground) =>
        Group(report, ground) is var group ? ((int)group["voorstellen"]!, (decimal)group["deelVanVoorstellen"]!, (int)group["komtInAanmerking"]!) : default;
}
