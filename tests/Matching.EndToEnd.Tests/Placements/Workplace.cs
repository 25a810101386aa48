using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Matching.Application.FollowUp;
using Matching.Application.Notifications;
using Matching.Azure.Storage;
using Matching.Domain.Access;
using Matching.Domain.Time;
using Matching.EndToEnd.Tests.Road;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Placements;

/// <summary>A candidate, an employer with a contact person, and those who follow a placement, in a municipality of their own.</summary>
internal sealed partial class Workplace
{
    private readonly Scene _scene;

    private Workplace(Scene scene) => _scene = scene;

    public RoadHost Host => _scene.Host;

    public string Coach => _scene.Coach;

    public string Employer => _scene.Employer;

    public string Lead => "tl-" + _scene.Coach;

    public string Officer => "lks-" + _scene.Coach;

    public string Expert => "lwd-" + _scene.Coach;

    public string Municipality { get; private set; } = "";

    public string Contact { get; private set; } = "";

    public string Candidate { get; private set; } = "";

    public DateOnly Today => Host.Clock.GetUtcNow().ToDutchDay();

    /// <summary>Sets the clock to a morning of an ordinary working week, so that no holiday is in the way.</summary>
    public static void Stand(RoadHost host, int days = 0) =>
        host.Clock.SetAhead(new DateTimeOffset(2027, 3, 1, 10, 0, 0, TimeSpan.Zero).AddDays(days) - TimeProvider.System.GetUtcNow());

    /// <summary>Makes one.</summary>
    public static async Task<Workplace> OpenAsync(RoadFixture fixture, string language = "nederlands")
    {
        Stand(fixture.Host);
        var place = new Workplace(fixture.NewScene());
        await place.PrepareAsync(language);
        return place;
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Day(int days) => Iso(Today.AddDays(days));

    /// <summary>What is agreed: work from some days ago or ahead on, with light guidance.</summary>
    public JsonObject Terms(int from = 0) => new()
    {
        ["kandidaatId"] = Candidate,
        ["werkgeverId"] = Employer,
        ["titel"] = "Medewerker groen",
        ["route"] = "begeleid",
        ["plaats"] = "bijWerkgever",
        ["urenPerWeek"] = 24,
        ["dagen"] = new JsonArray("ma", "di", "wo"),
        ["eersteWerkdag"] = Day(from),
        ["voltijdUrenPerWeek"] = 36,
        ["contract"] = new JsonObject { ["soort"] = "bepaaldeTijd", ["van"] = Day(from), ["tot"] = Day(from + 364) },
        ["contactpersoonId"] = Contact,
        ["begeleiding"] = "licht",
    };

    public Task<Answer> AgreeAsync(JsonObject terms, string? key = null) => Host.PostAsync("v1/plaatsingen", Role.Coach, Coach, terms, key);

    /// <summary>A placement that began, of which everything that was due is done.</summary>
    public async Task<string> WorkingAsync(int from = 0, Action<JsonObject>? change = null)
    {
        var terms = Terms(from);
        change?.Invoke(terms);
        var id = (await AgreeAsync(terms)).Expect(201).Id;
        await RunDueAsync();
        await RoadHost.EventuallyAsync(async () => (string)(await ReadAsync(id))["status"]! == "loopt" ? id : null);
        return id;
    }

    /// <summary>Does what is due today, of everybody.</summary>
    public async Task RunDueAsync()
    {
        await Host.DrainAsync();
        await Host.Services.GetRequiredService<RunAgenda>().RunAsync(default);
        await Host.DrainAsync();
    }

    public async Task<JsonNode> ReadAsync(string placement) => (await Host.GetAsync("v1/plaatsingen/" + placement, Role.Coach, Coach)).Expect(200).Json;

    public Task<Answer> PostAsync(string placement, string action, JsonObject? body = null, string? key = null) =>
        Host.PostAsync($"v1/plaatsingen/{placement}/{action}", Role.Coach, Coach, body, key);

    public Task<Answer> SubsidyAsync(string placement, string action, Role role, JsonObject body) =>
        Host.PostAsync($"v1/plaatsingen/{placement}/loonkostensubsidie{(action.Length == 0 ? "" : "/" + action)}", role, WhoIs(role), body);

    public string WhoIs(Role role) => role switch
    {
        Role.SubsidyOfficer => Officer,
        Role.WageValueExpert => Expert,
        Role.Coach => Coach,
        _ => Lead,
    };

    /// <summary>The path of the link in the newest letter to somebody, once it is there.</summary>
    public async Task<string> LinkAsync(string recipient)
    {
        var mailbox = Host.Services.GetRequiredService<IMailbox>();
        var letter = await RoadHost.EventuallyAsync(async () => (await mailbox.ReadAsync(default)).FirstOrDefault(l => l.Recipient == recipient && LinkPath().IsMatch(l.Text)));
        return LinkPath().Match(letter.Text).Value;
    }

    /// <summary>Presses or sends something on a page, and gives the page as it is read.</summary>
    public async Task<(int Status, string Page)> PressAsync(string link, params (string Field, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Field, f.Value)));
        using var response = await Host.Client.PostAsync(new Uri(link, UriKind.Relative), form);
        return ((int)response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    public async Task<(int Status, string Page)> OpenAsync(string link)
    {
        using var response = await Host.Client.GetAsync(new Uri(link, UriKind.Relative));
        return ((int)response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Who read the person's record.</summary>
    public async Task<IReadOnlyList<string>> ReadsAsync()
    {
        var reads = new List<string>();
        await foreach (var row in Host.Storage.Table(TableNames.ReadAudit).QueryAsync<TableEntity>($"PartitionKey eq '{Candidate}'")) reads.Add(row.GetString("By"));
        return reads;
    }

    public async Task<IReadOnlyList<JsonNode>> ListAsync(string path, Role role, string id) =>
        [.. (await Host.GetAsync(path, role, id)).Expect(200).Json["resultaten"]!.AsArray().Select(i => i!)];

    private async Task PrepareAsync(string language)
    {
        var worker = new JsonObject { ["naam"] = "Robin de Coach", ["telefoon"] = "0570 123 457", ["email"] = "robin@voorbeeld.nl" };
        (await Host.PutAsync("v1/medewerkers/" + Coach, Role.Administrator, "beheer", worker, null)).Expect(200);
        var firm = new JsonObject { ["naam"] = "De Werkplaats", ["soort"] = "regulier", ["postcode"] = "7311 AB" };
        (await Host.PutAsync("v1/werkgevers/" + Employer, Role.Adviser, "adviseur", firm, null)).Expect(200);
        var contact = new JsonObject { ["naam"] = "Kim", ["telefoon"] = "055 000 03 00", ["email"] = "kim@voorbeeld.nl" };
        var employer = (await Host.PostAsync($"v1/werkgevers/{Employer}/contactpersonen", Role.Employer, Employer, contact)).Expect(200);
        Contact = (string)employer.Json["contactpersonen"]![0]!["id"]!;
        var profile = await _scene.KnownProfileAsync();
        profile["grondslagen"] = new JsonArray(new JsonObject { ["soort"] = "doelgroepLoonkostensubsidie", ["status"] = "toegekend", ["bron"] = "UWV", ["van"] = "2020-01-01" });
        Municipality = (string)profile["gemeenteId"]!;
        var person = Scene.Person();
        person["taal"] = language;
        Candidate = (await Host.PostAsync("v1/kandidaten", Role.Coach, Coach, new JsonObject { ["persoon"] = person, ["profiel"] = profile })).Expect(201).Id;
        await Host.DrainAsync();
    }

    [GeneratedRegex("/v1/hoe-gaat-het/[A-Za-z0-9_-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LinkPath();
}
