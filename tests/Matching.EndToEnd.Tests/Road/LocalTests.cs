using System.Globalization;
using Matching.Application.Notifications;
using Matching.Domain.Access;
using Matching.Domain.Time;
using Matching.Functions.Http;
using Matching.Local.Client;
using Matching.Local.Commands;
using Matching.Local.Region;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>What there is only on a development machine.</summary>
[Collection(RoadCollection.Name)]
public sealed class LocalTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private RoadHost Host => fixture.Host;

    [Theory]
    [InlineData("werkgever", "wg-1", "v1/vacatures")]
    [InlineData("adviseur", "adviseur-1", "v1/vacatures")]
    [InlineData("coach", "coach-1", "v1/matchvoorstellen")]
    [InlineData("beheerder", "beheerder-1", "v1/beheer/vastgelopen-berichten")]
    [InlineData("kandidaat", "kand-1", "v1/competenties?zoek=snoeien")]
    public async Task A_token_for_any_role_comes_as_plain_text(string role, string id, string path)
    {
        using var response = await Host.Client.GetAsync($"ontwikkel/token?rol={role}&id={id}");

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        (await Host.SendAsync(HttpMethod.Get, path, await response.Content.ReadAsStringAsync())).Expect(200);
    }

    [Theory]
    [InlineData("?rol=baas&id=x", "rol")]
    [InlineData("?rol=systeem&id=x", "rol")]
    [InlineData("?rol=coach", "id")]
    [InlineData("?rol=coach&id=Met%20Hoofdletter", "id")]
    public async Task A_token_for_nobody_is_refused(string query, string field) =>
        Assert.Equal([field], (await Host.SendAsync(HttpMethod.Get, "ontwikkel/token" + query, null)).Expect(400).Fields);

    [Fact]
    public async Task The_mailbox_shows_letters_encoded_with_links_that_work()
    {
        var scene = fixture.NewScene();
        var registration = scene.Candidate();
        registration["persoon"]!["roepnaam"] = "<b>K-002</b>";
        var candidate = (await Host.PostAsync("v1/kandidaten", Role.Coach, scene.Coach, registration)).Expect(201).Id;
        var proposal = await scene.ProposalAsync(await scene.PostVacancyAsync(), candidate);
        (await scene.AssessAsync(proposal, "voordragen")).Expect(200);
        var link = await scene.LinkAsync(candidate);

        var page = (await Host.SendAsync(HttpMethod.Get, "ontwikkel/postbus", null)).Expect(200);

        Assert.Contains("&lt;b&gt;K-002", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>K-002", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{link}\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        (await Host.SendAsync(HttpMethod.Get, "ontwikkel", null)).Expect(200);

        var letter = (await Host.Services.GetRequiredService<IMailbox>().ReadAsync(default)).First(l => l.Recipient == candidate);
        Assert.Contains($"/ontwikkel/postbus/{letter.Id}\"", page.Text, StringComparison.Ordinal);
        var mail = (await Host.SendAsync(HttpMethod.Get, $"ontwikkel/postbus/{letter.Id}", null)).Expect(200);
        Assert.Equal(letter.Content.Html, mail.Text);
        Assert.DoesNotContain("<b>K-002", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Geen e-mail", (await Host.SendAsync(HttpMethod.Get, "ontwikkel/postbus/bestaat-niet", null)).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Development_endpoints_are_in_no_published_document()
    {
        Assert.DoesNotContain("/ontwikkel/", (await Host.SendAsync(HttpMethod.Get, "v1/openapi.json", null)).Expect(200).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Operations.All, o => o.Route.StartsWith("ontwikkel", StringComparison.Ordinal));
        Assert.Equal(Operations.All.Count + 4, Host.Services.GetRequiredService<OperationTable>().All.Count);
    }

    [Fact]
    public async Task The_region_is_loaded_once()
    {
        var now = TimeProvider.System.GetUtcNow();
        var whole = DemoRegion.Create(now.ToDutchDay());
        var region = whole with { People = [.. whole.People.Take(48)], Vacancies = [.. whole.Vacancies.Take(16)] };
        using var api = new ApiClient(Host.Runtime.BaseAddress, Host.Tokens, Host.Clock);
        RegionLoader Loader() => new(api, region, now, moment => Host.Clock.SetAhead(moment - TimeProvider.System.GetUtcNow()), _ => Host.DrainAsync());
        try
        {
            var loader = Loader();
            Assert.True(await loader.LoadAsync(default));
            Assert.False(await Loader().LoadAsync(default));

            await Host.DrainAsync();
            Assert.Equal((16, 48), (loader.Vacancies.Count, loader.Candidates.Count));
            var waiting = new List<DateTimeOffset>();
            foreach (var coach in region.Staff.Where(worker => worker.Id.StartsWith("coach-", StringComparison.Ordinal)))
            {
                var inbox = (await Host.GetAsync("v1/matchvoorstellen?aantal=100", Role.Coach, coach.Id)).Expect(200).Json["resultaten"]!.AsArray();
                waiting.AddRange(inbox.Select(item => (DateTimeOffset)item!["wachtSinds"]!));
            }

            Assert.InRange(waiting.Count, 8, 200);
            Assert.InRange((now - waiting.Min()).TotalDays, 100, 800);
            Assert.InRange((now - waiting.Max()).TotalDays, 15, 60);
        }
        finally
        {
            Host.Clock.SetAhead(TimeSpan.Zero);
        }
    }

    [Theory]
    [InlineData("--poort 7071", "De optie --poort bestaat niet.")]
    [InlineData("--port", "Geef een waarde na --port.")]
    [InlineData("--port 0", "nummer van 1 tot en met 65535")]
    [InlineData("--port zeven", "nummer van 1 tot en met 65535")]
    [InlineData("--port 1 --port 2", "Geef --port één keer.")]
    [InlineData("demo --port 7071", "De optie --port hoort niet bij demo.")]
    [InlineData("berichten --no-demo", "De optie --no-demo hoort niet bij berichten.")]
    [InlineData("berichten weg", "Dit begrijp ik niet: berichten weg")]
    [InlineData("begin", "Dit begrijp ik niet: begin")]
    public async Task A_wrong_command_line_says_what_is_wrong_and_how_it_works(string line, string said)
    {
        using var errors = new StringWriter(CultureInfo.InvariantCulture);

        Assert.Equal(2, await CommandLine.RunAsync(line.Split(' '), TextWriter.Null, errors, default));
        Assert.Contains(said, errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("Gebruik:", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_are_read()
    {
        Assert.Equal(new Command.Start(7072, "x", false, "y"), CommandParser.Parse(["--port", "7072", "--data", "x", "--no-demo", "--storage", "y"]).Command);
        Assert.Equal(new Command.Messages("d", "s", "vast-1", true, "{}"), CommandParser.Parse(["berichten", "opnieuw", "vast-1", "{}", "--data", "d", "--storage", "s"]).Command);
        Assert.IsType<Command.Help>(CommandParser.Parse(["demo", "--help"]).Command);
    }
}
