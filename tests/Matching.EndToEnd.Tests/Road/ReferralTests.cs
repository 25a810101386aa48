using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Matching.Application.Notifications;
using Matching.Domain.Access;
using Matching.Domain.Referrals;
using Matching.Domain.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed partial class ReferralTests(RoadFixture fixture) : IClassFixture<RoadFixture>, IAsyncLifetime
{
    private readonly Scene _scene = fixture.NewScene();
    private readonly string _municipality = "gem-" + Guid.NewGuid().ToString("N")[..10];
    private string _candidate = "";

    private RoadHost Host => fixture.Host;

    public async Task InitializeAsync()
    {
        (await MunicipalityTests.PutAsync(Host, _municipality, MunicipalityTests.WswOnly)).Expect(200);
        _candidate = await _scene.RegisterAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_referral_is_followed_until_the_partner_confirms_by_the_link()
    {
        var referral = await ReferAsync();
        var letter = await LetterAsync(referral);
        Assert.Equal(("toeleiding@voorbeeld.nl", "Een vraag voor u"), (letter.Address?.Value, letter.Subject));
        foreach (var secret in (string[])["K-001", "Test", _candidate, "zorg", "geen diagnose"]) Assert.DoesNotContain(secret, letter.Text, StringComparison.Ordinal);

        var link = Link().Match(letter.Text).Value;
        for (var looks = 0; looks < 3; looks++)
        {
            var page = (await Host.SendAsync(HttpMethod.Get, link, null)).Expect(200);
            Assert.Contains("Wij pakken dit op", page.Text, StringComparison.Ordinal);
            Assert.Contains("Wij kunnen dit niet doen", page.Text, StringComparison.Ordinal);
            Assert.Contains(referral, page.Text, StringComparison.Ordinal);
            Assert.Contains("href=\"tel:", page.Text, StringComparison.Ordinal);
            foreach (var hidden in (string[])["<script", "K-001", _candidate, "in de zorg"]) Assert.DoesNotContain(hidden, page.Text, StringComparison.Ordinal);
        }

        Assert.Equal(("verstuurd", "bericht"), await StandAsync(referral));
        Assert.Contains("wij pakken dit op", (await PressAsync(link, "ja")).Expect(200).Text, StringComparison.Ordinal);

        var confirmed = await ReadAsync(referral);
        Assert.Equal("bevestigd", (string)confirmed["status"]!);
        Assert.True((bool)confirmed["antwoord"]!["doorPartner"]! && (bool)confirmed["antwoord"]!["paktOp"]!);
        Assert.DoesNotContain(referral, await OpenAsync());
        (await PressAsync(link, "nee")).Expect(409);
        (await Host.SendAsync(HttpMethod.Get, link, null)).Expect(409);
        Assert.Equal(confirmed.ToJsonString(), (await ReadAsync(referral)).ToJsonString());
    }

    [Fact]
    public async Task A_no_stays_open_first_in_the_list_until_the_coach_refers_anew()
    {
        var other = await ReferAsync("uwv");
        var declined = await ReferAsync();
        await PressAsync(Link().Match((await LetterAsync(declined)).Text).Value, "nee");

        Assert.Equal([declined, other], await OpenAsync());
        Assert.Equal([declined], await OpenAsync("afgewezen"));

        var anew = await ReferAsync();
        Assert.Equal([other, anew], await OpenAsync());
        var closed = await ReadAsync(declined);
        Assert.Equal(("afgesloten", anew), ((string)closed["status"]!, (string)closed["vervangenDoor"]!));
        Assert.Equal([declined], await OpenAsync("afgesloten"));
    }

    [Fact]
    public async Task A_partner_without_an_address_is_called_by_the_coach_who_records_what_was_said()
    {
        var referral = await ReferAsync("uwv");
        await RoadHost.EventuallyAsync(async () => (string?)(await ReadAsync(referral))["gevraagdDoor"] is "coachBelt" ? "ja" : null);

        var declined = (await RecordAsync(referral, "afwijzing", """{"reden":"Geen plek dit jaar"}""")).Expect(200);
        Assert.Equal(("afgewezen", "Geen plek dit jaar"), ((string)declined.Json["status"]!, (string)declined.Json["antwoord"]!["toelichting"]!));
        Assert.Equal([referral], await OpenAsync());
        Assert.Equal("al-afgewezen", (await RecordAsync(referral, "afwijzing", """{"reden":"Nog steeds niet"}""")).Expect(409).Code);

        // The partner comes back on it by phone, and then again.
        Assert.Equal("bevestigd", (string)(await RecordAsync(referral, "bevestiging", """{"toelichting":"Toch plek"}""")).Expect(200).Json["status"]!);
        Assert.Equal("al-bevestigd", (await RecordAsync(referral, "afsluiting", """{"reden":"Klaar"}""")).Expect(409).Code);
        (await RecordAsync(referral, "afwijzing", """{"reden":"Toch niet"}""")).Expect(200);
        Assert.Equal("afgesloten", (string)(await RecordAsync(referral, "afsluiting", """{"reden":"Heeft zelf werk gevonden"}""")).Expect(200).Json["status"]!);
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task A_referral_that_is_taken_back_asks_the_partner_nothing_any_more()
    {
        var referral = await ReferAsync();
        var link = Link().Match((await LetterAsync(referral)).Text).Value;
        await RoadHost.EventuallyAsync(async () => (string?)(await ReadAsync(referral))["gevraagdDoor"]);

        Assert.Equal("ingetrokken", (string)(await RecordAsync(referral, "afsluiting", """{"reden":"Verhuisd"}""")).Expect(200).Json["status"]!);
        Assert.Contains("niet meer nodig", (await Host.SendAsync(HttpMethod.Get, link, null)).Expect(410).Text, StringComparison.Ordinal);
        (await PressAsync(link, "ja")).Expect(410);
        Assert.Equal("verwijzing-ingetrokken", (await RecordAsync(referral, "bevestiging", "{}")).Expect(409).Code);
    }

    [Fact]
    public async Task A_missed_answer_is_counted_each_time_and_the_link_grows_old()
    {
        var referral = await ReferAsync();
        var link = Link().Match((await LetterAsync(referral)).Text).Value;
        await RoadHost.EventuallyAsync(async () => (string?)(await ReadAsync(referral))["gevraagdDoor"]);
        var today = Host.Clock.GetUtcNow().ToDutchDay();
        var first = today.AddWorkingDays(Referral.PatienceWorkingDays);
        var second = first.AddWorkingDays(Referral.PatienceWorkingDays);
        try
        {
            foreach (var (day, times) in ((DateOnly, int)[])[(first.AddDays(-1), 0), (first, 1), (first.AddDays(1), 1), (second, 2)])
            {
                Host.Clock.SetAhead(TimeSpan.FromDays(day.DayNumber - today.DayNumber));
                (await Host.PostAsync("v1/beheer/agenda", Role.Administrator, "beheer-1")).Expect(200);
                var found = await RoadHost.EventuallyAsync(async () => (int)(await ReadAsync(referral))["herinneringen"]! is var n && n >= times ? (await ReadAsync(referral)) : null);
                Assert.Equal((times, times == 0 ? "verstuurd" : "herinnerd"), ((int)found["herinneringen"]!, (string)found["status"]!));
            }

            Assert.Contains(referral, await OpenAsync());
            Assert.Contains("werkt niet meer", (await Host.SendAsync(HttpMethod.Get, link, null)).Expect(410).Text, StringComparison.Ordinal);
            (await PressAsync(link, "ja")).Expect(410);
        }
        finally
        {
            Host.Clock.SetAhead(TimeSpan.Zero);
        }
    }

    [Fact]
    public async Task A_link_dies_with_its_partner_and_serves_nothing_else()
    {
        var referral = await ReferAsync();
        var link = Link().Match((await LetterAsync(referral)).Text).Value;
        await RoadHost.EventuallyAsync(async () => (string?)(await ReadAsync(referral))["gevraagdDoor"]);

        (await Host.SendAsync(HttpMethod.Get, link.Replace("/verwijzing/", "/antwoord/", StringComparison.Ordinal), null)).Expect(404);
        (await Host.SendAsync(HttpMethod.Get, "/v1/verwijzing/onzin", null)).Expect(404);
        (await PressAsync(link[..^1], "ja")).Expect(404);
        (await PressAsync(link, "misschien")).Expect(400);
        (await Host.SendAsync(HttpMethod.Post, link, null, "{\"antwoord\":\"ja\"}")).Expect(415);
        (await Host.SendAsync(HttpMethod.Get, link + "?antwoord=ja", null)).Expect(400);

        (await MunicipalityTests.PutAsync(Host, _municipality, """{"naam":"Voorst","partners":[],"functies":[]}""")).Expect(200);
        (await PressAsync(link, "ja")).Expect(410);
        Assert.Equal("verstuurd", (await StandAsync(referral)).Status);
    }

    [Theory]
    [InlineData("gemeenteId", "gemeenteId", "\"gem-bestaat-niet\"")]
    [InlineData("gemeenteId", "gemeenteId", "\"Geen Kenmerk\"")]
    [InlineData("functie", "functie", "\"c\"")]
    [InlineData("route", "route", "\"omweg\"")]
    [InlineData("partnerId", "partnerId", "\"bestaat-niet\"")]
    [InlineData("partnerId", "functie", "\"wsw\"")]
    [InlineData("reden", "reden", "\"  \"")]
    [InlineData("kandidaat", "kandidaat", "\"K-001\"")]
    public async Task A_wrong_referral_is_refused_with_its_field_named(string field, string name, string value)
    {
        await Host.DrainAsync();
        var body = Body("sociale-dienst");
        body[name] = JsonNode.Parse(value);
        var before = await StorageState.ReadAsync(Host.Storage);

        Assert.Equal([field], (await Host.PostAsync($"v1/kandidaten/{_candidate}/verwijzingen", Role.Coach, _scene.Coach, body)).Expect(400).Fields);
        Assert.Equal(before, await StorageState.ReadAsync(Host.Storage));
    }

    [Fact]
    public async Task A_repeat_makes_no_second_referral()
    {
        var first = await Host.PostAsync($"v1/kandidaten/{_candidate}/verwijzingen", Role.Coach, _scene.Coach, Body("uwv"), "sleutel-1");
        var second = await Host.PostAsync($"v1/kandidaten/{_candidate}/verwijzingen", Role.Coach, _scene.Coach, Body("uwv"), "sleutel-1");

        Assert.Equal(first.Expect(201).Id, second.Expect(201).Id);
        Assert.Equal([first.Id], await OpenAsync());
    }

    [Fact]
    public async Task Another_coachs_referral_looks_the_same_as_one_that_is_not_there()
    {
        var referral = await ReferAsync("uwv");

        async Task<string> TryAll(string candidate, string id)
        {
            const string Other = "coach-ander";
            var answers = new[]
            {
                await Host.PostAsync($"v1/kandidaten/{candidate}/verwijzingen", Role.Coach, Other, Body("uwv")),
                await Host.GetAsync($"v1/verwijzingen/{id}", Role.Coach, Other),
                await Host.PostAsync($"v1/verwijzingen/{id}/bevestiging", Role.Coach, Other, JsonNode.Parse("{}")),
                await Host.PostAsync($"v1/verwijzingen/{id}/afwijzing", Role.Coach, Other, JsonNode.Parse("""{"reden":"Nee"}""")),
                await Host.PostAsync($"v1/verwijzingen/{id}/afsluiting", Role.Coach, Other, JsonNode.Parse("""{"reden":"Nee"}""")),
            };
            return string.Concat(answers.Select(a => a.Expect(404).Text));
        }

        Assert.Equal(await TryAll("kand-bestaat-niet", "verw-bestaat-niet"), await TryAll(_candidate, referral));
        Assert.Equal("verstuurd", (await StandAsync(referral)).Status);
        Assert.Empty((await Host.GetAsync("v1/verwijzingen", Role.Coach, "coach-ander")).Expect(200).Json["resultaten"]!.AsArray());
    }

    [Theory]
    [InlineData("POST", "v1/kandidaten/kand-x/verwijzingen", Role.Adviser)]
    [InlineData("POST", "v1/kandidaten/kand-x/verwijzingen", Role.Employer)]
    [InlineData("GET", "v1/verwijzingen", Role.Administrator)]
    [InlineData("GET", "v1/verwijzingen/verw-x", Role.Candidate)]
    [InlineData("POST", "v1/verwijzingen/verw-x/bevestiging", Role.Adviser)]
    [InlineData("POST", "v1/verwijzingen/verw-x/afsluiting", Role.Administrator)]
    public async Task The_wrong_role_is_refused(string method, string path, Role role) =>
        Assert.Equal("geen-toegang", (await Host.SendAsync(new HttpMethod(method), path, Host.Token(role, "iemand"), method == "GET" ? null : "{}")).Expect(403).Code);

    private JsonObject Body(string partner) => new()
    {
        ["gemeenteId"] = _municipality,
        ["functie"] = "matchen",
        ["route"] = "regulier",
        ["partnerId"] = partner,
        ["reden"] = "Zoekt werk in de zorg.",
    };

    private async Task<string> ReferAsync(string partner = "sociale-dienst") =>
        (await Host.PostAsync($"v1/kandidaten/{_candidate}/verwijzingen", Role.Coach, _scene.Coach, Body(partner))).Expect(201).Id;

    private async Task<JsonNode> ReadAsync(string referral) => (await Host.GetAsync("v1/verwijzingen/" + referral, Role.Coach, _scene.Coach)).Expect(200).Json;

    /// <summary>Where a referral stands once the partner was asked, and how that was done.</summary>
    private async Task<(string Status, string By)> StandAsync(string referral)
    {
        var found = await RoadHost.EventuallyAsync(async () => await ReadAsync(referral) is var read && read["gevraagdDoor"] is not null ? read : null);
        return ((string)found["status"]!, (string)found["gevraagdDoor"]!);
    }

    private async Task<IReadOnlyList<string>> OpenAsync(string? status = null) =>
        [.. (await Host.GetAsync("v1/verwijzingen" + (status is null ? "" : "?status=" + status), Role.Coach, _scene.Coach)).Expect(200).Json["resultaten"]!.AsArray().Select(r => (string)r!["id"]!)];

    private Task<Answer> RecordAsync(string referral, string what, string body) =>
        Host.PostAsync($"v1/verwijzingen/{referral}/{what}", Role.Coach, _scene.Coach, JsonNode.Parse(body));

    private Task<Letter> LetterAsync(string referral) => RoadHost.EventuallyAsync(async () =>
        (await Host.Services.GetRequiredService<IMailbox>().ReadAsync(default)).SingleOrDefault(l => l.Text.Contains(referral, StringComparison.Ordinal)));

    private async Task<Answer> PressAsync(string link, string button)
    {
        using var form = new FormUrlEncodedContent([new("antwoord", button)]);
        using var response = await Host.Client.PostAsync(new Uri(link, UriKind.Relative), form);
        return await Answer.ReadAsync(response);
    }

    [GeneratedRegex("/v1/verwijzing/[A-Za-z0-9_-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
