using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed partial class OwnProfileTests(TellingRoadFixture fixture) : IClassFixture<TellingRoadFixture>, IDisposable
{
    private readonly Introduced _scene = new(fixture.Host);

    private RoadHost Host => fixture.Host;

    public void Dispose() => Host.Clock.SetAhead(TimeSpan.Zero);

    [Fact]
    public async Task The_page_shows_what_is_known_and_who_knows_and_the_reading_is_recorded()
    {
        var link = await LinkAsync();
        var letter = await LetterAsync();
        Assert.Equal((Introduced.Email, "Een vraag voor u"), (letter.Address?.Value, letter.Subject));
        Assert.Contains("Bel Coach Ans: 055 000 02 01", letter.Text, StringComparison.Ordinal);

        var (status, page) = await _scene.OpenAsync(link);

        Assert.Equal(200, status);
        foreach (var shown in (string[])[Introduced.CallName, Introduced.Phone, Introduced.Email, "20 tot 28 uur per week", "maandag tot en met donderdag", "5 januari 2026", "Met de fiets, tot 10 kilometer", "een prikkelarme plek", "De Werkplaats", "nog niets van u"])
            Assert.Contains(shown, page, StringComparison.Ordinal);
        foreach (var hidden in (string[])["<script", "afstand tot", "score", "1990"]) Assert.DoesNotContain(hidden, page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("Candidate:" + _scene.Candidate, null), (await _scene.ReadsAsync())[0]);
        foreach (Match control in Control().Matches(page)) Assert.Contains($"<label for=\"{control.Groups["id"].Value}\"", page, StringComparison.Ordinal);
        Assert.True(Control().Count(page) >= 18);
    }

    [Fact]
    public async Task Scanners_change_nothing()
    {
        var link = await LinkAsync();
        await Host.DrainAsync();
        var before = await ProfileAsync();

        for (var look = 0; look < 10; look++) Assert.Equal(200, (await _scene.OpenAsync(link)).Status);
        (await Host.SendAsync(HttpMethod.Get, link + "?actie=klopt", null)).Expect(400);
        (await Host.SendAsync(HttpMethod.Post, link, null)).Expect(415);
        Assert.Equal(400, (await _scene.PressAsync(link, ("actie", "klopt"))).Status);
        Assert.Equal(400, (await _scene.PressAsync(link, ("actie", "iets"), ("versie", "1"), ("versiePersoon", "1"))).Status);
        Assert.Equal(400, (await _scene.PressAsync(link, ("bsn", "123456782"))).Status);

        Assert.Equal(before.Text, (await ProfileAsync()).Text);
    }

    [Fact]
    public async Task That_it_is_right_is_recorded_without_another_change()
    {
        var link = await LinkAsync();
        var before = (await ProfileAsync()).Json;
        Host.Clock.SetAhead(TimeSpan.FromDays(2));

        var (status, page) = await _scene.PressAsync(link, [("actie", "klopt"), .. Versions((await _scene.OpenAsync(link)).Text)]);

        Assert.Equal(200, status);
        Assert.Contains("U zei dat alles klopt", page, StringComparison.Ordinal);
        var after = (await ProfileAsync()).Json;
        Assert.Equal(before["profiel"]!.ToJsonString(), after["profiel"]!.ToJsonString());
        Assert.True((DateTimeOffset)after["bevestigdOp"]! - (DateTimeOffset)before["bevestigdOp"]! > TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task What_is_filled_in_is_saved_and_what_is_not_on_the_page_stays()
    {
        var link = await LinkAsync();
        var versions = Versions((await _scene.OpenAsync(link)).Text);

        var (status, page) = await _scene.PressAsync(
            link,
            [("actie", "opslaan"), .. versions, ("telefoon", "06 11111111"), ("email", "nieuw@voorbeeld.nl"), ("urenMinimum", "12"), ("urenMaximum", "22,5"), ("dag-ma", "ja"), ("dag-zo", "ja"), ("vanaf", "2026-08-03"), ("vervoer", "openbaarVervoer"), ("kilometers", "25"), ("alleen", "nee"), ("wensen", "Graag met dieren.\r\nEn buiten & <b>vrij</b>.")]);

        Assert.Equal(200, status);
        Assert.Contains("Uw gegevens zijn bewaard", page, StringComparison.Ordinal);
        var profile = (await ProfileAsync()).Json["profiel"]!;
        Assert.Equal(
            ("12", "22.5", """["ma","zo"]""", "2026-08-03", "openbaarVervoer", "25", "false", "Graag met dieren.\nEn buiten & <b>vrij</b>."),
            (profile["uren"]!["minimum"]!.ToString(), profile["uren"]!["maximum"]!.ToString(), profile["dagen"]!.ToJsonString(), (string)profile["beschikbaarVanaf"]!, (string)profile["reizen"]!["vervoer"]!, profile["reizen"]!["maximumKilometers"]!.ToString(), profile["reizen"]!["zelfstandig"]!.ToString(), (string)profile["wensen"]!));
        Assert.Equal("""["prikkelarm"]""", profile["nodigOpWerkplek"]!.ToJsonString());
        Assert.Single(profile["competenties"]!.AsArray());
        var person = (await Host.GetAsync($"v1/kandidaten/{_scene.Candidate}/persoonsgegevens", Role.Coach, _scene.Scene.Coach)).Expect(200).Json;
        Assert.Equal(("06 11111111", "nieuw@voorbeeld.nl", Introduced.Surname), ((string)person["telefoon"]!, (string)person["email"]!, (string)person["achternaam"]!));
        Assert.DoesNotContain("<b>vrij", (await Host.SendAsync(HttpMethod.Get, link, null)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_is_named_with_a_link_to_its_field_and_nothing_is_saved()
    {
        var link = await LinkAsync();
        var before = await ProfileAsync();

        var (status, page) = await _scene.PressAsync(
            link,
            [("actie", "opslaan"), .. Versions((await _scene.OpenAsync(link)).Text), ("telefoon", "bel mij"), ("email", "geen"), ("urenMinimum", "30"), ("urenMaximum", "20"), ("vanaf", "morgen"), ("vervoer", ""), ("kilometers", "999"), ("wensen", "dieren")]);

        Assert.Equal(400, status);
        Assert.Contains("<title>Fout: ", page, StringComparison.Ordinal);
        foreach (var field in (string[])["telefoon", "email", "urenMaximum", "vanaf", "vervoer", "kilometers"])
        {
            Assert.Contains($"<a href=\"#{field}\">", page, StringComparison.Ordinal);
            Assert.Matches($"id=\"{field}\"[^>]* aria-describedby=\"[^\"]*{field}-fout\" aria-invalid=\"true\"", page);
        }

        Assert.Contains("value=\"bel mij\"", page, StringComparison.Ordinal);
        Assert.Equal(before.Text, (await ProfileAsync()).Text);

        var (empty, none) = await _scene.PressAsync(link, [("actie", "opslaan"), .. Versions(page), ("telefoon", ""), ("email", "")]);
        Assert.Equal(400, empty);
        Assert.Contains("<a href=\"#email\">", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten_unseen()
    {
        var link = await LinkAsync();
        var seen = Versions((await _scene.OpenAsync(link)).Text);
        var mine = ((string, string)[])[("actie", "opslaan"), .. seen, ("telefoon", Introduced.Phone), ("email", Introduced.Email), ("urenMinimum", "8"), ("urenMaximum", "8"), ("wensen", "van mij")];
        var theirs = await ProfileAsync();
        var body = theirs.Json["profiel"]!.DeepClone();
        body["wensen"] = "van de coach";
        (await Host.PutAsync("v1/kandidaten/" + _scene.Candidate, Role.Coach, _scene.Scene.Coach, body, theirs.ETag)).Expect(200);

        Assert.Equal(409, (await _scene.PressAsync(link, [("actie", "klopt"), .. seen])).Status);
        var (status, page) = await _scene.PressAsync(link, mine);

        Assert.Equal(409, status);
        foreach (var text in (string[])["Iemand heeft intussen iets veranderd", "van mij", "van de coach", "20 tot 28 uur"]) Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Equal("van de coach", (string)(await ProfileAsync()).Json["profiel"]!["wensen"]!);

        var again = ((string, string)[])[("actie", "opslaan"), .. Versions(page), .. mine.Skip(3)];
        Assert.Equal(200, (await _scene.PressAsync(link, again)).Status);
        Assert.Equal(200, (await _scene.PressAsync(link, again)).Status);
        Assert.Equal("van mij", (string)(await ProfileAsync()).Json["profiel"]!["wensen"]!);
    }

    [Fact]
    public async Task What_somebody_can_is_added_only_after_agreeing_to_what_was_understood()
    {
        var link = await LinkAsync();
        var before = await ProfileAsync();

        var (status, page) = await _scene.PressAsync(link, ("actie", "begrijpen"), ("kunnen", "ik kan goed stofzuigen en gras maaien"));

        Assert.Equal(200, status);
        var understood = Understood().Matches(page).Select(m => (Name: m.Groups["name"].Value, Value: m.Groups["value"].Value)).ToList();
        Assert.True(understood.Count >= 2);
        Assert.Equal(before.Text, (await ProfileAsync()).Text);

        var (added, _) = await _scene.PressAsync(link, ("actie", "toevoegen"), understood[0]);

        Assert.Equal(200, added);
        var held = (await ProfileAsync()).Json["profiel"]!["competenties"]!.AsArray();
        Assert.Equal(2, held.Count);
        Assert.Equal((understood[0].Value, 2, "zelfGenoemd"), ((string)held[1]!["competentie"]!, (int)held[1]!["niveau"]!, (string)held[1]!["bewijs"]!));
        Assert.Contains("herkennen hier niets nieuws", (await _scene.PressAsync(link, ("actie", "begrijpen"), ("kunnen", "qqq"))).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await _scene.PressAsync(link, ("actie", "begrijpen"), ("kunnen", ""))).Status);
        Assert.Equal(400, (await _scene.PressAsync(link, ("actie", "toevoegen"), ("competentie-1", "mt:bestaat-niet"))).Status);
    }

    [Fact]
    public async Task A_permission_is_taken_back_after_a_question()
    {
        await _scene.AgreedAsync();
        var employer = await _scene.LinkAsync();
        var link = await SendAsync();
        var (_, page) = await _scene.OpenAsync(link);
        Assert.Contains("uw voornaam, wat u kunt, wanneer u kunt werken", page, StringComparison.Ordinal);
        Assert.Contains(_scene.Proposal, page, StringComparison.Ordinal);

        var (asked, question) = await _scene.PressAsync(link, ("actie", "intrekken"), ("voorstel", _scene.Proposal));
        Assert.Equal(200, asked);
        Assert.Contains("Ja, trek de toestemming in", question, StringComparison.Ordinal);
        Assert.Equal(200, (await _scene.OpenAsync(employer)).Status);

        var (taken, done) = await _scene.PressAsync(link, ("actie", "ja-intrekken"), ("voorstel", _scene.Proposal));

        Assert.Equal(200, taken);
        Assert.Contains("De toestemming is ingetrokken", done, StringComparison.Ordinal);
        Assert.Contains("niet meer beschikbaar", (await _scene.OpenAsync(employer)).Text, StringComparison.Ordinal);
        Assert.Equal(409, (await _scene.PressAsync(link, ("actie", "ja-intrekken"), ("voorstel", _scene.Proposal))).Status);
        await RoadHost.EventuallyAsync(async () => (await _scene.TasksAsync(Role.Coach, _scene.Scene.Coach, "volgendeStapKiezen")).SingleOrDefault());
    }

    [Fact]
    public async Task A_permission_of_somebody_else_cannot_be_taken_back()
    {
        var other = await new Introduced(Host).AgreedAsync();
        var link = await LinkAsync();

        Assert.Equal(409, (await _scene.PressAsync(link, ("actie", "intrekken"), ("voorstel", other.Proposal))).Status);
        Assert.Equal(409, (await _scene.PressAsync(link, ("actie", "ja-intrekken"), ("voorstel", other.Proposal))).Status);

        Assert.Equal("opShortlist", await other.Scene.StatusAsync(other.Proposal), ignoreCase: true);
    }

    [Fact]
    public async Task An_expired_or_altered_link_says_whom_to_call_and_changes_nothing()
    {
        var link = await LinkAsync();
        var versions = Versions((await _scene.OpenAsync(link)).Text);
        Assert.Equal(404, (await _scene.OpenAsync(link[..^1] + (link[^1] == 'A' ? 'B' : 'A'))).Status);
        Assert.Equal(404, (await _scene.PressAsync(link[..^2], [("actie", "klopt"), .. versions])).Status);
        Assert.Equal(404, (await _scene.OpenAsync(link.Replace("mijn-profiel", "kennismaking", StringComparison.Ordinal))).Status);
        var before = await ProfileAsync();
        Host.Clock.SetAhead(TimeSpan.FromDays(14.01));

        var (status, page) = await _scene.OpenAsync(link);

        Assert.Equal(410, status);
        Assert.Contains("Coach Ans", page, StringComparison.Ordinal);
        foreach (var hidden in (string[])[Introduced.CallName, "98765432"]) Assert.DoesNotContain(hidden, page, StringComparison.Ordinal);
        Assert.Equal(410, (await _scene.PressAsync(link, [("actie", "klopt"), .. versions])).Status);
        Assert.Equal(before.Text, (await ProfileAsync()).Text);
    }

    [Fact]
    public async Task Who_takes_no_part_any_more_sees_whom_to_call()
    {
        var link = await LinkAsync();
        (await Host.PostAsync($"v1/kandidaten/{_scene.Candidate}/terugtrekking", Role.Coach, _scene.Scene.Coach)).Expect(200);

        var (status, page) = await _scene.OpenAsync(link);

        Assert.Equal(410, status);
        Assert.Contains("Coach Ans", page, StringComparison.Ordinal);
        Assert.DoesNotContain("98765432", page, StringComparison.Ordinal);
        Assert.Equal("kandidaat-teruggetrokken", (await Host.PostAsync($"v1/kandidaten/{_scene.Candidate}/profiel-link", Role.Coach, _scene.Scene.Coach)).Expect(409).Code);
    }

    [Fact]
    public async Task The_link_is_sent_once_however_often_it_is_asked_with_one_key_and_only_by_who_is_involved()
    {
        await _scene.AgreedAsync();
        var path = $"v1/kandidaten/{_scene.Candidate}/profiel-link";
        var before = await _scene.LettersAsync(_scene.Candidate);

        (await Host.PostAsync(path, Role.Coach, _scene.Scene.Coach, key: "een")).Expect(202);
        (await Host.PostAsync(path, Role.Coach, _scene.Scene.Coach, key: "een")).Expect(202);
        (await Host.PostAsync(path, Role.Coach, "coach-een-ander")).Expect(404);
        (await Host.PostAsync(path, Role.Adviser, _scene.Adviser)).Expect(403);

        await Host.DrainAsync();
        Assert.Equal(before + 1, await _scene.LettersAsync(_scene.Candidate));
    }

    [Fact]
    public async Task Who_has_no_address_cannot_be_sent_a_link()
    {
        var candidate = await _scene.Scene.RegisterAsync(email: false);

        Assert.Equal("geen-berichten-per-e-mail", (await Host.PostAsync($"v1/kandidaten/{candidate}/profiel-link", Role.Coach, _scene.Scene.Coach)).Expect(409).Code);
    }

    [Fact]
    public async Task A_profile_that_nobody_confirmed_is_asked_for_by_letter_or_by_the_coach()
    {
        await _scene.AgreedAsync();
        var unreachable = await _scene.Scene.RegisterAsync(email: false);
        Host.Clock.SetAhead(TimeSpan.FromDays(400));
        (await Host.PostAsync("v1/beheer/agenda", Role.Administrator, "beheer-1")).Expect(200);

        var link = Introduced.PathIn(await LetterAsync());
        var task = await RoadHost.EventuallyAsync(async () => (await _scene.TasksAsync(Role.Coach, _scene.Scene.Coach, "profielBijwerken")).SingleOrDefault());
        Assert.Equal(unreachable, (string)task["kandidaatId"]!);
        Assert.Equal(200, (await _scene.PressAsync(link, [("actie", "klopt"), .. Versions((await _scene.OpenAsync(link)).Text)])).Status);

        (await Host.PostAsync($"v1/kandidaten/{unreachable}/bevestiging", Role.Coach, _scene.Scene.Coach)).Expect(200);
        await RoadHost.EventuallyAsync(async () => (await _scene.TasksAsync(Role.Coach, _scene.Scene.Coach, "profielBijwerken")).Count == 0 ? this : null);
    }

    [Fact]
    public async Task Nothing_personal_stands_in_a_log_line_a_queue_message_or_a_url()
    {
        await _scene.AgreedAsync();
        var employer = await _scene.LinkAsync();
        var link = await SendAsync();
        await _scene.OpenAsync(employer);
        var versions = Versions((await _scene.OpenAsync(link)).Text);
        await _scene.PressAsync(link, [("actie", "opslaan"), .. versions, ("telefoon", "geen 98765432"), ("email", "xantippe"), ("wensen", "Zwartewaterkruid")]);
        await _scene.PressAsync(link, [("actie", "opslaan"), .. versions, ("telefoon", Introduced.Phone), ("email", Introduced.Email), ("wensen", "Zwartewaterkruid")]);
        await _scene.PressAsync(link, ("actie", "begrijpen"), ("kunnen", "Xantippe Zwartewaterkruid kan koken"));
        await _scene.PressAsync(link, ("actie", "ja-intrekken"), ("voorstel", _scene.Proposal));
        await Host.DrainAsync();

        Assert.All(Host.Log, Clean);
        var requests = Host.AppRequests.All.Concat(Host.RuntimeRequests.All).ToList();
        Assert.All(requests, r => Clean(WebUtility.UrlDecode(r.Address.ToString())));
        var messages = requests.Select(r => MessageText().Match(r.Body)).Where(m => m.Success).Select(m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups["text"].Value))).ToList();
        Assert.Contains(messages, m => m.Contains("introduce/1", StringComparison.Ordinal));
        Assert.Contains(messages, m => m.Contains("ask-update/1", StringComparison.Ordinal));
        Assert.All(messages, Clean);
        await foreach (var row in Host.Storage.Table("views").QueryAsync<global::Azure.Data.Tables.TableEntity>()) Clean(row.GetString("Body"));
    }

    private static void Clean(string text)
    {
        foreach (var personal in (string[])["Xantippe", "xantippe", "Zwartewaterkruid", "98765432"]) Assert.DoesNotContain(personal, text, StringComparison.Ordinal);
    }

    private static (string, string)[] Versions(string page) => [("versie", Hidden("versie", page)), ("versiePersoon", Hidden("versiePersoon", page))];

    private static string Hidden(string name, string page) => Regex.Match(page, $"name=\"{name}\" value=\"([0-9]+)\"", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Groups[1].Value;

    private async Task<string> LinkAsync()
    {
        await _scene.AgreedAsync();
        return await SendAsync();
    }

    private async Task<string> SendAsync()
    {
        (await Host.PostAsync($"v1/kandidaten/{_scene.Candidate}/profiel-link", Role.Coach, _scene.Scene.Coach)).Expect(202);
        return Introduced.PathIn(await LetterAsync());
    }

    private Task<Application.Notifications.Letter> LetterAsync() => _scene.LetterAsync(_scene.Candidate);

    private async Task<Answer> ProfileAsync() => (await Host.GetAsync("v1/kandidaten/" + _scene.Candidate, Role.Coach, _scene.Scene.Coach)).Expect(200);

    [GeneratedRegex("<(input|select|textarea) id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Control();

    [GeneratedRegex("name=\"(?<name>competentie-[0-9]+)\" type=\"checkbox\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Understood();

    [GeneratedRegex("<MessageText>(?<text>[^<]*)</MessageText>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MessageText();
}
