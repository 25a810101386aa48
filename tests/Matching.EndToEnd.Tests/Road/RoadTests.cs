using System.Text.Json.Nodes;
using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed class RoadTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private readonly Scene _scene = fixture.NewScene();

    [Fact]
    public async Task From_a_vacancy_to_a_candidates_yes()
    {
        var vacancy = await _scene.PostVacancyAsync();
        var candidate = await _scene.RegisterKnownAsync();

        var proposal = await _scene.ProposalAsync(vacancy, candidate);
        var shown = await _scene.ReadAsync(proposal);
        var parts = shown["onderdelen"]!.AsArray();
        Assert.Equal((int)shown["passend"]!["score"]!, parts.Sum(p => (int)p!["bijdrage"]!) + (int)shown["toeslagVolledig"]!);
        Assert.Equal(
            ["uren", "dagen", "beschikbaarheid", "reizen", "dienstverband", "toeAanWerk", "rijbewijzen", "certificaten", "taalniveau", "nodigOpWerkplek", "belasting"],
            shown["voorwaarden"]!.AsArray().Select(v => (string)v!["soort"]!));
        Assert.Empty((await _scene.InboxAsync())[0]["teVragen"]!.AsArray());
        Assert.All(shown["voorwaarden"]!.AsArray(), v => Assert.Equal("voldaan", (string)v!["uitkomst"]!));

        (await _scene.AssessAsync(proposal, "voordragen")).Expect(200);
        var link = await _scene.LinkAsync(candidate);
        Assert.Equal("bericht", (string)(await RoadHost.EventuallyAsync(async () => (await _scene.ReadAsync(proposal))["gevraagdDoor"]))!);

        var before = await _scene.ReadAsync(proposal);
        for (var i = 0; i < 10; i++)
        {
            var page = await fixture.Host.SendAsync(HttpMethod.Get, link, null);
            Assert.Contains("Wilt u dit werk?", page.Expect(200).Text, StringComparison.Ordinal);
        }

        Assert.Equal(before.ToJsonString(), (await _scene.ReadAsync(proposal)).ToJsonString());
        Assert.Contains("Dank u wel", (await _scene.PressAsync(link, "ja")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Equal("ja", (string)Assert.Single(await _scene.InboxAsync())["status"]!);
        Assert.True((bool)(await _scene.ReadAsync(proposal))["antwoord"]!["doorKandidaat"]!);
    }

    [Fact]
    public async Task A_candidate_who_was_there_first_is_proposed_for_a_new_vacancy()
    {
        var candidate = await _scene.RegisterAsync();
        await fixture.Host.DrainAsync();

        var vacancy = await _scene.PostVacancyAsync();

        Assert.Equal("voorgesteld", await _scene.StatusAsync(await _scene.ProposalAsync(vacancy, candidate)));
    }

    [Fact]
    public async Task A_candidate_who_comes_later_is_proposed_for_an_open_vacancy()
    {
        var vacancy = await _scene.PostVacancyAsync();
        await fixture.Host.DrainAsync();

        var candidate = await _scene.RegisterAsync();

        Assert.Equal("voorgesteld", await _scene.StatusAsync(await _scene.ProposalAsync(vacancy, candidate)));
    }

    [Fact]
    public async Task Somebody_who_cannot_get_there_is_not_proposed()
    {
        await _scene.PostVacancyAsync();
        var far = _scene.Candidate();
        far["persoon"]!["postcode"] = "9711 AA";
        (await fixture.Host.PostAsync("v1/kandidaten", Role.Coach, _scene.Coach, far)).Expect(201);

        await fixture.Host.DrainAsync();

        Assert.Empty(await _scene.InboxAsync());
    }

    [Fact]
    public async Task What_is_unknown_is_asked_and_never_counts_as_yes()
    {
        var vacancy = await _scene.PostVacancyAsync();
        var unsure = _scene.Candidate();
        unsure["profiel"] = await _scene.KnownProfileAsync();
        unsure["profiel"]!.AsObject().Remove("uren");
        var candidate = (await fixture.Host.PostAsync("v1/kandidaten", Role.Coach, _scene.Coach, unsure)).Expect(201).Id;

        var proposal = await _scene.ReadAsync(await _scene.ProposalAsync(vacancy, candidate));

        Assert.Equal("onbekend", (string)proposal["voorwaarden"]![0]!["uitkomst"]!);
        Assert.Contains("Hoeveel uur", (string)Assert.Single(Assert.Single(await _scene.InboxAsync())["teVragen"]!.AsArray())!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_candidate_without_an_address_is_called_by_the_coach_who_records_the_answer()
    {
        var vacancy = await _scene.PostVacancyAsync();
        var candidate = await _scene.RegisterAsync(email: false);
        var proposal = await _scene.ProposalAsync(vacancy, candidate);
        (await _scene.AssessAsync(proposal, "voordragen")).Expect(200);

        var asked = await RoadHost.EventuallyAsync(async () => (await _scene.InboxAsync())[0]["gevraagdDoor"]);
        Assert.Equal("coachBelt", (string)asked!);

        var recorded = await fixture.Host.PostAsync(
            $"v1/matchvoorstellen/{proposal}/antwoord", Role.Coach, _scene.Coach, new JsonObject { ["antwoord"] = "ja" });
        Assert.Equal("ja", (string)recorded.Expect(200).Json["status"]!);
        Assert.False((bool)recorded.Json["antwoord"]!["doorKandidaat"]!);
    }

    [Fact]
    public async Task What_is_put_off_comes_back_and_can_be_put_forward()
    {
        var (_, _, proposal) = await _scene.ProposedAsync();

        (await _scene.AssessAsync(proposal, "later")).Expect(200);
        Assert.Equal("later", (string)Assert.Single(await _scene.InboxAsync())["status"]!);
        (await _scene.AssessAsync(proposal, "voordragen")).Expect(200);

        Assert.Equal("voorgedragen", await _scene.StatusAsync(proposal));
    }

    [Fact]
    public async Task Not_for_this_job_needs_a_reason_and_ends_the_proposal()
    {
        var (_, _, proposal) = await _scene.ProposedAsync();

        Assert.Equal(["reden"], (await _scene.AssessAsync(proposal, "nietVoorDezeBaan")).Expect(400).Fields);
        (await _scene.AssessAsync(proposal, "nietVoorDezeBaan", "Te veel lawaai.")).Expect(200);

        Assert.Empty(await _scene.InboxAsync());
        Assert.Single(await _scene.InboxAsync("nietVoorDezeBaan"));
    }

    [Fact]
    public async Task Who_assesses_twice_hears_that_it_was_done_and_nothing_changes()
    {
        var (_, _, proposal) = await _scene.ProposedAsync();
        (await _scene.AssessAsync(proposal, "nietVoorDezeBaan", "Te ver.")).Expect(200);
        var before = await _scene.ReadAsync(proposal);

        Assert.Equal("al-beoordeeld", (await _scene.AssessAsync(proposal, "voordragen")).Expect(409).Code);
        Assert.Equal("al-beoordeeld", (await _scene.AssessAsync(proposal, "later")).Expect(409).Code);

        Assert.Equal(before.ToJsonString(), (await _scene.ReadAsync(proposal)).ToJsonString());
    }

    [Fact]
    public async Task Closing_a_vacancy_withdraws_its_proposals_and_the_link_says_so()
    {
        var (vacancy, _, proposal, link) = await _scene.AskedAsync();

        (await fixture.Host.PostAsync($"v1/vacatures/{vacancy}/sluiting", Role.Employer, _scene.Employer)).Expect(200);

        Assert.Equal("vacatureGesloten", (string)(await _scene.StandsAsync(proposal, "vervallen"))["vervallen"]!);
        Assert.Empty(await _scene.InboxAsync());
        Assert.Contains("niet meer nodig", (await _scene.PressAsync(link, "ja")).Expect(410).Text, StringComparison.Ordinal);
        Assert.Equal("voorstel-vervallen", (await _scene.AssessAsync(proposal, "voordragen")).Expect(409).Code);
    }

    [Fact]
    public async Task Withdrawing_a_candidate_withdraws_the_proposals()
    {
        var (_, candidate, proposal) = await _scene.ProposedAsync();

        (await fixture.Host.PostAsync($"v1/kandidaten/{candidate}/terugtrekking", Role.Coach, _scene.Coach)).Expect(200);

        Assert.Equal("kandidaatTeruggetrokken", (string)(await _scene.StandsAsync(proposal, "vervallen"))["vervallen"]!);
        await _scene.PostVacancyAsync();
        await fixture.Host.DrainAsync();
        Assert.Empty(await _scene.InboxAsync());
    }

    [Fact]
    public async Task A_changed_vacancy_gets_a_new_proposal_instead_of_the_old_one()
    {
        var (vacancy, candidate, proposal) = await _scene.ProposedAsync();
        var changed = _scene.Vacancy();
        changed["uren"]!["maximum"] = 36;

        (await fixture.Host.PutAsync($"v1/vacatures/{vacancy}", Role.Employer, _scene.Employer, changed, "\"1\"")).Expect(200);

        Assert.Equal("gegevensGewijzigd", (string)(await _scene.StandsAsync(proposal, "vervallen"))["vervallen"]!);
        await fixture.Host.DrainAsync();
        Assert.NotEqual(proposal, await _scene.ProposalAsync(vacancy, candidate));
    }

    [Fact]
    public async Task A_change_that_does_not_matter_for_the_match_leaves_the_proposal()
    {
        var (vacancy, candidate, proposal) = await _scene.ProposedAsync();
        var changed = _scene.Vacancy();
        changed["titel"] = "Allround medewerker";

        (await fixture.Host.PutAsync($"v1/vacatures/{vacancy}", Role.Employer, _scene.Employer, changed, "\"1\"")).Expect(200);
        await fixture.Host.DrainAsync();

        Assert.Equal(proposal, await _scene.ProposalAsync(vacancy, candidate));
    }
}
