using System.Text.Json.Nodes;
using Matching.Domain.Access;
using Matching.Domain.Time;
using Matching.EndToEnd.Tests.Road;

namespace Matching.EndToEnd.Tests.Scenarios;

/// <summary>
/// The coach is ill. 74 people, six open proposals, one red. The lead appoints a replacement in one action: inbox, calendar and "your contact"
/// change, and change back. No 74 signals "coach changed".
/// </summary>
[Collection(ScenarioCollection.Name)]
public sealed class CoachIsIllTests(RoadFixture fixture, Xunit.Abstractions.ITestOutputHelper output) : IClassFixture<RoadFixture>
{
    private const int People = 74;
    private const int Proposals = 6;
    private const string StandInName = "Sem Jansen";
    private const string CoachName = "Noor de Wit";

    private readonly Cast _cast = new(fixture.NewScene());
    private readonly string _lead = "teamleider-" + Guid.NewGuid().ToString("N")[..8];
    private readonly string _standIn = "coach-" + Guid.NewGuid().ToString("N")[..8];

    private RoadHost Host => fixture.Host;

    private string Coach => _cast.Scene.Coach;

    [Fact]
    public async Task One_action_moves_inbox_calendar_and_contact_of_74_people_and_one_moves_them_back()
    {
        await _cast.StaffAsync(Coach, CoachName);
        await _cast.StaffAsync(_standIn, StandInName);
        var vacancy = await _cast.Scene.PostVacancyAsync();
        var people = new List<string>();
        for (var i = 0; i < Proposals; i++) people.Add(await _cast.CandidateAsync(Coach, _ => { }));
        await Parallel.ForEachAsync(Enumerable.Range(0, People - Proposals), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) =>
        {
            var id = await OtherWorkAsync();
            lock (people) people.Add(id);
        });
        var proposals = new List<string>();
        foreach (var candidate in people.Take(Proposals)) proposals.Add((string)(await _cast.ProposalAsync(Coach, vacancy, candidate))["id"]!);

        // One is asked and has a link; one was called by the coach, who planned to call again; one is referred to a partner.
        await _cast.StepAsync(proposals[0], "beoordeling", Role.Coach, Coach, new JsonObject { ["oordeel"] = "voordragen" });
        var link = await _cast.Scene.LinkAsync(people[0]);
        var task = await PlanTaskAsync(people[1]);
        var own = await PlanTaskAsync(null);
        var referral = await ReferAsync(people[2]);

        // Two are at work: with one of them it goes badly, and that asks for attention today.
        var well = await WorksAsync(people[Proposals]);
        var red = await WorksAsync(people[Proposals + 1]);
        var noticed = new JsonObject { ["aandachtspunten"] = new JsonArray("conflict", "reizen", "geld") };
        (await Host.PostAsync($"v1/plaatsingen/{red}/aandachtspunten", Role.Coach, Coach, noticed)).Expect(200);

        // The stand-in has an own caseload, and works with one of the 74 already.
        var ownCandidate = await _cast.CandidateAsync(_standIn, _ => { });
        await InvolveAlsoAsync(people[3]);
        await Host.DrainAsync();
        await HasAsync(Coach, People, Proposals);
        await SaysAsync(link, CoachName);
        var attention = await AttentionTaskAsync(Coach);
        await FollowsAsync(Coach, red, well);

        var (app, runtime) = (Host.AppRequests.All.Count, Host.RuntimeRequests.All.Count);
        var replacement = (await AppointAsync(Coach, _standIn)).Expect(201).Id;
        await Host.DrainAsync();
        var made = Host.AppRequests.All.Skip(app).Count(r => !r.IsQueueCount) + Host.RuntimeRequests.All.Skip(runtime).Count(r => !r.IsPoll);
        output.WriteLine($"{made} storage transactions for {People} people, {Proposals} proposals, a task and a referral");
        Assert.InRange(made, People * 22, People * 26);
        await StandsAsync(replacement, "loopt");

        await HasAsync(Coach, 0, 0);
        await HasAsync(_standIn, People + 1, Proposals + 1);
        Assert.Contains(ownCandidate, await IdsAsync("v1/kandidaten?aantal=100", _standIn));
        Assert.Equal(new[] { attention, task }.Order(StringComparer.Ordinal), (await IdsAsync("v1/taken", _standIn)).Order(StringComparer.Ordinal));
        Assert.Equal([own], await IdsAsync("v1/taken", Coach));
        await FollowsAsync(_standIn, red, well);
        Assert.Empty(await IdsAsync("v1/plaatsingen", Coach));
        (await Host.GetAsync("v1/plaatsingen/" + red, Role.Coach, Coach)).Expect(404);
        Assert.Equal([referral], await IdsAsync("v1/verwijzingen", _standIn));
        Assert.Empty(await IdsAsync("v1/verwijzingen", Coach));
        await SaysAsync(link, StandInName);
        (await Host.GetAsync("v1/kandidaten/" + people[5], Role.Coach, Coach)).Expect(404);
        var read = (await Host.GetAsync("v1/vervangingen/" + replacement, Role.Lead, _lead)).Expect(200).Json;
        Assert.Equal((People, People, People, 0), ((int)read["mensen"]!, (int)read["gedaan"]!, (int)read["overgegaan"]!, (int)read["teruggegaan"]!));
        var covered = await CandidateAsync(people[5], _standIn);
        Assert.Equal((Coach, replacement), ((string)Current(covered)[0]["vervangt"]!, (string)Current(covered)[0]["vervangingId"]!));

        // What the lead still finds with who is ill goes on by hand.
        Assert.Equal([own], await IdsAsync("v1/taken?medewerker=" + Coach, _lead, Role.Lead));
        Assert.Empty(await IdsAsync("v1/taken?medewerker=" + _standIn, _lead, Role.Lead));
        (await Host.PostAsync($"v1/taken/{own}/overdracht", Role.Lead, _lead, new JsonObject { ["medewerkerId"] = _standIn })).Expect(200);
        Assert.Equal(new[] { attention, own, task }.Order(StringComparer.Ordinal), (await IdsAsync("v1/taken", _standIn)).Order(StringComparer.Ordinal));

        // The stand-in works on: one is put forward, one goes to somebody else for good.
        await _cast.StepAsync(proposals[1], "beoordeling", Role.Coach, _standIn, new JsonObject { ["oordeel"] = "voordragen" });
        (await Host.PostAsync($"v1/kandidaten/{people[4]}/vervanging", Role.Coach, _standIn, new JsonObject { ["van"] = _standIn, ["naar"] = await ThirdAsync() })).Expect(200);

        (await EndAsync(replacement, "terugzetten")).Expect(200);
        await StandsAsync(replacement, "beeindigd");
        await Host.DrainAsync();

        await HasAsync(Coach, People - 1, Proposals - 1);
        await HasAsync(_standIn, 2, 2);
        await FollowsAsync(Coach, red, well);
        Assert.Empty(await IdsAsync("v1/plaatsingen", _standIn));
        Assert.Equal(attention, await AttentionTaskAsync(Coach));
        Assert.Equal([task], await IdsAsync("v1/taken?kandidaat=" + people[1], Coach));
        Assert.Equal([own], await IdsAsync("v1/taken", _standIn));
        Assert.Equal([referral], await IdsAsync("v1/verwijzingen", Coach));
        Assert.Empty(await IdsAsync("v1/verwijzingen", _standIn));
        await SaysAsync(link, CoachName);
        read = (await Host.GetAsync("v1/vervangingen/" + replacement, Role.Lead, _lead)).Expect(200).Json;
        Assert.Equal((People, People - 1), ((int)read["overgegaan"]!, (int)read["teruggegaan"]!));
        var both = await CandidateAsync(people[3], Coach);
        Assert.Equal(
            new[] { (Coach, "consulent", true), (_standIn, "jobcoach", false) }.Order(),
            Current(both).Select(b => ((string)b["medewerkerId"]!, (string)b["rol"]!, (bool)b["eerste"]!)).Order());
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_says_which_field()
    {
        foreach (var (id, name) in new[] { (Coach, CoachName), (_standIn, StandInName) }) await _cast.StaffAsync(id, name);
        var third = await ThirdAsync();

        Assert.Equal(["vervangerId"], (await AppointAsync(Coach, Coach)).Expect(400).Fields);
        Assert.Equal(["vervangerId"], (await AppointAsync(Coach, "mw-bestaat-niet")).Expect(400).Fields);
        Assert.Equal(["vanaf"], (await AppointAsync(Coach, _standIn, from: "2020-01-01")).Expect(400).Fields);
        Assert.Equal(["verwachtTot"], (await AppointAsync(Coach, _standIn, until: "2020-01-01")).Expect(400).Fields);
        Assert.Equal(["reden"], (await AppointAsync(Coach, _standIn, reason: "ziek")).Expect(400).Fields);
        (await AppointAsync("mw-bestaat-niet", _standIn)).Expect(404);
        (await Host.PostAsync($"v1/medewerkers/{Coach}/vervanging", Role.Coach, Coach, Body(_standIn))).Expect(403);

        var first = (await AppointAsync(Coach, _standIn, key: "een")).Expect(201);
        Assert.Equal(first.Id, (await AppointAsync(Coach, _standIn, key: "een")).Expect(201).Id);
        Assert.Equal("vervanging-loopt", (await AppointAsync(Coach, third)).Expect(409).Code);
        Assert.Equal("vervanger-wordt-vervangen", (await AppointAsync(_standIn, Coach)).Expect(409).Code);
        Assert.Equal("vervanger-wordt-vervangen", (await AppointAsync(third, Coach)).Expect(409).Code);
        await StandsAsync(first.Id, "loopt");
        Assert.Equal([first.Id], await IdsAsync("v1/vervangingen", Coach));
        Assert.Equal([first.Id], await IdsAsync("v1/vervangingen?status=loopt", _standIn));
        Assert.Empty(await IdsAsync("v1/vervangingen", third));
        (await Host.GetAsync("v1/vervangingen/" + first.Id, Role.Coach, third)).Expect(404);
        Assert.Contains(first.Id, await IdsAsync("v1/vervangingen", _lead, Role.Lead));

        Assert.Equal("blijvend", (string)(await EndAsync(first.Id, "blijvend")).Expect(200).Json["status"]!);
        Assert.Equal("vervanging-blijvend", (await EndAsync(first.Id, "terugzetten")).Expect(409).Code);
        var next = (await AppointAsync(Coach, third, from: Day(20))).Expect(201);
        Assert.Equal("gepland", (string)next.Json["status"]!);
        Assert.Equal("nog-niet-begonnen", (await EndAsync(next.Id, "blijvend")).Expect(409).Code);
        Assert.Equal("beeindigd", (string)(await EndAsync(next.Id, "terugzetten")).Expect(200).Json["status"]!);
    }

    private static IReadOnlyList<JsonNode> Current(JsonNode candidate) => [.. candidate["betrokkenen"]!.AsArray().Select(b => b!).Where(b => b["tot"] is null)];

    private string Day(int days) => Host.Clock.GetUtcNow().ToDutchDay().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private JsonObject Body(string standIn) => new() { ["vervangerId"] = standIn, ["vanaf"] = Day(0), ["reden"] = "afwezig" };

    private Task<Answer> AppointAsync(string worker, string standIn, string? from = null, string? until = null, string? reason = null, string? key = null)
    {
        var body = Body(standIn);
        if (from is not null) body["vanaf"] = from;
        if (until is not null) body["verwachtTot"] = until;
        if (reason is not null) body["reden"] = reason;
        return Host.PostAsync($"v1/medewerkers/{worker}/vervanging", Role.Lead, _lead, body, key);
    }

    private Task<Answer> EndAsync(string replacement, string how) =>
        Host.PostAsync($"v1/vervangingen/{replacement}/einde", Role.Lead, _lead, new JsonObject { ["einde"] = how });

    private Task<JsonNode> StandsAsync(string replacement, string status) => RoadHost.EventuallyAsync(async () =>
        (await Host.GetAsync("v1/vervangingen/" + replacement, Role.Lead, _lead)).Expect(200).Json is var read && (string)read["status"]! == status ? read : null);

    private async Task HasAsync(string coach, int people, int proposals)
    {
        Assert.Equal(people, (await IdsAsync("v1/kandidaten?aantal=100", coach)).Count);
        Assert.Equal(proposals, (await IdsAsync("v1/matchvoorstellen?aantal=100", coach)).Count);
    }

    private async Task<IReadOnlyList<string>> IdsAsync(string path, string id, Role role = Role.Coach) =>
        [.. (await _cast.ListAsync(path, role, id)).Select(i => (string)i["id"]!)];

    private async Task<JsonNode> CandidateAsync(string id, string coach) => (await Host.GetAsync("v1/kandidaten/" + id, Role.Coach, coach)).Expect(200).Json;

    private async Task SaysAsync(string link, string name) =>
        Assert.Contains(name, (await Host.SendAsync(HttpMethod.Get, link, null)).Expect(200).Text, StringComparison.Ordinal);

    /// <summary>Somebody begins to work today.</summary>
    private async Task<string> WorksAsync(string candidate)
    {
        var terms = new JsonObject
        {
            ["kandidaatId"] = candidate,
            ["werkgeverId"] = _cast.Scene.Employer,
            ["titel"] = "Medewerker groen",
            ["route"] = "regulier",
            ["plaats"] = "bijWerkgever",
            ["urenPerWeek"] = 24,
            ["eersteWerkdag"] = Day(0),
            ["begeleiding"] = "licht",
        };
        var id = (await Host.PostAsync("v1/plaatsingen", Role.Coach, Coach, terms)).Expect(201).Id;
        await Host.DrainAsync();
        (await Host.PostAsync("v1/beheer/agenda", Role.Administrator, "beheer")).Expect(200);
        return await RoadHost.EventuallyAsync(async () =>
            (string)(await Host.GetAsync("v1/plaatsingen/" + id, Role.Coach, Coach)).Expect(200).Json["status"]! == "loopt" ? id : null);
    }

    private async Task<string> AttentionTaskAsync(string worker) => Assert.Single(await IdsAsync("v1/taken?soort=extraAandacht", worker));

    /// <summary>Somebody follows the two who work, as the first to turn to: one is red, and nobody counts it as something that the coach is another.</summary>
    private async Task FollowsAsync(string worker, string red, string well)
    {
        Assert.Equal([red, well], await IdsAsync("v1/plaatsingen", worker));
        foreach (var (id, level, signals) in new[] { (red, "extraAandachtNodig", new[] { "conflict", "reizen", "geld" }), (well, "geenBijzonderheden", []) })
        {
            var read = (await Host.GetAsync("v1/plaatsingen/" + id, Role.Coach, worker)).Expect(200).Json;
            Assert.Equal(worker, (string)read["coaches"]![0]!);
            Assert.Equal(level, (string)read["aandacht"]!["niveau"]!);
            Assert.Equal(signals, read["aandacht"]!["regels"]!.AsArray().Select(r => (string)r!["soort"]!));
        }
    }

    /// <summary>Somebody too far away for the vacancy.</summary>
    private async Task<string> OtherWorkAsync()
    {
        var body = _cast.Scene.Candidate();
        body["persoon"]!["postcode"] = "9711 AA";
        return (await Host.PostAsync("v1/kandidaten", Role.Coach, Coach, body)).Expect(201).Id;
    }

    private async Task<string> PlanTaskAsync(string? candidate)
    {
        var body = new JsonObject { ["tekst"] = "Nog eens bellen", ["datum"] = Day(0) };
        if (candidate is not null) body["kandidaatId"] = candidate;
        return (await Host.PostAsync("v1/taken", Role.Coach, Coach, body)).Expect(201).Id;
    }

    private async Task<string> ReferAsync(string candidate)
    {
        var partner = new JsonObject
        {
            ["id"] = "prt-1",
            ["naam"] = "Sociale dienst",
            ["contact"] = new JsonObject { ["naam"] = "Kim", ["telefoon"] = "055 000 01 00" },
            ["email"] = "toeleiding@voorbeeld.nl",
        };
        var municipality = await _cast.MunicipalityAsync(new JsonArray(partner), Cast.Function("matchen", Cast.All, "prt-1"));
        var body = new JsonObject { ["gemeenteId"] = municipality, ["functie"] = "matchen", ["partnerId"] = "prt-1", ["reden"] = "Zoekt werk dat wij niet doen." };
        return (await Host.PostAsync($"v1/kandidaten/{candidate}/verwijzingen", Role.Coach, Coach, body)).Expect(201).Id;
    }

    private async Task InvolveAlsoAsync(string candidate)
    {
        var body = new JsonObject
        {
            ["betrokkenen"] = new JsonArray(
                new JsonObject { ["medewerkerId"] = Coach, ["rol"] = "consulent", ["eerste"] = true },
                new JsonObject { ["medewerkerId"] = _standIn, ["rol"] = "jobcoach" }),
        };
        var etag = (await Host.GetAsync("v1/kandidaten/" + candidate, Role.Coach, Coach)).Expect(200).ETag;
        (await Host.PutAsync($"v1/kandidaten/{candidate}/betrokkenen", Role.Coach, Coach, body, etag)).Expect(200);
    }

    private async Task<string> ThirdAsync()
    {
        var id = "coach-" + Guid.NewGuid().ToString("N")[..8];
        await _cast.StaffAsync(id, "Robin Bos");
        return id;
    }
}
