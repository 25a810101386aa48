using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Matching.Application.Competences;
using Matching.Application.Notifications;
using Matching.Domain.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>An employer, a coach and a competence that no other test uses, so that tests that share a host do not meet.</summary>
internal sealed partial class Scene
{
    private static int _taken;

    private readonly string _name = Guid.NewGuid().ToString("N")[..10];

    private Scene(RoadHost host, Scene same)
    {
        Host = host;
        Concept = same.Concept;
        _name = same._name;
    }

    public Scene(RoadHost host)
    {
        Host = host;
        var leaves = host.Services.GetRequiredService<CompetenceCatalogue>().Taxonomy.Concepts.Where(c => c.Kind == "Skill").ToList();
        Concept = leaves[Interlocked.Increment(ref _taken) * 7 % leaves.Count].Id;
    }

    public RoadHost Host { get; }

    public string Concept { get; }

    public string Employer => "wg-" + _name;

    public string Coach => "coach-" + _name;

    private string Title => "Medewerker " + _name;

    /// <summary>The same people and competence on another host.</summary>
    public Scene On(RoadHost host) => new(host, this);

    public JsonObject Vacancy() => new()
    {
        ["titel"] = Title,
        ["werkgever"] = "De Werkplaats",
        ["contact"] = new JsonObject { ["naam"] = "Personeelszaken", ["telefoon"] = "055 000 01 00" },
        ["competenties"] = new JsonArray(new JsonObject { ["competentie"] = Concept, ["niveau"] = 2 }),
        ["uren"] = new JsonObject { ["minimum"] = 16, ["maximum"] = 32 },
        ["postcode"] = "7311 AB",
    };

    public JsonObject Candidate(bool email = true) => new()
    {
        ["persoon"] = Person(email),
        ["profiel"] = new JsonObject
        {
            ["competenties"] = new JsonArray(new JsonObject { ["competentie"] = Concept, ["niveau"] = 3, ["bewijs"] = "getoondOpHetWerk" }),
            ["uren"] = new JsonObject { ["minimum"] = 20, ["maximum"] = 28 },
            ["dagen"] = new JsonArray("ma", "di", "wo", "do"),
            ["beschikbaarVanaf"] = "2026-01-05",
            ["reizen"] = new JsonObject { ["vervoer"] = "fiets", ["maximumKilometers"] = 10 },
        },
    };

    public static JsonObject Person(bool email = true)
    {
        var person = new JsonObject
        {
            ["roepnaam"] = "K-001",
            ["achternaam"] = "Test",
            ["geboortedatum"] = "1990-03-14",
            ["telefoon"] = "06 00000001",
            ["postcode"] = "7311 AB",
        };
        if (email) person["email"] = "k-001@voorbeeld.nl";
        return person;
    }

    public async Task<string> PostVacancyAsync() => (await Host.PostAsync("v1/vacatures", Role.Employer, Employer, Vacancy())).Expect(201).Id;

    public async Task<string> RegisterAsync(bool email = true) => (await Host.PostAsync("v1/kandidaten", Role.Coach, Coach, Candidate(email))).Expect(201).Id;

    /// <summary>A profile that leaves nothing to ask.</summary>
    public async Task<JsonObject> KnownProfileAsync()
    {
        var profile = Candidate()["profiel"]!.DeepClone().AsObject();
        profile["gemeenteId"] = await MunicipalityAsync();
        profile["grondslagen"] = new JsonArray();
        profile["toeAanWerk"] = new JsonObject { ["fase"] = "klaar" };
        profile["rijbewijzen"] = new JsonArray();
        profile["certificaten"] = new JsonArray();
        profile["taalniveau"] = "b1";
        profile["nodigOpWerkplek"] = new JsonArray();
        profile["zwaarsteWerk"] = "zwaar";
        profile["reizen"]!["zelfstandig"] = true;
        return profile;
    }

    /// <summary>A candidate of whom nothing has to be asked.</summary>
    public async Task<string> RegisterKnownAsync()
    {
        var body = Candidate();
        body["profiel"] = await KnownProfileAsync();
        return (await Host.PostAsync("v1/kandidaten", Role.Coach, Coach, body)).Expect(201).Id;
    }

    /// <summary>A municipality for which the organisation carries everything for everybody.</summary>
    public async Task<string> MunicipalityAsync()
    {
        var id = "gem-" + _name;
        string[] all = ["doelgroepLoonkostensubsidie", "banenafspraak", "wajong", "beschutWerk", "wsw", "ioaw", "ioaz", "geen"];
        var functions = Enum.GetNames<Functions.Municipalities.GemeenteFunctie>().Select(name => (JsonNode)new JsonObject
        {
            ["functie"] = char.ToLowerInvariant(name[0]) + name[1..],
            ["grondslagen"] = new JsonArray([.. all.Select(g => (JsonNode)g)]),
            ["van"] = "2020-01-01",
        });
        var body = new JsonObject { ["naam"] = "Gemeente " + _name, ["partners"] = new JsonArray(), ["functies"] = new JsonArray([.. functions]) };
        (await Host.SendAsync(HttpMethod.Put, "v1/gemeenten/" + id, Host.Token(Role.Administrator, "beheer"), body.ToJsonString())).Expect(200);
        return id;
    }

    /// <summary>What the coach's inbox has of this scene's vacancies, or what of them has a status.</summary>
    public async Task<IReadOnlyList<JsonNode>> InboxAsync(string? status = null)
    {
        var query = status is null ? "" : "&status=" + status;
        return [.. (await Host.GetAsync("v1/matchvoorstellen?aantal=100" + query, Role.Coach, Coach)).Expect(200).Json["resultaten"]!.AsArray().Select(i => i!).Where(i => (string)i["vacatureTitel"]! == Title)];
    }

    /// <summary>Waits for the open proposal of a vacancy and a candidate.</summary>
    public Task<string> ProposalAsync(string vacancy, string candidate) => RoadHost.EventuallyAsync(async () =>
        (await InboxAsync()).Where(i => (string)i["vacatureId"]! == vacancy && (string)i["kandidaatId"]! == candidate).Select(i => (string)i["id"]!).SingleOrDefault());

    /// <summary>A proposal as it is now.</summary>
    public async Task<JsonNode> ReadAsync(string proposal) => (await Host.GetAsync("v1/matchvoorstellen/" + proposal, Role.Coach, Coach)).Expect(200).Json;

    public async Task<string> StatusAsync(string proposal) => (string)(await ReadAsync(proposal))["status"]!;

    /// <summary>Waits until a proposal stands somewhere.</summary>
    public Task<JsonNode> StandsAsync(string proposal, string status) => RoadHost.EventuallyAsync(async () =>
        await ReadAsync(proposal) is var found && (string)found["status"]! == status ? found : null);

    public Task<Answer> AssessAsync(string proposal, string verdict, string? reason = null, string? key = null)
    {
        var body = new JsonObject { ["oordeel"] = verdict };
        if (reason is not null) body["reden"] = reason;
        return Host.PostAsync($"v1/matchvoorstellen/{proposal}/beoordeling", Role.Coach, Coach, body, key);
    }

    /// <summary>A vacancy and a candidate that fit, and the proposal that came of them.</summary>
    public async Task<(string Vacancy, string Candidate, string Proposal)> ProposedAsync()
    {
        var vacancy = await PostVacancyAsync();
        var candidate = await RegisterAsync();
        return (vacancy, candidate, await ProposalAsync(vacancy, candidate));
    }

    /// <summary>The path of the link in the newest letter to a candidate, once it is there.</summary>
    public async Task<string> LinkAsync(string candidate)
    {
        var mailbox = Host.Services.GetRequiredService<IMailbox>();
        var letter = await RoadHost.EventuallyAsync(async () => (await mailbox.ReadAsync(default)).FirstOrDefault(l => l.Recipient == candidate));
        return LinkPath().Match(letter.Text).Value;
    }

    /// <summary>A candidate who was asked: the proposal, and the path of the link.</summary>
    public async Task<(string Vacancy, string Candidate, string Proposal, string Link)> AskedAsync()
    {
        var (vacancy, candidate, proposal) = await ProposedAsync();
        (await AssessAsync(proposal, "voordragen")).Expect(200);
        return (vacancy, candidate, proposal, await LinkAsync(candidate));
    }

    public async Task<Answer> PressAsync(string link, string button)
    {
        using var form = new FormUrlEncodedContent([new("antwoord", button)]);
        using var response = await Host.Client.PostAsync(new Uri(link, UriKind.Relative), form);
        return await Answer.ReadAsync(response);
    }

    [GeneratedRegex("/v1/antwoord/[A-Za-z0-9_-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LinkPath();
}
