using System.Text.Json.Nodes;
using Matching.Domain.Access;
using Matching.EndToEnd.Tests.Road;

namespace Matching.EndToEnd.Tests.Placements;

[Collection(RoadCollection.Name)]
public sealed class HowItGoesTests(WorkplaceFixture fixture) : IClassFixture<WorkplaceFixture>, IDisposable
{
    private RoadHost Host => fixture.Host;

    public void Dispose() => Host.Clock.SetAhead(TimeSpan.Zero);

    [Theory]
    [InlineData("blij", "Het gaat goed", "geenBijzonderheden")]
    [InlineData("gaat-wel", "Het gaat wel", "geenBijzonderheden")]
    [InlineData("verdrietig", "Het gaat niet goed", "gaatEvenMinder")]
    public async Task A_face_is_recorded_once_and_the_page_says_only_what_happens_next(string pressed, string said, string level)
    {
        var (place, id) = await AskedAsync();
        var link = await place.LinkAsync(place.Candidate);

        var asked = await place.OpenAsync(link);
        Assert.Equal(200, asked.Status);
        Assert.Contains("Hoe gaat het bij De Werkplaats?", asked.Page, StringComparison.Ordinal);
        Assert.Equal(3, asked.Page.Split("class=\"gezicht\"").Length - 1);
        Assert.All((string[])["Het gaat goed", "Het gaat wel", "Het gaat niet goed", "lang=\"nl\""], text => Assert.Contains(text, asked.Page, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", asked.Page, StringComparison.Ordinal);

        var thanks = await place.PressAsync(link, ("gezicht", pressed), ("woord", " leuk \r\n werk "));
        Assert.Equal(200, thanks.Status);
        Assert.Contains(said, thanks.Page, StringComparison.Ordinal);
        Assert.Contains("Rond ", thanks.Page, StringComparison.Ordinal);
        Assert.Contains("0570 123 457", thanks.Page, StringComparison.Ordinal);

        var read = await place.ReadAsync(id);
        var answered = Moment(read)["antwoordKandidaat"]!;
        Assert.Equal((pressed == "gaat-wel" ? "gaatWel" : pressed, "leuk werk"), ((string)answered["gezicht"]!, (string)answered["woord"]!));
        Assert.Equal(level, (string)read["aandacht"]!["niveau"]!);

        foreach (var again in (string[])["blij", "gaat-wel", "verdrietig"])
        {
            var page = await place.PressAsync(link, ("gezicht", again));
            Assert.Equal(409, page.Status);
            Assert.Contains("al geantwoord", page.Page, StringComparison.Ordinal);
            Assert.Contains("Robin de Coach", page.Page, StringComparison.Ordinal);
        }

        Assert.Equal(409, (await place.OpenAsync(link)).Status);
        Assert.Equal(read.ToJsonString(), (await place.ReadAsync(id)).ToJsonString());
    }

    [Fact]
    public async Task The_employer_answers_in_words_and_sees_nothing_of_what_the_candidate_said()
    {
        var (place, id) = await AskedAsync();
        await place.PressAsync(await place.LinkAsync(place.Candidate), ("gezicht", "verdrietig"), ("woord", "Ruzie met Bo"));
        var link = await place.LinkAsync(place.Contact);

        var asked = await place.OpenAsync(link);
        Assert.Contains("Hoe gaat het met K-001 bij u?", asked.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("gezicht\"", asked.Page, StringComparison.Ordinal);
        var empty = await place.PressAsync(link, ("antwoord", "  "));
        Assert.Equal(400, empty.Status);
        Assert.Contains("Schrijf hoe het gaat.", empty.Page, StringComparison.Ordinal);
        var long_ = await place.PressAsync(link, ("antwoord", new string('x', 2001)));
        Assert.Equal(400, long_.Status);
        Assert.Contains(new string('x', 2001), long_.Page, StringComparison.Ordinal);
        Assert.Equal(404, (await place.PressAsync(link, ("gezicht", "blij"))).Status);

        var thanks = await place.PressAsync(link, ("antwoord", "Werkt goed door.\r\nKomt op tijd."));
        Assert.Equal(200, thanks.Status);
        Assert.Equal(409, (await place.PressAsync(link, ("antwoord", "Nog iets"))).Status);
        Assert.Equal("Werkt goed door.\nKomt op tijd.", (string)Moment(await place.ReadAsync(id))["antwoordWerkgever"]!["tekst"]!);
        Assert.All([asked.Page, thanks.Page], page => Assert.DoesNotContain("Ruzie", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_dies_with_the_contact_person()
    {
        var (place, _) = await AskedAsync();
        var link = await place.LinkAsync(place.Contact);
        (await Host.PostAsync($"v1/werkgevers/{place.Employer}/contactpersonen/{place.Contact}/vertrek", Role.Employer, place.Employer, new JsonObject())).Expect(200);

        var page = await place.OpenAsync(link);
        Assert.Equal(404, page.Status);
        Assert.DoesNotContain("K-001", page.Page, StringComparison.Ordinal);
        Assert.Equal(404, (await place.PressAsync(link, ("antwoord", "Goed"))).Status);
    }

    [Fact]
    public async Task After_its_day_and_after_the_end_a_link_says_whom_to_call_and_records_nothing()
    {
        var (place, id) = await AskedAsync();
        var link = await place.LinkAsync(place.Candidate);
        var before = (await place.ReadAsync(id)).ToJsonString();

        Workplace.Stand(Host, 20);
        foreach (var page in new[] { await place.OpenAsync(link), await place.PressAsync(link, ("gezicht", "blij")) })
        {
            Assert.Equal(410, page.Status);
            Assert.Contains("Robin de Coach", page.Page, StringComparison.Ordinal);
        }

        Workplace.Stand(Host);
        Assert.Equal(before, (await place.ReadAsync(id)).ToJsonString());
        (await place.PostAsync(id, "einde", new() { ["laatsteDag"] = place.Day(0), ["reden"] = "inOverleg", ["vervolg"] = "terugInMatching" })).Expect(200);
        var ended = await place.PressAsync(link, ("gezicht", "blij"));
        Assert.Equal(410, ended.Status);
        Assert.Contains("niet meer nodig", ended.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_altered_is_unknown_and_scanners_change_nothing()
    {
        var (place, id) = await AskedAsync();
        var link = await place.LinkAsync(place.Candidate);
        var before = (await place.ReadAsync(id)).ToJsonString();
        var start = link.LastIndexOf('/') + 1;
        for (var i = start; i < link.Length; i += 3)
        {
            var altered = link[..i] + (link[i] == 'A' ? 'B' : 'A') + link[(i + 1)..];
            Assert.Equal(404, (await place.PressAsync(altered, ("gezicht", "verdrietig"))).Status);
        }

        Assert.Equal(404, (await place.OpenAsync("/v1/hoe-gaat-het/onzin")).Status);
        (await Host.SendAsync(HttpMethod.Head, link, null)).Expect(404);
        (await Host.SendAsync(HttpMethod.Get, link + "?gezicht=blij", null)).Expect(400);
        (await Host.SendAsync(HttpMethod.Post, link, null, "{\"gezicht\":\"blij\"}")).Expect(415);
        foreach (var fields in new (string, string)[][] { [], [("gezicht", "boos")], [("woord", "Goed")], [("gezicht", "blij"), ("woord", new string('x', 121))], [("cijfer", "3")] })
            Assert.Equal(400, (await place.PressAsync(link, fields)).Status);

        Assert.Equal(before, (await place.ReadAsync(id)).ToJsonString());
    }

    [Fact]
    public async Task Whoever_reads_English_is_asked_in_English()
    {
        var (place, _) = await AskedAsync("engels");
        var link = await place.LinkAsync(place.Candidate);

        var asked = await place.OpenAsync(link);
        Assert.All((string[])["lang=\"en\"", "How is it going at De Werkplaats?", "It is not going well", "Questions? Call"], text => Assert.Contains(text, asked.Page, StringComparison.Ordinal));
        Assert.DoesNotContain("Vragen?", asked.Page, StringComparison.Ordinal);
        var thanks = await place.PressAsync(link, ("gezicht", "verdrietig"));
        Assert.Contains("That is earlier than planned.", thanks.Page, StringComparison.Ordinal);
        Assert.Contains("March", thanks.Page, StringComparison.Ordinal);
        Assert.Contains("already answered", (await place.OpenAsync(link)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_presses_at_once_count_once()
    {
        var (place, _) = await AskedAsync();
        var link = await place.LinkAsync(place.Candidate);

        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => place.PressAsync(link, ("gezicht", i % 2 == 0 ? "blij" : "verdrietig"))));

        Assert.Single(pages, p => p.Status == 200);
        Assert.All(pages.Where(p => p.Status != 200), p => Assert.Equal(409, p.Status));
    }

    private static JsonNode Moment(JsonNode placement) => placement["begeleidingsplan"]!["contactmomenten"]!.AsArray().Single(m => m!["gevraagdOp"] is not null && (string)m["met"]! == "beiden")!;

    /// <summary>Somebody of whom, and of whose employer, it was asked today how the first week was.</summary>
    private async Task<(Workplace Place, string Placement)> AskedAsync(string language = "nederlands")
    {
        var place = await fixture.OpenAsync(language);
        return (place, await place.WorkingAsync(-7));
    }
}
