using System.Text.Json.Nodes;
using Matching.Domain.Access;
using Matching.EndToEnd.Tests.Road;

namespace Matching.EndToEnd.Tests.Scenarios;

/// <summary>The people of a scenario: several coaches, an adviser, an employer, in a region of their own.</summary>
internal sealed class Cast(Scene scene)
{
    private static readonly string[] Everybody = ["doelgroepLoonkostensubsidie", "banenafspraak", "wajong", "beschutWerk", "wsw", "ioaw", "ioaz", "geen"];

    public Scene Scene { get; } = scene;

    public RoadHost Host => Scene.Host;

    public string Adviser { get; } = "adviseur-" + Guid.NewGuid().ToString("N")[..8];

    public static JsonArray Days(params string[] days) => new([.. days.Select(d => (JsonNode)d)]);

    public static JsonObject Function(string function, string[] grounds, params string[] partners) => new()
    {
        ["functie"] = function,
        ["grondslagen"] = new JsonArray([.. grounds.Select(g => (JsonNode)g)]),
        ["partners"] = new JsonArray([.. partners.Select(p => (JsonNode)p)]),
        ["van"] = "2020-01-01",
    };

    public static string[] All => Everybody;

    public async Task<string> MunicipalityAsync(JsonArray partners, params JsonObject[] functions)
    {
        var id = "gem-" + Guid.NewGuid().ToString("N")[..10];
        var body = new JsonObject { ["naam"] = "Gemeente " + id[4..], ["partners"] = partners, ["functies"] = new JsonArray([.. functions]) };
        (await Host.SendAsync(HttpMethod.Put, "v1/gemeenten/" + id, Host.Token(Role.Administrator, "beheer"), body.ToJsonString())).Expect(200);
        return id;
    }

    public async Task StaffAsync(string id, string name)
    {
        var body = new JsonObject { ["naam"] = name, ["telefoon"] = "0570 000 000", ["email"] = "medewerker@voorbeeld.nl" };
        (await Host.SendAsync(HttpMethod.Put, "v1/medewerkers/" + id, Host.Token(Role.Administrator, "beheer"), body.ToJsonString())).Expect(200);
    }

    /// <summary>Registers a candidate with a complete profile, changed as the scenario needs.</summary>
    public async Task<string> CandidateAsync(string coach, Action<JsonObject> change)
    {
        var body = Scene.Candidate();
        var profile = await Scene.KnownProfileAsync();
        change(profile);
        body["profiel"] = profile;
        return (await Host.PostAsync("v1/kandidaten", Role.Coach, coach, body)).Expect(201).Id;
    }

    public async Task<JsonNode> ProposalAsync(string coach, string vacancy, string candidate) => await RoadHost.EventuallyAsync(async () =>
        (await ListAsync($"v1/matchvoorstellen?aantal=100&vacature={vacancy}&kandidaat={candidate}", Role.Coach, coach)).SingleOrDefault());

    public async Task<IReadOnlyList<JsonNode>> ListAsync(string path, Role role, string id) =>
        [.. (await Host.GetAsync(path, role, id)).Expect(200).Json["resultaten"]!.AsArray().Select(i => i!)];

    public async Task<JsonNode> StepAsync(string proposal, string step, Role role, string id, JsonObject? body = null) =>
        (await Host.PostAsync($"v1/matchvoorstellen/{proposal}/{step}", role, id, body)).Expect(200).Json;

    /// <summary>The candidate is put forward, and says yes by phone.</summary>
    public async Task YesAsync(string coach, string proposal)
    {
        await StepAsync(proposal, "beoordeling", Role.Coach, coach, new JsonObject { ["oordeel"] = "voordragen" });
        await StepAsync(proposal, "antwoord", Role.Coach, coach, new JsonObject { ["antwoord"] = "ja" });
    }

    /// <summary>From a yes to having met: shortlist, introduction and meeting.</summary>
    public async Task MeetAsync(string proposal)
    {
        await IntroduceAsync(proposal);
        await StepAsync(proposal, "ontmoeting", Role.Adviser, Adviser, new JsonObject { ["op"] = Today });
    }

    public async Task IntroduceAsync(string proposal)
    {
        var contact = (string)(await Host.GetAsync("v1/werkgevers/" + Scene.Employer, Role.Adviser, Adviser)).Expect(200).Json["eersteContactpersoonId"]!;
        await StepAsync(proposal, "shortlist", Role.Adviser, Adviser);
        await StepAsync(
            proposal, "kennismaking", Role.Adviser, Adviser, new JsonObject { ["contactpersoonId"] = contact, ["delen"] = new JsonArray("voornaam", "urenEnDagen") });
    }

    public Task<Answer> PlaceAsync(string proposal, decimal hours, params string[] days) => Host.PostAsync(
        $"v1/matchvoorstellen/{proposal}/plaatsing",
        Role.Adviser,
        Adviser,
        new JsonObject { ["uren"] = hours, ["dagen"] = Days(days), ["start"] = Today });

    public string Today => Host.Clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public async Task<JsonNode> VacancyAsync(string id) => (await Host.GetAsync("v1/vacatures/" + id, Role.Adviser, Adviser)).Expect(200).Json;
}
