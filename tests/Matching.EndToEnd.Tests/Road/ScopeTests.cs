using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Matching.Domain.Access;
using Matching.Local.Hosting;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed class ScopeTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private readonly Scene _scene = fixture.NewScene();

    private RoadHost Host => fixture.Host;

    [Fact]
    public async Task Another_employers_vacancy_looks_the_same_as_one_that_is_not_there()
    {
        var vacancy = await _scene.PostVacancyAsync();

        async Task<string> TryAll(string id)
        {
            var answers = new[]
            {
                await Host.GetAsync($"v1/vacatures/{id}", Role.Employer, "wg-ander"),
                await Host.PutAsync($"v1/vacatures/{id}", Role.Employer, "wg-ander", _scene.Vacancy(), "\"1\""),
                await Host.PostAsync($"v1/vacatures/{id}/sluiting", Role.Employer, "wg-ander"),
            };
            return string.Concat(answers.Select(a => a.Expect(404).Text));
        }

        Assert.Equal(await TryAll("vac-bestaat-niet"), await TryAll(vacancy));
        Assert.Equal(await TryAll("Vac_Onmogelijk"), await TryAll(vacancy));
        Assert.Equal("open", (string)(await Host.GetAsync($"v1/vacatures/{vacancy}", Role.Employer, _scene.Employer)).Expect(200).Json["status"]!);
        Assert.Empty((await Host.GetAsync("v1/vacatures", Role.Employer, "wg-ander")).Expect(200).Json["resultaten"]!.AsArray());
    }

    [Fact]
    public async Task Another_coachs_candidate_and_proposal_look_the_same_as_ones_that_are_not_there()
    {
        var (_, candidate, proposal) = await _scene.ProposedAsync();

        async Task<string> TryAll(string person, string match)
        {
            const string Other = "coach-ander";
            var answers = new[]
            {
                await Host.GetAsync($"v1/kandidaten/{person}", Role.Coach, Other),
                await Host.GetAsync($"v1/kandidaten/{person}/persoonsgegevens", Role.Coach, Other),
                await Host.PutAsync($"v1/kandidaten/{person}", Role.Coach, Other, _scene.Candidate()["profiel"]!, "\"1\""),
                await Host.PutAsync($"v1/kandidaten/{person}/persoonsgegevens", Role.Coach, Other, Scene.Person(), "\"1\""),
                await Host.PostAsync($"v1/kandidaten/{person}/terugtrekking", Role.Coach, Other),
                await Host.GetAsync($"v1/matchvoorstellen/{match}", Role.Coach, Other),
                await Host.PostAsync($"v1/matchvoorstellen/{match}/beoordeling", Role.Coach, Other, new JsonObject { ["oordeel"] = "voordragen" }),
                await Host.PostAsync($"v1/matchvoorstellen/{match}/antwoord", Role.Coach, Other, new JsonObject { ["antwoord"] = "ja" }),
                await Host.GetAsync($"v1/kandidaten/{person}", Role.Candidate, "kand-ander"),
                await Host.GetAsync($"v1/kandidaten/{person}/persoonsgegevens", Role.Candidate, "kand-ander"),
            };
            return string.Concat(answers.Select(a => a.Expect(404).Text));
        }

        Assert.Equal(await TryAll("kand-bestaat-niet", "vst-bestaat-niet"), await TryAll(candidate, proposal));
        Assert.Equal("voorgesteld", await _scene.StatusAsync(proposal));
    }

    [Fact]
    public async Task A_candidate_reads_the_own_record_and_each_read_is_recorded()
    {
        var candidate = await _scene.RegisterAsync();

        Assert.Equal("K-001", (string)(await Host.GetAsync($"v1/kandidaten/{candidate}/persoonsgegevens", Role.Candidate, candidate)).Expect(200).Json["roepnaam"]!);
        (await Host.GetAsync($"v1/kandidaten/{candidate}", Role.Candidate, candidate)).Expect(200);

        var reads = 0;
        await foreach (var row in Host.Storage.Table("readaudit").QueryAsync<global::Azure.Data.Tables.TableEntity>($"PartitionKey eq '{candidate}'"))
        {
            Assert.Equal($"Candidate:{candidate}", row.GetString("By"));
            reads++;
        }

        Assert.Equal(1, reads);
    }

    [Theory]
    [InlineData("POST", "v1/vacatures", Role.Coach)]
    [InlineData("POST", "v1/vacatures", Role.Candidate)]
    [InlineData("POST", "v1/kandidaten", Role.Employer)]
    [InlineData("POST", "v1/kandidaten", Role.Adviser)]
    [InlineData("GET", "v1/kandidaten", Role.Administrator)]
    [InlineData("GET", "v1/matchvoorstellen", Role.Employer)]
    [InlineData("GET", "v1/matchvoorstellen", Role.Adviser)]
    [InlineData("GET", "v1/kandidaten/kand-x/persoonsgegevens", Role.Employer)]
    [InlineData("GET", "v1/kandidaten/kand-x/persoonsgegevens", Role.Administrator)]
    [InlineData("POST", "v1/matchvoorstellen/vst-x/beoordeling", Role.Candidate)]
    [InlineData("GET", "v1/beheer/vastgelopen-berichten", Role.Coach)]
    [InlineData("POST", "v1/beheer/lijsten", Role.Adviser)]
    public async Task The_wrong_role_is_refused(string method, string path, Role role)
    {
        var answer = await Host.SendAsync(new HttpMethod(method), path, Host.Token(role, "iemand"), method == "POST" ? "{}" : null);

        Assert.Equal("geen-toegang", answer.Expect(403).Code);
    }

    [Fact]
    public async Task A_token_that_is_no_good_lets_nobody_in()
    {
        using var forger = new DevelopmentTokens(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        var now = Host.Clock.GetUtcNow();
        var good = Host.Token(Role.Coach, _scene.Coach);
        var signature = good.LastIndexOf('.') + 10;
        var altered = good[..signature] + (good[signature] == 'A' ? 'B' : 'A') + good[(signature + 1)..];

        async Task<string> CodeOf(string? token) => (await Host.SendAsync(HttpMethod.Get, "v1/matchvoorstellen", token)).Expect(401).Code;

        Assert.Equal("niet-aangemeld", await CodeOf(null));
        Assert.Equal("aanmelding-ongeldig", await CodeOf(forger.Write(Role.Coach, _scene.Coach, now)));
        Assert.Equal("aanmelding-ongeldig", await CodeOf(altered));
        Assert.Equal("aanmelding-verlopen", await CodeOf(Host.Tokens.Write(Role.Coach, _scene.Coach, now - DevelopmentTokens.Lifetime - TimeSpan.FromMinutes(2))));
        (await Host.SendAsync(HttpMethod.Get, "v1/matchvoorstellen", good)).Expect(200);
    }
}
