using System.Text.Json.Nodes;
using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>"Who can start Tuesday in this work?": by coaches and advisers, anonymous outside the own caseload.</summary>
[Collection(RoadCollection.Name)]
public sealed class SearchTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private readonly Scene _scene = fixture.NewScene();

    private RoadHost Host => fixture.Host;

    [Fact]
    public async Task A_coach_sees_who_it_is_and_others_see_whom_to_call()
    {
        var candidate = await _scene.RegisterKnownAsync();

        var own = await FindAsync("&dagen=di", Role.Coach, _scene.Coach);
        var colleague = await FindAsync("&dagen=di", Role.Coach, "coach-van-elders");
        var adviser = await FindAsync("&dagen=di", Role.Adviser, "adviseur-1");

        Assert.Equal(candidate, (string)Assert.Single(own)["kandidaatId"]!);
        foreach (var found in new[] { Assert.Single(colleague), Assert.Single(adviser) })
        {
            Assert.Null(found["kandidaatId"]);
            Assert.False(string.IsNullOrEmpty((string?)found["coach"]!["telefoon"]));
            Assert.DoesNotContain("K-001", found.ToJsonString(), StringComparison.Ordinal);
            Assert.NotEmpty(found["redenen"]!.AsArray());
        }
    }

    [Fact]
    public async Task Who_cannot_work_that_day_or_works_already_or_is_not_ready_is_not_found()
    {
        await _scene.RegisterKnownAsync();
        Assert.Single(await FindAsync("", Role.Coach, _scene.Coach));

        Assert.Empty(await FindAsync("&dagen=di,vr", Role.Coach, _scene.Coach));
        Assert.Empty(await FindAsync("&urenMinimum=32", Role.Coach, _scene.Coach));
        Assert.Empty(await FindAsync("&postcode=9711AA", Role.Coach, _scene.Coach));

        foreach (var (field, value) in new[] { ("werksituatie", "\"werkt\""), ("toeAanWerk", "{\"fase\":\"nogNiet\"}") })
        {
            var profile = await _scene.KnownProfileAsync();
            profile[field] = JsonNode.Parse(value);
            await RegisterAsync(profile);
        }

        Assert.Single(await FindAsync("", Role.Coach, _scene.Coach));
    }

    [Fact]
    public async Task Who_works_and_wants_a_step_up_is_found()
    {
        var profile = await _scene.KnownProfileAsync();
        profile["werksituatie"] = "openVoorStap";
        var candidate = await RegisterAsync(profile);

        Assert.Equal(candidate, (string)Assert.Single(await FindAsync("", Role.Coach, _scene.Coach))["kandidaatId"]!);
    }

    [Fact]
    public async Task What_is_unknown_is_asked()
    {
        var profile = await _scene.KnownProfileAsync();
        profile.Remove("dagen");
        await RegisterAsync(profile);

        var found = Assert.Single(await FindAsync("&dagen=di", Role.Coach, _scene.Coach));

        Assert.Equal("Op welke dagen kan deze kandidaat werken?", (string)Assert.Single(found["teVragen"]!.AsArray())!);
    }

    [Fact]
    public async Task A_field_of_work_in_ordinary_words_is_understood()
    {
        var coach = "coach-groen-" + Guid.NewGuid().ToString("N")[..6];
        async Task<string> WithAsync(params string[] concepts)
        {
            var profile = await _scene.KnownProfileAsync();
            profile["competenties"] = new JsonArray([.. concepts.Select(c => (JsonNode)new JsonObject { ["competentie"] = c, ["niveau"] = 3 })]);
            var body = _scene.Candidate();
            body["profiel"] = profile;
            return (await Host.PostAsync("v1/kandidaten", Role.Coach, coach, body)).Expect(201).Id;
        }

        var little = await WithAsync("mt:groen-maaien");
        var much = await WithAsync("mt:groen-maaien", "mt:groen-snoeien", "mt:groen-blad");
        var none = await WithAsync("mt:schoonmaak-dweilen");

        var answer = (await Host.GetAsync("v1/kandidaten/zoeken?zoek=groen&dagen=di&aantal=100", Role.Coach, coach)).Expect(200);

        var found = answer.Json["resultaten"]!.AsArray().Where(f => f!["kandidaatId"] is not null).ToList();
        Assert.Equal([much, little], found.Select(f => (string)f!["kandidaatId"]!));
        Assert.Equal([3, 1], found.Select(f => (int)f!["inVakgebied"]!));
        Assert.DoesNotContain(none, answer.Text, StringComparison.Ordinal);
        Assert.Contains("‘Gras maaien’ staat in het profiel", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coach_finds_people_of_the_own_caseload_by_the_words_of_their_wishes_and_others_do_not()
    {
        var wanting = await WishingAsync("Het liefst búíten, met xylofonisten.");
        await WishingAsync("Alles, maar niet met xylofonisten.");
        const string Search = "v1/kandidaten/zoeken?zoek=buiten%20bij%20een%20xylofonist";

        var answer = (await Host.GetAsync(Search, Role.Coach, _scene.Coach)).Expect(200);

        var found = Assert.Single(answer.Json["resultaten"]!.AsArray())!;
        Assert.Equal(wanting, (string)found["kandidaatId"]!);
        Assert.Equal(["buiten", "xylofonist"], found["inWensen"]!.AsArray().Select(w => (string)w!));
        Assert.Equal("De wensen noemen: buiten, xylofonist.", (string)Assert.Single(found["redenen"]!.AsArray())!);
        Assert.Null(found["passend"]);
        Assert.Equal(
            "‘buiten’ en ‘xylofonist’ zijn niet als competentie herkend. Gevonden zijn uw eigen kandidaten met al deze woorden in de wensen. Wensen van anderen worden niet doorzocht.",
            (string)answer.Json["begrepen"]!);
        Assert.Empty((await Host.GetAsync(Search, Role.Coach, "coach-van-elders")).Expect(200).Json["resultaten"]!.AsArray());
        Assert.Equal(["zoek"], (await Host.GetAsync(Search, Role.Adviser, "adviseur-1")).Expect(400).Fields);
        Assert.Equal(["zoek"], (await Host.GetAsync("v1/kandidaten/zoeken?zoek=wat%20dan%20ook", Role.Coach, _scene.Coach)).Expect(400).Fields);
        Assert.DoesNotContain(Host.Log, line => line.Contains("xylofonist", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Words_beside_a_competence_hide_nobody_and_show_whose_wishes_have_them()
    {
        var wanting = await WishingAsync("Graag samen met xylofonisten.");
        var other = await RegisterAsync(await _scene.KnownProfileAsync());
        async Task<(JsonNode Json, List<JsonNode> Found)> SearchAsync(Role role, string id)
        {
            var path = $"v1/kandidaten/zoeken?competentie={Uri.EscapeDataString(_scene.Concept)}&zoek=xylofonisten&aantal=100";
            var json = (await Host.GetAsync(path, role, id)).Expect(200).Json;
            return (json, [.. json["resultaten"]!.AsArray().Select(f => f!).Where(f => (int?)f["passend"]?["score"] > 900_000)]);
        }

        var (own, found) = await SearchAsync(Role.Coach, _scene.Coach);
        Assert.Equal(new[] { wanting, other }.Order(StringComparer.Ordinal), found.Select(f => (string)f["kandidaatId"]!));
        Assert.All(found, f => Assert.Equal((string)f["kandidaatId"]! == wanting ? "xylofonisten" : null, (string?)f["inWensen"]?[0]));
        Assert.Contains("‘xylofonisten’ is niet als competentie herkend. In de wensen van uw eigen kandidaten is ernaar gezocht", (string)own["begrepen"]!, StringComparison.Ordinal);

        var (adviser, seen) = await SearchAsync(Role.Adviser, "adviseur-1");
        Assert.Equal(2, seen.Count);
        Assert.All(seen, f => Assert.Null(f["inWensen"]));
        Assert.EndsWith("In wensen zoekt alleen een coach, bij de eigen caseload.", (string)adviser["begrepen"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_in_the_name_of_a_competence_finds_who_has_it_and_who_wishes_it()
    {
        var wanting = await WishingAsync("Iets met een paard");

        var answer = (await Host.GetAsync("v1/kandidaten/zoeken?zoek=paarden&aantal=100", Role.Coach, _scene.Coach)).Expect(200);

        Assert.Contains(wanting, answer.Text, StringComparison.Ordinal);
        Assert.Equal(
            "Gezocht op de competentie ‘Dieren verzorgen’. Uw eigen kandidaten met ‘paarden’ in de wensen staan er ook bij. Wensen van anderen worden niet doorzocht.",
            (string)answer.Json["begrepen"]!);
    }

    [Fact]
    public async Task A_search_can_start_from_a_person()
    {
        var vacancy = await _scene.PostVacancyAsync();
        var candidate = await _scene.RegisterKnownAsync();

        var found = (await Host.GetAsync($"v1/kandidaten/{candidate}/vacatures", Role.Coach, _scene.Coach)).Expect(200).Json["resultaten"]!.AsArray();

        Assert.Contains(found, f => (string)f!["vacatureId"]! == vacancy);
        (await Host.GetAsync($"v1/kandidaten/{candidate}/vacatures", Role.Coach, "coach-van-elders")).Expect(404);
        (await Host.GetAsync($"v1/kandidaten/{candidate}/vacatures", Role.Candidate, candidate)).Expect(200);
    }

    [Fact]
    public async Task A_coach_proposes_by_hand_and_sets_aside_what_stands_in_the_way()
    {
        var vacancy = await _scene.PostVacancyAsync();
        var profile = await _scene.KnownProfileAsync();
        profile["uren"] = new JsonObject { ["minimum"] = 4, ["maximum"] = 8 };
        var candidate = await RegisterAsync(profile);
        var body = new JsonObject { ["vacatureId"] = vacancy, ["kandidaatId"] = candidate };

        var refused = (await Host.PostAsync("v1/matchvoorstellen", Role.Coach, _scene.Coach, body)).Expect(409);
        Assert.Contains("16 tot 32 uur", (string)refused.Json["detail"]!, StringComparison.Ordinal);

        body["terzijde"] = new JsonArray(new JsonObject { ["voorwaarde"] = "uren", ["reden"] = "De werkgever bouwt de uren op." });
        var made = (await Host.PostAsync("v1/matchvoorstellen", Role.Coach, _scene.Coach, body)).Expect(201);

        Assert.Equal("zelfVoorgesteld", (string)made.Json["herkomst"]!);
        Assert.Equal("De werkgever bouwt de uren op.", (string)made.Json["terzijde"]![0]!["reden"]!);
        Assert.Equal("al-voorgesteld", (await Host.PostAsync("v1/matchvoorstellen", Role.Coach, _scene.Coach, body.DeepClone())).Expect(409).Code);
        (await _scene.AssessAsync(made.Id, "voordragen")).Expect(200);
        await Host.DrainAsync();
        Assert.Equal("voorgedragen", await _scene.StatusAsync(made.Id));
    }

    private async Task<string> RegisterAsync(JsonObject profile)
    {
        var body = _scene.Candidate();
        body["profiel"] = profile;
        return (await Host.PostAsync("v1/kandidaten", Role.Coach, _scene.Coach, body)).Expect(201).Id;
    }

    private async Task<string> WishingAsync(string wishes)
    {
        var profile = await _scene.KnownProfileAsync();
        profile["wensen"] = wishes;
        return await RegisterAsync(profile);
    }

    private async Task<IReadOnlyList<JsonNode>> FindAsync(string more, Role role, string id)
    {
        var path = $"v1/kandidaten/zoeken?competentie={Uri.EscapeDataString(_scene.Concept)}&start=2027-01-05&aantal=100{more}";
        var found = (await Host.GetAsync(path, role, id)).Expect(200).Json["resultaten"]!.AsArray();

        // Other tests on this host have people of their own; the same fit by exactly this competence is this scene's.
        return [.. found.Select(f => f!).Where(f => (int)f["passend"]!["score"]! > 900_000)];
    }
}
