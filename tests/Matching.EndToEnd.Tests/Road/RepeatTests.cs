using System.Text.Json.Nodes;
using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed class RepeatTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private readonly Scene _scene = fixture.NewScene();

    private RoadHost Host => fixture.Host;

    [Fact]
    public async Task A_vacancy_that_is_posted_again_with_its_key_is_the_same_one()
    {
        var first = (await Host.PostAsync("v1/vacatures", Role.Employer, _scene.Employer, _scene.Vacancy(), "k1")).Expect(201);
        var again = (await Host.PostAsync("v1/vacatures", Role.Employer, _scene.Employer, _scene.Vacancy(), "k1")).Expect(201);
        var other = _scene.Vacancy();
        other["titel"] = "Iets anders";

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(first.ETag, again.ETag);
        Assert.Equal("sleutel-hergebruikt", (await Host.PostAsync("v1/vacatures", Role.Employer, _scene.Employer, other, "k1")).Expect(422).Code);
        Assert.Single((await Host.GetAsync("v1/vacatures", Role.Employer, _scene.Employer)).Json["resultaten"]!.AsArray());
        Assert.NotEqual(first.Id, (await Host.PostAsync("v1/vacatures", Role.Employer, _scene.Employer, _scene.Vacancy(), "k2")).Expect(201).Id);
    }

    [Fact]
    public async Task The_same_key_of_another_caller_is_another_request()
    {
        var mine = (await Host.PostAsync("v1/vacatures", Role.Employer, _scene.Employer, _scene.Vacancy(), "zelfde")).Expect(201);
        var theirs = (await Host.PostAsync("v1/vacatures", Role.Employer, _scene.Employer + "-b", _scene.Vacancy(), "zelfde")).Expect(201);

        Assert.NotEqual(mine.Id, theirs.Id);
    }

    [Fact]
    public async Task A_registration_that_is_repeated_many_times_at_once_is_one_candidate()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Host.PostAsync("v1/kandidaten", Role.Coach, _scene.Coach, _scene.Candidate(), "tegelijk")));

        Assert.All(answers, a => a.Expect(201));
        Assert.Single(answers.Select(a => a.Text).Distinct(StringComparer.Ordinal));
        Assert.Single((await Host.GetAsync("v1/kandidaten", Role.Coach, _scene.Coach)).Json["resultaten"]!.AsArray());
    }

    [Fact]
    public async Task An_assessment_that_is_repeated_gives_the_answer_of_then_also_after_the_candidate_said_yes()
    {
        var (_, candidate, proposal) = await _scene.ProposedAsync();
        var first = (await _scene.AssessAsync(proposal, "voordragen", key: "b1")).Expect(200);
        await _scene.PressAsync(await _scene.LinkAsync(candidate), "ja");

        var again = (await _scene.AssessAsync(proposal, "voordragen", key: "b1")).Expect(200);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal("sleutel-hergebruikt", (await _scene.AssessAsync(proposal, "later", key: "b1")).Expect(422).Code);
        Assert.Equal("ja", await _scene.StatusAsync(proposal));
    }

    [Fact]
    public async Task Writing_needs_the_version_that_was_read()
    {
        var posted = (await Host.PostAsync("v1/vacatures", Role.Employer, _scene.Employer, _scene.Vacancy())).Expect(201);
        var path = $"v1/vacatures/{posted.Id}";
        var changed = _scene.Vacancy();
        changed["titel"] = "Nieuwe titel";

        Assert.Equal("versie-ontbreekt", (await Host.PutAsync(path, Role.Employer, _scene.Employer, changed, null)).Expect(428).Code);
        var saved = (await Host.PutAsync(path, Role.Employer, _scene.Employer, changed, posted.ETag)).Expect(200);
        Assert.Equal("\"2\"", saved.ETag);
        var stale = (await Host.PutAsync(path, Role.Employer, _scene.Employer, _scene.Vacancy(), posted.ETag)).Expect(412);

        Assert.Equal("versie-verouderd", stale.Code);
        Assert.Equal(2, (int)stale.Json["huidigeVersie"]!);
        Assert.Equal("Nieuwe titel", (string)(await Host.GetAsync(path, Role.Employer, _scene.Employer)).Json["titel"]!);
    }

    [Fact]
    public async Task Of_many_writes_with_the_same_version_one_is_saved()
    {
        var candidate = await _scene.RegisterAsync();
        JsonNode Changed(int hours)
        {
            var profile = _scene.Candidate()["profiel"]!;
            profile["uren"]!["maximum"] = hours;
            return profile;
        }

        var answers = await Task.WhenAll(Enumerable.Range(30, 6).Select(h => Host.PutAsync($"v1/kandidaten/{candidate}", Role.Coach, _scene.Coach, Changed(h), "\"1\"")));

        Assert.Single(answers, a => a.Status == 200);
        Assert.All(answers.Where(a => a.Status != 200), a => a.Expect(412));
    }

    [Fact]
    public async Task What_somebody_just_did_shows_in_the_own_next_read()
    {
        for (var i = 1; i <= 5; i++)
        {
            await _scene.RegisterAsync();
            Assert.Equal(i, (await Host.GetAsync("v1/kandidaten", Role.Coach, _scene.Coach)).Json["resultaten"]!.AsArray().Count);
        }
    }
}
