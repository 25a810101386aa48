using System.Text.Json.Nodes;
using Matching.Domain.Access;
using Matching.EndToEnd.Tests.Road;

namespace Matching.EndToEnd.Tests.Placements;

/// <content>The wage subsidy of a placement.</content>
public sealed partial class PlacementTests
{
    public static TheoryData<string, string, string> WrongSubsidies => new()
    {
        { "", """{"aangevraagdOp":"+1","ingangsdatum":"+0"}""", "aangevraagdOp" },
        { "", """{"aangevraagdOp":"+0","ingangsdatum":"-30"}""", "ingangsdatum" },
        { "", """{"aangevraagdOp":"+0","ingangsdatum":"+10","forfaitTot":"+5"}""", "forfaitTot" },
        { "", """{"aangevraagdOp":"9999-12-31","ingangsdatum":"+10"}""", "aangevraagdOp" },
        { "besluit", """{"besluit":"afgewezen","beslotenOp":"+0"}""", "reden" },
        { "besluit", """{"besluit":"toegekend","beslotenOp":"+1"}""", "beslotenOp" },
        { "besluit", """{"besluit":"misschien","beslotenOp":"+0"}""", "besluit" },
        { "meting", """{"loonwaardePercentage":101,"gemetenOp":"+0","geldtVanaf":"+0"}""", "loonwaardePercentage" },
        { "meting", """{"loonwaardePercentage":-1,"gemetenOp":"+0","geldtVanaf":"+0"}""", "loonwaardePercentage" },
        { "meting", """{"loonwaardePercentage":55,"gemetenOp":"+1","geldtVanaf":"+1"}""", "gemetenOp" },
        { "meting", """{"loonwaardePercentage":55,"gemetenOp":"+0","geldtVanaf":"+200"}""", "geldtVanaf" },
        { "meting", """{"loonwaardePercentage":55,"gemetenOp":"+0","geldtVanaf":"+0","volgendeMetingOp":"-1"}""", "volgendeMetingOp" },
        { "einde", """{"laatsteDag":"-40","reden":"anders","toelichting":"Zomaar"}""", "laatsteDag" },
        { "einde", """{"laatsteDag":"+0","reden":"anders"}""", "toelichting" },
    };

    [Fact]
    public async Task A_subsidy_is_applied_for_granted_measured_and_paid_by_derivation_and_tells_nothing_of_how_it_goes()
    {
        var place = await fixture.OpenAsync();
        var id = await place.WorkingAsync();
        (await place.PostAsync(id, "aandachtspunten", new() { ["aandachtspunten"] = new JsonArray("conflict") })).Expect(200);
        (await Host.GetAsync($"v1/plaatsingen/{id}/loonkostensubsidie", Role.SubsidyOfficer, place.Officer)).Expect(404);

        var applied = (await place.SubsidyAsync(id, "", Role.Coach, new() { ["aangevraagdOp"] = place.Day(0), ["ingangsdatum"] = place.Day(0), ["forfaitTot"] = place.Day(183) })).Expect(201);
        Assert.Equal(("aangevraagd", "doelgroepLoonkostensubsidie", place.Municipality), (Text(applied.Json, "status"), Text(applied.Json, "grondslag"), Text(applied.Json, "gemeenteId")));
        await Host.DrainAsync();
        var listed = Assert.Single(await place.ListAsync($"v1/gemeenten/{place.Municipality}/loonkostensubsidies", Role.SubsidyOfficer, place.Officer));
        Assert.Equal((id, "aangevraagd"), (Text(listed, "plaatsingId"), Text(listed, "status")));
        var waiting = (await Host.GetAsync($"v1/plaatsingen/{id}/loonkostensubsidie", Role.Coach, place.Coach)).Expect(200).Json["perioden"]![0]!;
        Assert.Contains("nog niet besloten", Text(waiting, "reden"), StringComparison.Ordinal);

        (await place.SubsidyAsync(id, "besluit", Role.SubsidyOfficer, new() { ["besluit"] = "toegekend", ["beslotenOp"] = place.Day(0) })).Expect(200);
        var from = place.Today.AddDays(184);
        var measured = (await place.SubsidyAsync(id, "meting", Role.WageValueExpert, new()
        {
            ["loonwaardePercentage"] = 55,
            ["gemetenOp"] = place.Day(0),
            ["geldtVanaf"] = Workplace.Iso(from.AddDays(-5)),
        })).Expect(200).Json;
        Assert.Equal((place.Expert, 55m), (Text(measured["metingen"]![0]!, "deskundige"), (decimal)measured["metingen"]![0]!["loonwaardePercentage"]!));

        var read = (await Host.GetAsync($"v1/plaatsingen/{id}/loonkostensubsidie?van={place.Day(-1)}&tot={Workplace.Iso(from)}", Role.Lead, place.Lead)).Expect(200);
        var periods = read.Json["perioden"]!.AsArray();
        Assert.Equal((place.Day(-1), Workplace.Iso(from)), (Text(periods[0]!, "van"), Text(periods[^1]!, "tot")));
        Assert.Null(periods[0]!["bedragPerMaand"]);
        var paid = periods.Where(p => p!["bedragPerMaand"] is not null).Select(p => (decimal)p!["bedragPerMaand"]!).Distinct().ToList();
        Assert.Equal([1051.65m, 946.48m], paid);
        Assert.All(periods.Where(p => p!["bedragPerMaand"] is not null), p => Assert.Equal((decimal)p!["bedragPerMaand"]!, (decimal)p["afleiding"]!.AsArray()[^1]!["bedrag"]!));
        Assert.DoesNotMatch("(?i)aandacht|conflict|contactmoment|begeleiding", read.Text);

        (await place.SubsidyAsync(id, "einde", Role.SubsidyOfficer, new() { ["laatsteDag"] = place.Day(0), ["reden"] = "geenGrondslagMeer" })).Expect(200);
        Assert.Equal("binnen-twaalf-maanden", (await place.SubsidyAsync(id, "", Role.SubsidyOfficer, new() { ["aangevraagdOp"] = place.Day(0), ["ingangsdatum"] = place.Day(0) })).Expect(409).Code);
        await Host.DrainAsync();
        Assert.Empty(await place.ListAsync($"v1/gemeenten/{place.Municipality}/loonkostensubsidies", Role.WageValueExpert, place.Expert));
        Assert.Single(await place.ListAsync($"v1/gemeenten/{place.Municipality}/loonkostensubsidies?status=beeindigd", Role.WageValueExpert, place.Expert));
        Assert.Equal("beeindigd", Text((await place.ReadAsync(id))["loonkostensubsidie"]!, "status"));
    }

    [Fact]
    public async Task What_the_law_does_not_allow_is_refused_with_its_article()
    {
        var place = await fixture.OpenAsync();
        var id = await place.WorkingAsync();
        async Task Refused(JsonObject body, string code)
        {
            var refused = (await place.SubsidyAsync(id, "", Role.Coach, body)).Expect(409);
            Assert.Equal(code, refused.Code);
            Assert.Contains("Participatiewet", refused.Text, StringComparison.Ordinal);
        }

        JsonObject Asked() => new() { ["aangevraagdOp"] = place.Day(0), ["ingangsdatum"] = place.Day(0) };
        var tooLong = Asked();
        tooLong["forfaitTot"] = place.Day(200);
        await Refused(tooLong, "forfait-te-lang");

        var profile = (await Host.GetAsync("v1/kandidaten/" + place.Candidate, Role.Coach, place.Coach)).Expect(200);
        await ChangeGroundsAsync(place, profile, []);
        await Refused(Asked(), "geen-grondslag");
        var praktijkroute = Asked();
        praktijkroute["praktijkroute"] = true;
        (await place.SubsidyAsync(id, "", Role.Coach, praktijkroute)).Expect(201);
        Assert.Equal(
            "nog-geen-loonwaarde", (await place.SubsidyAsync(id, "besluit", Role.SubsidyOfficer, new() { ["besluit"] = "toegekend", ["beslotenOp"] = place.Day(0) })).Expect(409).Code);
        await Refused(Asked(), "tweede-subsidie");
    }

    [Theory]
    [MemberData(nameof(WrongSubsidies))]
    public async Task What_cannot_be_of_a_subsidy_is_refused_by_its_field(string action, string body, string field)
    {
        Workplace.Stand(Host);
        var (place, id) = action switch { "" => fixture.Working, "besluit" => fixture.Applied, _ => fixture.Granted };
        var before = (await place.ReadAsync(id)).ToJsonString();
        var role = action switch { "" => Role.Coach, "meting" => Role.WageValueExpert, _ => Role.SubsidyOfficer };

        Assert.Equal([field], (await place.SubsidyAsync(id, action, role, Days(place, body))).Expect(400).Fields);

        Assert.Equal(before, (await place.ReadAsync(id)).ToJsonString());
    }

    private async Task ChangeGroundsAsync(Workplace place, Answer candidate, JsonArray grounds)
    {
        var profile = candidate.Json["profiel"]!.DeepClone();
        profile["grondslagen"] = grounds;
        (await Host.PutAsync("v1/kandidaten/" + place.Candidate, Role.Coach, place.Coach, profile, candidate.ETag)).Expect(200);
    }
}
