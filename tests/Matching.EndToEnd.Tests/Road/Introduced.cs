using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Matching.Application.Notifications;
using Matching.Azure.Storage;
using Matching.Domain.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>A scene up to and after the introduction of a candidate to the employer's contact person.</summary>
internal sealed partial class Introduced(RoadHost host)
{
    /// <summary>What somebody can be recognised by, each in a form that stands in no other text.</summary>
    public const string CallName = "Xantippe";
    public const string Surname = "Zwartewaterkruid";
    public const string Phone = "06 98765432";
    public const string Email = "xantippe@voorbeeld.nl";

    private static int _people;

    private readonly string _contactPhone = string.Create(CultureInfo.InvariantCulture, $"055 {Interlocked.Increment(ref _people):D7}");

    public Scene Scene { get; } = new(host);

    public string Adviser => Scene.Coach + "-adviseur";

    public string Vacancy { get; private set; } = "";

    public string Candidate { get; private set; } = "";

    public string Proposal { get; private set; } = "";

    public string Contact { get; private set; } = "";

    private IMailbox Mailbox => host.Services.GetRequiredService<IMailbox>();

    /// <summary>Up to the shortlist.</summary>
    public async Task<Introduced> AgreedAsync(IReadOnlyList<string>? shared = null, bool contactHasEmail = true, string language = "nederlands")
    {
        await RecordAsync(Scene.Coach, "Coach Ans", "055 000 02 01");
        await RecordAsync(Adviser, "Adviseur Bo", "055 000 02 02");
        var details = Scene.Vacancy();
        details["contact"] = new JsonObject { ["naam"] = "Sam Werkgever", ["telefoon"] = _contactPhone };
        Vacancy = (await host.PostAsync("v1/vacatures", Role.Employer, Scene.Employer, details)).Expect(201).Id;
        var registration = Scene.Candidate();
        registration["persoon"]!["roepnaam"] = CallName;
        registration["persoon"]!["achternaam"] = Surname;
        registration["persoon"]!["telefoon"] = Phone;
        registration["persoon"]!["email"] = Email;
        registration["persoon"]!["taal"] = language;
        registration["profiel"]!["nodigOpWerkplek"] = new JsonArray("prikkelarm");
        Candidate = (await host.PostAsync("v1/kandidaten", Role.Coach, Scene.Coach, registration)).Expect(201).Id;
        Contact = await ContactAsync("Sam Werkgever");
        if (contactHasEmail) await AddContactAsync("Sam Werkgever", _contactPhone, "sam@werkgever.voorbeeld.nl");
        Proposal = await Scene.ProposalAsync(Vacancy, Candidate);
        (await Scene.AssessAsync(Proposal, "voordragen")).Expect(200);
        await Scene.LinkAsync(Candidate);
        var answer = new JsonObject { ["antwoord"] = "ja", ["delen"] = new JsonArray([.. (shared ?? ["voornaam", "competenties", "urenEnDagen"]).Select(s => JsonValue.Create(s))]) };
        (await host.PostAsync($"v1/matchvoorstellen/{Proposal}/antwoord", Role.Coach, Scene.Coach, answer)).Expect(200);
        (await host.PostAsync($"v1/matchvoorstellen/{Proposal}/shortlist", Role.Adviser, Adviser)).Expect(200);
        return this;
    }

    public Task<Answer> IntroduceAsync(params string[] shared) => host.PostAsync(
        $"v1/matchvoorstellen/{Proposal}/kennismaking",
        Role.Adviser,
        Adviser,
        new JsonObject { ["contactpersoonId"] = Contact, ["delen"] = new JsonArray([.. shared.Select(s => JsonValue.Create(s))]), ["toelichting"] = "Komt graag\neen dag meelopen." });

    /// <summary>Introduced with what is usual: the path of the contact person's link.</summary>
    public async Task<string> LinkAsync()
    {
        (await IntroduceAsync("voornaam", "competenties", "urenEnDagen")).Expect(200);
        return PathIn(await LetterAsync(Contact));
    }

    public Task<Letter> LetterAsync(string recipient) =>
        RoadHost.EventuallyAsync(async () => (await Mailbox.ReadAsync(default)).FirstOrDefault(l => l.Recipient == recipient && LinkPath().IsMatch(l.Text)));

    public async Task<int> LettersAsync(string recipient) => (await Mailbox.ReadAsync(default)).Count(l => l.Recipient == recipient);

    public static string PathIn(Letter letter) => LinkPath().Match(letter.Text).Value;

    public async Task<(int Status, string Text)> OpenAsync(string link)
    {
        var page = await host.SendAsync(HttpMethod.Get, link, null);
        return (page.Status, WebUtility.HtmlDecode(page.Text));
    }

    public async Task<(int Status, string Text)> PressAsync(string link, params (string Field, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Field, f.Value)));
        using var response = await host.Client.PostAsync(new Uri(link, UriKind.Relative), form);
        return ((int)response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Who read the person's record, newest first: role and id, and the contact person.</summary>
    public async Task<IReadOnlyList<(string By, string? Contact)>> ReadsAsync()
    {
        var reads = new List<(string, string?)>();
        await foreach (var row in host.Storage.Table(TableNames.ReadAudit).QueryAsync<TableEntity>($"PartitionKey eq '{Candidate}'")) reads.Add((row.GetString("By"), row.GetString("Contact")));
        return reads;
    }

    public async Task AddContactAsync(string name, string phone, string email) =>
        (await host.PostAsync($"v1/werkgevers/{Scene.Employer}/contactpersonen", Role.Employer, Scene.Employer, new JsonObject { ["naam"] = name, ["telefoon"] = phone, ["email"] = email })).Expect(200);

    /// <summary>The contact person leaves; the path of the successor in the API.</summary>
    public async Task<string> LeavesAsync(string successor)
    {
        var body = new JsonObject { ["opvolger"] = new JsonObject { ["naam"] = successor, ["telefoon"] = "0570 333333", ["email"] = "opvolger@werkgever.voorbeeld.nl" } };
        (await host.PostAsync($"v1/werkgevers/{Scene.Employer}/contactpersonen/{Contact}/vertrek", Role.Employer, Scene.Employer, body)).Expect(200);
        return await ContactAsync(successor);
    }

    public async Task ConfirmAsync(string contact) =>
        (await host.PostAsync($"v1/werkgevers/{Scene.Employer}/contactpersonen/{contact}/bevestiging", Role.Adviser, Adviser)).Expect(200);

    /// <summary>The open tasks of somebody with a kind.</summary>
    public async Task<IReadOnlyList<JsonNode>> TasksAsync(Role role, string worker, string kind)
    {
        var list = (await host.GetAsync("v1/taken?aantal=100", role, worker)).Expect(200).Json["resultaten"]!.AsArray();
        return [.. list.Select(t => t!).Where(t => (string)t["soort"]! == kind)];
    }

    /// <summary>Moves the clock to the next such weekday at a time in the Netherlands' winter and summer working day.</summary>
    public void MoveTo(DayOfWeek day, int hour, int minute = 0)
    {
        var now = host.Clock.GetUtcNow();
        var target = new DateTimeOffset(now.Date, TimeSpan.Zero).AddHours(hour).AddMinutes(minute);
        while (target <= now || target.DayOfWeek != day) target = target.AddDays(1);
        host.Clock.SetAhead(target - TimeProvider.System.GetUtcNow());
    }

    private async Task<string> ContactAsync(string name) => (string)(await host.GetAsync($"v1/werkgevers/{Scene.Employer}", Role.Employer, Scene.Employer)).Expect(200)
        .Json["contactpersonen"]!.AsArray().Single(c => (string)c!["naam"]! == name)!["id"]!;

    private async Task RecordAsync(string worker, string name, string phone)
    {
        var details = new JsonObject { ["naam"] = name, ["telefoon"] = phone, ["email"] = "medewerker@voorbeeld.nl" };
        (await host.PutAsync($"v1/medewerkers/{worker}", Role.Administrator, "beheer", details, null)).Expect(200);
    }

    [GeneratedRegex("/v1/(kennismaking|mijn-profiel)/[A-Za-z0-9_-]+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LinkPath();
}
