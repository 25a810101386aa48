namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed class LinkTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private readonly Scene _scene = fixture.NewScene();

    [Theory]
    [InlineData("ja", "ja", "ja")]
    [InlineData("nee", "nee", "nee")]
    [InlineData("bel", "belMijEerst", "bel mij eerst")]
    public async Task A_button_records_its_answer_once(string button, string status, string said)
    {
        var (_, _, proposal, link) = await _scene.AskedAsync();

        (await _scene.PressAsync(link, button)).Expect(200);
        var answered = await _scene.ReadAsync(proposal);
        Assert.Equal(status, (string)answered["status"]!);

        foreach (var again in new[] { "ja", "nee", "bel" })
        {
            var page = (await _scene.PressAsync(link, again)).Expect(409);
            Assert.Contains($"U zei: {said}.", page.Text, StringComparison.Ordinal);
        }

        (await fixture.Host.SendAsync(HttpMethod.Get, link, null)).Expect(409);
        Assert.Equal(answered.ToJsonString(), (await _scene.ReadAsync(proposal)).ToJsonString());
    }

    [Fact]
    public async Task Many_presses_at_once_count_once()
    {
        var (_, _, proposal, link) = await _scene.AskedAsync();

        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => _scene.PressAsync(link, i % 2 == 0 ? "ja" : "nee")));

        Assert.Single(pages, p => p.Status == 200);
        Assert.All(pages.Where(p => p.Status != 200), p => Assert.Equal(409, p.Status));
        Assert.Contains(await _scene.StatusAsync(proposal), (string[])["ja", "nee"]);
    }

    [Fact]
    public async Task Scanners_change_nothing()
    {
        var (_, _, proposal, link) = await _scene.AskedAsync();
        var before = await _scene.StandsAsync(proposal, "voorgedragen");

        (await fixture.Host.SendAsync(HttpMethod.Head, link, null)).Expect(404);
        (await fixture.Host.SendAsync(HttpMethod.Options, link, null)).Expect(404);
        (await fixture.Host.SendAsync(HttpMethod.Get, link, null)).Expect(200);
        (await fixture.Host.SendAsync(HttpMethod.Get, link + "?antwoord=ja", null)).Expect(400);
        (await fixture.Host.SendAsync(HttpMethod.Post, link, null)).Expect(415);
        (await fixture.Host.SendAsync(HttpMethod.Post, link, null, "{\"antwoord\":\"ja\"}")).Expect(415);
        (await _scene.PressAsync(link, "misschien")).Expect(400);
        (await _scene.PressAsync(link, "")).Expect(400);

        Assert.Equal((string)before["status"]!, await _scene.StatusAsync(proposal));
        Assert.Null((await _scene.ReadAsync(proposal))["antwoord"]);
    }

    [Fact]
    public async Task An_expired_link_says_whom_to_call_and_records_nothing()
    {
        var (_, _, proposal, link) = await _scene.AskedAsync();
        fixture.Host.Clock.SetAhead(TimeSpan.FromDays(14.01));
        try
        {
            Assert.Contains("te oud", (await fixture.Host.SendAsync(HttpMethod.Get, link, null)).Expect(410).Text, StringComparison.Ordinal);
            (await _scene.PressAsync(link, "ja")).Expect(410);
        }
        finally
        {
            fixture.Host.Clock.SetAhead(TimeSpan.Zero);
        }

        Assert.Equal("voorgedragen", await _scene.StatusAsync(proposal));
    }

    [Fact]
    public async Task A_link_of_which_any_character_is_altered_is_unknown()
    {
        var (_, _, proposal, link) = await _scene.AskedAsync();
        var start = link.LastIndexOf('/') + 1;
        for (var i = start; i < link.Length; i++)
        {
            var altered = link[..i] + (link[i] == 'A' ? 'B' : 'A') + link[(i + 1)..];
            var page = await fixture.Host.SendAsync(HttpMethod.Get, altered, null);
            Assert.Contains("kennen wij niet", page.Expect(404).Text, StringComparison.Ordinal);
        }

        (await _scene.PressAsync(link[..^1], "ja")).Expect(404);
        (await _scene.PressAsync("/v1/antwoord/onzin", "ja")).Expect(404);
        Assert.Equal("voorgedragen", await _scene.StatusAsync(proposal));
    }
}
