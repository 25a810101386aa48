using System.Net;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Matching.Application.Notifications;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.People;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>A coach assesses from the mail: the page shows the reasons, asks to confirm, and records once.</summary>
[Collection(RoadCollection.Name)]
public sealed class AssessLinkTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private readonly Scene _scene = fixture.NewScene();

    private RoadHost Host => fixture.Host;

    [Fact]
    public async Task The_page_shows_who_and_why_and_that_it_was_read_is_recorded()
    {
        var (_, candidate, proposal) = await _scene.ProposedAsync();

        var page = (await OpenAsync(Link(proposal))).Expect(200);

        Assert.Contains("K-001 Test", page.Text, StringComparison.Ordinal);
        Assert.Contains("De Werkplaats", page.Text, StringComparison.Ordinal);
        Assert.Contains("<meter ", page.Text, StringComparison.Ordinal);
        Assert.Contains("bij deze vacature.", page.Text, StringComparison.Ordinal);
        Assert.Contains("staat in het profiel", page.Text, StringComparison.Ordinal);
        Assert.Contains("Wat moet u nog vragen?", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Text, StringComparison.OrdinalIgnoreCase);
        var reads = await ReadsAsync(candidate);
        Assert.Single(reads, r => r.Contains(_scene.Coach, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("voordragen", "", "", "voorgedragen")]
    [InlineData("niet", "De reis is te ver.", "", "nietVoorDezeBaan")]
    [InlineData("later", "", "2099-01-05", "later")]
    [InlineData("later", "", "", "later")]
    public async Task A_choice_is_recorded_when_it_is_confirmed_and_not_before(string choice, string reason, string day, string status)
    {
        var (_, _, proposal) = await _scene.ProposedAsync();
        var link = Link(proposal);

        var asked = (await PressAsync(link, choice, reason, day)).Expect(200);
        Assert.Contains("Er is nog niets bewaard.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"bevestigd\" value=\"ja\"", asked.Text, StringComparison.Ordinal);
        Assert.Equal("voorgesteld", await _scene.StatusAsync(proposal));

        (await PressAsync(link, choice, reason, day, confirmed: true)).Expect(200);
        var read = await _scene.ReadAsync(proposal);
        Assert.Equal((status, _scene.Coach), ((string)read["status"]!, (string)read["beoordeling"]!["door"]!));
        if (reason.Length > 0) Assert.Equal(reason, (string)read["beoordeling"]!["reden"]!);
        if (day.Length > 0) Assert.Equal(day, (string)read["beoordeling"]!["laterOp"]!);
    }

    [Fact]
    public async Task What_was_put_off_can_be_assessed_again_and_what_was_decided_cannot()
    {
        var (_, _, proposal) = await _scene.ProposedAsync();
        var link = Link(proposal);
        (await PressAsync(link, "later", confirmed: true)).Expect(200);
        (await PressAsync(link, "voordragen", confirmed: true)).Expect(200);

        Assert.Contains("U heeft dit zelf gekozen", (await OpenAsync(link)).Expect(409).Text, StringComparison.Ordinal);
        (await PressAsync(link, "niet", "Toch niet.", confirmed: true)).Expect(409);
        Assert.Equal("voordragen", (string)(await _scene.ReadAsync(proposal))["beoordeling"]!["oordeel"]!);
    }

    [Fact]
    public async Task Many_presses_at_once_count_once()
    {
        var (_, _, proposal) = await _scene.ProposedAsync();
        var link = Link(proposal);

        var pages = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => PressAsync(link, i % 2 == 0 ? "voordragen" : "niet", "Te ver.", confirmed: true)));

        Assert.Single(pages, p => p.Status == 200);
        Assert.All(pages.Where(p => p.Status != 200), p => Assert.Contains(p.Status, (int[])[409, 503]));
    }

    [Theory]
    [InlineData("niet", "", "", "Schrijf kort waarom")]
    [InlineData("later", "", "2020-01-01", "Kies een dag na vandaag")]
    [InlineData("later", "", "morgen", "Schrijf de dag zoals")]
    public async Task What_is_missing_or_wrong_is_said_and_nothing_is_recorded(string choice, string reason, string day, string says)
    {
        var (_, _, proposal) = await _scene.ProposedAsync();

        foreach (var confirmed in new[] { false, true })
        {
            var page = (await PressAsync(Link(proposal), choice, reason, day, confirmed)).Expect(400);
            Assert.Contains(says, page.Text, StringComparison.Ordinal);
            Assert.Contains("<title>Fout: ", page.Text, StringComparison.Ordinal);
        }

        Assert.Equal("voorgesteld", await _scene.StatusAsync(proposal));
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_text()
    {
        var (_, _, proposal) = await _scene.ProposedAsync();

        var page = (await PressAsync(Link(proposal), "niet", "<script>alert(1)</script>\"'")).Expect(200);

        Assert.DoesNotContain("<script", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Scanners_change_nothing()
    {
        var (_, _, proposal) = await _scene.ProposedAsync();
        var link = Link(proposal);

        (await OpenAsync(link)).Expect(200);
        (await OpenAsync(link + "?keuze=voordragen&bevestigd=ja")).Expect(400);
        (await Host.SendAsync(HttpMethod.Post, link, null)).Expect(415);
        (await PressAsync(link, "misschien", confirmed: true)).Expect(400);

        Assert.Equal("voorgesteld", await _scene.StatusAsync(proposal));
    }

    [Fact]
    public async Task A_link_is_its_coachs_alone_and_explains_itself_when_it_does_not_work()
    {
        var (_, candidate, proposal) = await _scene.ProposedAsync();
        var link = Link(proposal);
        var before = (await ReadsAsync(candidate)).Count;

        Assert.Contains("andere coach", (await OpenAsync(Link(proposal, "coach-elders"))).Expect(410).Text, StringComparison.Ordinal);
        (await PressAsync(Link(proposal, "coach-elders"), "voordragen", confirmed: true)).Expect(410);
        var altered = link[..^2] + (link[^2] == 'A' ? 'B' : 'A') + link[^1];
        Assert.Contains("kennen wij niet", (await OpenAsync(altered)).Expect(404).Text, StringComparison.Ordinal);
        Host.Clock.SetAhead(TimeSpan.FromDays(14.01));
        try
        {
            Assert.Contains("te oud", (await OpenAsync(link)).Expect(410).Text, StringComparison.Ordinal);
            (await PressAsync(link, "voordragen", confirmed: true)).Expect(410);
        }
        finally
        {
            Host.Clock.SetAhead(TimeSpan.Zero);
        }

        Assert.Equal(before, (await ReadsAsync(candidate)).Count);
        Assert.Equal("voorgesteld", await _scene.StatusAsync(proposal));
    }

    [Fact]
    public async Task The_overview_names_whom_its_reader_may_see_and_leads_to_the_page()
    {
        var (_, candidate, proposal) = await _scene.ProposedAsync();
        var me = new JsonObject { ["naam"] = "Ans de Boer", ["telefoon"] = "0570 123456", ["email"] = "ans@voorbeeld.nl" };
        (await Host.PutAsync("v1/medewerkers/" + _scene.Coach, Role.Administrator, "beheer", me, null)).Expect(200);

        var page = (await OpenAsync(Links.Overview(Id<Worker>.Parse(_scene.Coach)).PathAndQuery)).Expect(200);

        Assert.Contains("Te beoordelen", page.Text, StringComparison.Ordinal);
        Assert.Contains("K-001 Test", page.Text, StringComparison.Ordinal);
        var to = new Uri(WebUtility.HtmlDecode(page.Text[(page.Text.IndexOf("<a href=\"", StringComparison.Ordinal) + 9)..].Split('"')[0]));
        Assert.Contains("Wat kiest u?", (await OpenAsync(to.PathAndQuery)).Expect(200).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await ReadsAsync(candidate)).Count(r => r.Contains(_scene.Coach, StringComparison.Ordinal)));
        Assert.Equal("voorgesteld", await _scene.StatusAsync(proposal));
    }

    private WorkerLinks Links => Host.Services.GetRequiredService<WorkerLinks>();

    private string Link(string proposal, string? coach = null) => Links.Assess(proposal, Id<Worker>.Parse(coach ?? _scene.Coach)).PathAndQuery;

    private Task<Answer> OpenAsync(string link) => Host.SendAsync(HttpMethod.Get, link, null);

    private async Task<Answer> PressAsync(string link, string choice, string reason = "", string day = "", bool confirmed = false)
    {
        List<KeyValuePair<string, string>> fields = [new("keuze", choice), new("reden", reason), new("laterOp", day)];
        if (confirmed) fields.Add(new("bevestigd", "ja"));
        using var form = new FormUrlEncodedContent(fields);
        using var response = await Host.Client.PostAsync(new Uri(link, UriKind.Relative), form);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Who read the record of a candidate.</summary>
    private async Task<IReadOnlyList<string>> ReadsAsync(string candidate)
    {
        var rows = new List<string>();
        await foreach (var row in Host.Storage.Table(TableNames.ReadAudit).QueryAsync<TableEntity>($"PartitionKey eq '{candidate}'")) rows.Add(row.GetString("By"));
        return rows;
    }
}
