using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed class IntroductionTests(RoadFixture fixture) : IClassFixture<RoadFixture>, IDisposable
{
    private readonly Introduced _scene = new(fixture.Host);

    private RoadHost Host => fixture.Host;

    public void Dispose() => Host.Clock.SetAhead(TimeSpan.Zero);

    [Fact]
    public async Task The_contact_person_sees_what_was_agreed_and_no_more_and_that_is_recorded()
    {
        await _scene.AgreedAsync();
        var link = await _scene.LinkAsync();
        var letter = await _scene.LetterAsync(_scene.Contact);
        Assert.Equal(("sam@werkgever.voorbeeld.nl", "Een bericht voor u"), (letter.Address?.Value, letter.Subject));
        Assert.Contains("Bel Adviseur Bo: 055 000 02 02", letter.Text, StringComparison.Ordinal);
        foreach (var secret in (string[])[Introduced.CallName, Introduced.Surname, "98765432", _scene.Candidate]) Assert.DoesNotContain(secret, letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await _scene.ReadsAsync(), r => r.By.StartsWith("Employer", StringComparison.Ordinal));

        var (status, page) = await _scene.OpenAsync(link);

        Assert.Equal(200, status);
        foreach (var shown in (string[])[Introduced.CallName, "20 tot 28 uur per week", "maandag tot en met donderdag", "5 januari 2026", "(zelfstandig)", "een dag meelopen", "Adviseur Bo", "href=\"tel:0550000202\""])
            Assert.Contains(shown, page, StringComparison.Ordinal);
        foreach (var hidden in (string[])["<script", "<button", "<form", Introduced.Surname, "98765432", "xantippe@", "prikkel", "1990", "7311", _scene.Candidate])
            Assert.DoesNotContain(hidden, page, StringComparison.Ordinal);
        Assert.Equal(("Employer:" + _scene.Scene.Employer, _scene.Contact), (await _scene.ReadsAsync())[0]);
    }

    [Theory]
    [InlineData("voornaam", "")]
    [InlineData("voornaam,competenties", "(zelfstandig)")]
    [InlineData("voornaam,urenEnDagen", "20 tot 28|maandag|januari")]
    [InlineData("voornaam,telefoon", "98765432")]
    [InlineData("voornaam,nodigOpWerkplek", "prikkelarm")]
    public async Task An_introduction_shares_only_what_the_adviser_chose_of_what_was_agreed(string shared, string visible)
    {
        await _scene.AgreedAsync(["voornaam", "competenties", "urenEnDagen", "telefoon", "nodigOpWerkplek"]);
        (await _scene.IntroduceAsync(shared.Split(','))).Expect(200);

        var (_, page) = await _scene.OpenAsync(Introduced.PathIn(await _scene.LetterAsync(_scene.Contact)));

        Assert.Contains(Introduced.CallName, page, StringComparison.Ordinal);
        foreach (var fact in (string[])["(zelfstandig)", "20 tot 28", "maandag", "januari", "98765432", "prikkelarm"])
            Assert.Equal(visible.Split('|').Contains(fact), page.Contains(fact, StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_than_was_agreed_is_refused_and_nothing_is_sent()
    {
        await _scene.AgreedAsync();

        Assert.Equal("niet-afgesproken", (await _scene.IntroduceAsync("voornaam", "telefoon")).Expect(409).Code);

        await Host.DrainAsync();
        Assert.Equal(0, await _scene.LettersAsync(_scene.Contact));
    }

    [Fact]
    public async Task Without_an_address_the_adviser_calls_and_is_told_so()
    {
        await _scene.AgreedAsync(contactHasEmail: false);

        Assert.Equal("telefoon", (string)(await _scene.IntroduceAsync("voornaam")).Expect(200).Json["kennismaking"]!["via"]!);

        await Host.DrainAsync();
        Assert.Equal(0, await _scene.LettersAsync(_scene.Contact));
    }

    [Fact]
    public async Task Scanners_change_nothing_and_each_look_is_recorded()
    {
        await _scene.AgreedAsync();
        var link = await _scene.LinkAsync();
        await Host.DrainAsync();
        var before = await _scene.Scene.ReadAsync(_scene.Proposal);
        var reads = (await _scene.ReadsAsync()).Count;

        for (var look = 0; look < 10; look++) Assert.Equal(200, (await _scene.OpenAsync(link)).Status);
        (await Host.SendAsync(HttpMethod.Post, link, null)).Expect(404);

        Assert.Equal(before.ToJsonString(), (await _scene.Scene.ReadAsync(_scene.Proposal)).ToJsonString());
        Assert.Equal(reads + 10, (await _scene.ReadsAsync()).Count);
        Assert.Equal(1, await _scene.LettersAsync(_scene.Contact));
    }

    [Fact]
    public async Task An_altered_or_expired_link_or_one_for_something_else_shows_nothing()
    {
        await _scene.AgreedAsync();
        var answer = await _scene.Scene.LinkAsync(_scene.Candidate);
        var link = await _scene.LinkAsync();
        var reads = (await _scene.ReadsAsync()).Count;
        foreach (var at in (int[])[20, link.Length / 2, link.Length - 1])
        {
            var altered = link[..at] + (link[at] == 'A' ? 'B' : 'A') + link[(at + 1)..];
            Assert.Equal(404, (await _scene.OpenAsync(altered)).Status);
        }

        Assert.Equal(404, (await _scene.OpenAsync(answer.Replace("antwoord", "kennismaking", StringComparison.Ordinal))).Status);
        Assert.Equal(404, (await _scene.OpenAsync(link.Replace("kennismaking", "antwoord", StringComparison.Ordinal))).Status);
        Assert.Equal(404, (await _scene.OpenAsync(link.Replace("kennismaking", "mijn-profiel", StringComparison.Ordinal))).Status);
        Host.Clock.SetAhead(TimeSpan.FromDays(14.01));
        var (status, page) = await _scene.OpenAsync(link);
        Assert.Equal(410, status);
        Assert.Contains("Adviseur Bo", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Introduced.CallName, page, StringComparison.Ordinal);
        Assert.Equal(reads, (await _scene.ReadsAsync()).Count);
    }

    [Fact]
    public async Task Scenario_6_the_contact_person_leaves()
    {
        await _scene.AgreedAsync();
        _scene.MoveTo(DayOfWeek.Thursday, 9);
        var link = await _scene.LinkAsync();
        Assert.Equal(200, (await _scene.OpenAsync(link)).Status);
        var candidateLetters = await _scene.LettersAsync(_scene.Candidate);

        _scene.MoveTo(DayOfWeek.Friday, 11);
        var successor = await _scene.LeavesAsync("Kim Opvolger");

        var (status, dead) = await _scene.OpenAsync(link);
        Assert.Equal(410, status);
        Assert.Contains("Deze link werkt niet meer", dead, StringComparison.Ordinal);
        Assert.Contains("Adviseur Bo", dead, StringComparison.Ordinal);
        Assert.DoesNotContain(Introduced.CallName, dead, StringComparison.Ordinal);
        var task = await RoadHost.EventuallyAsync(async () => (await _scene.TasksAsync(Role.Adviser, _scene.Adviser, "contactpersoonBevestigen")).SingleOrDefault());
        Assert.Equal(("werkgever", _scene.Scene.Employer), ((string)task["onderwerp"]!["soort"]!, (string)task["onderwerp"]!["id"]!));
        await Host.DrainAsync();
        Assert.Equal(0, await _scene.LettersAsync(successor));

        await _scene.ConfirmAsync(successor);

        var own = Introduced.PathIn(await _scene.LetterAsync(successor));
        Assert.NotEqual(link, own);
        Assert.Contains(Introduced.CallName, (await _scene.OpenAsync(own)).Text, StringComparison.Ordinal);
        Assert.Equal(410, (await _scene.OpenAsync(link)).Status);
        await RoadHost.EventuallyAsync(async () => (await _scene.TasksAsync(Role.Adviser, _scene.Adviser, "contactpersoonBevestigen")).Count == 0 ? this : null);
        Assert.Equal("vervallen", (string)(await Host.GetAsync("v1/taken/" + (string)task["id"]!, Role.Adviser, _scene.Adviser)).Expect(200).Json["status"]!);
        await Host.DrainAsync();
        Assert.Equal(1, await _scene.LettersAsync(successor));
        Assert.Equal(candidateLetters, await _scene.LettersAsync(_scene.Candidate));
        Assert.Equal("voorgesteldAanWerkgever", await _scene.Scene.StatusAsync(_scene.Proposal), ignoreCase: true);
    }

    [Fact]
    public async Task The_list_shows_the_employer_and_advisers_who_was_introduced_and_nobody_else()
    {
        await _scene.AgreedAsync();
        var path = $"v1/vacatures/{_scene.Vacancy}/kennismakingen";
        Assert.Empty((await Host.GetAsync(path, Role.Employer, _scene.Scene.Employer)).Expect(200).Json["resultaten"]!.AsArray());
        await _scene.LinkAsync();

        foreach (var (role, id) in ((Role, string)[])[(Role.Employer, _scene.Scene.Employer), (Role.Adviser, _scene.Adviser)])
        {
            var list = (await Host.GetAsync(path, role, id)).Expect(200);
            var one = Assert.Single(list.Json["resultaten"]!.AsArray())!;
            Assert.Equal((_scene.Proposal, true, Introduced.CallName), ((string)one["id"]!, (bool)one["beschikbaar"]!, (string)one["kandidaat"]!["roepnaam"]!));
            Assert.DoesNotContain("telefoon", list.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("prikkelarm", list.Text, StringComparison.Ordinal);
            Assert.Equal(($"{role}:{id}", null), (await _scene.ReadsAsync())[0]);
        }

        var reads = (await _scene.ReadsAsync()).Count;
        Assert.Empty((await Host.GetAsync(path + "?pagina=2", Role.Employer, _scene.Scene.Employer)).Expect(200).Json["resultaten"]!.AsArray());
        (await Host.GetAsync(path, Role.Employer, "wg-een-ander")).Expect(404);
        (await Host.GetAsync(path, Role.Coach, _scene.Scene.Coach)).Expect(403);
        Assert.Equal(reads, (await _scene.ReadsAsync()).Count);
    }

    [Fact]
    public async Task Who_does_not_get_the_work_disappears_without_a_reason()
    {
        await _scene.AgreedAsync();
        var link = await _scene.LinkAsync();
        var why = System.Text.Json.Nodes.JsonNode.Parse("""{"reden":"anders","toelichting":"Kwam te laat op de afspraak"}""");
        (await Host.PostAsync($"v1/matchvoorstellen/{_scene.Proposal}/niet-geplaatst", Role.Adviser, _scene.Adviser, why)).Expect(200);

        var (status, page) = await _scene.OpenAsync(link);

        Assert.Equal(410, status);
        Assert.Contains("niet meer beschikbaar", page, StringComparison.Ordinal);
        foreach (var hidden in (string[])[Introduced.CallName, "te laat"]) Assert.DoesNotContain(hidden, page, StringComparison.Ordinal);
    }
}
