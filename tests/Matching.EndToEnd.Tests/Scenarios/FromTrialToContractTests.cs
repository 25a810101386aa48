using System.Text.Json.Nodes;
using Matching.Domain.Access;
using Matching.EndToEnd.Tests.Road;

namespace Matching.EndToEnd.Tests.Scenarios;

/// <summary>
/// Two months from 1 October, extended by one with a reason; a seventh month is refused. Measured 62% in week 7; contract on 1 January
/// without a gap, guidance goes on, no second "first day".
/// </summary>
[Collection(ScenarioCollection.Name)]
public sealed class FromTrialToContractTests(AtWorkFixture fixture) : IClassFixture<AtWorkFixture>
{
    private readonly AtWork _work = fixture.NewScene();

    [Fact]
    public async Task A_trial_becomes_a_contract_without_a_gap_and_the_guidance_goes_on()
    {
        var town = await _work.TownAsync();
        _work.Stand("2027-09-15");
        var (candidate, proposal) = await MetAsync(town);
        var tooLong = await TryAsync(proposal, "2027-12-31");
        Assert.Equal("proefplaatsing-te-lang", tooLong.Expect(409).Code);
        (await TryAsync(proposal, "2027-11-30")).Expect(200);
        var placement = (string)(await RoadHost.EventuallyAsync(async () => (await PlacementsAsync(candidate)).SingleOrDefault()))["id"]!;

        await _work.GoToAsync("2027-10-01");
        var begun = await _work.ReadAsync(placement);
        Assert.Equal(("loopt", "2027-10-01", "2027-11-30"), ((string)begun["status"]!, (string)begun["proefplaatsing"]!["van"]!, (string)begun["proefplaatsing"]!["tot"]!));
        Assert.Null(begun["contract"]);
        await _work.GoToAsync("2027-11-02");
        var first = await _work.TaskAsync(candidate, "proefplaatsingAfronden", Role.Coach, _work.Coach);
        Assert.Equal("2027-11-30", (string)first["datum"]!);

        // Week 7: measured, for subsidy from the contract on.
        await _work.GoToAsync("2027-11-16");
        await _work.ApplyAsync(placement, "2028-01-01", null);
        await _work.MeasureAsync(placement, town, 62, "2028-01-01");
        await _work.GrantAsync(placement, town);

        Assert.Equal(["reden"], (await ExtendAsync(placement, "2027-12-31", "")).Expect(400).Fields);
        await RefusedAsync(placement);
        var extended = (await ExtendAsync(placement, "2027-12-31", "Nog niet alle machines geleerd")).Expect(200).Json;
        Assert.Equal(("2027-12-31", "2027-12-31"), ((string)extended["proefplaatsing"]!["tot"]!, (string)extended["afgesprokenTot"]!));
        Assert.Equal("Nog niet alle machines geleerd", (string)Assert.Single(extended["proefplaatsing"]!["verlengingen"]!.AsArray())!["reden"]!);
        await RefusedAsync(placement);
        await _work.TaskAsync(candidate, "proefplaatsingAfronden", Role.Coach, _work.Coach, "vervallen");

        await _work.GoToAsync("2027-12-03");
        Assert.Equal("2027-12-31", (string)(await _work.TaskAsync(candidate, "proefplaatsingAfronden", Role.Coach, _work.Coach))["datum"]!);
        var late = new JsonObject { ["soort"] = "onbepaaldeTijd", ["van"] = "2028-01-02" };
        Assert.Equal(["van"], (await _work.Host.PostAsync($"v1/plaatsingen/{placement}/contract", Role.Coach, _work.Coach, late)).Expect(400).Fields);
        var before = await _work.ReadAsync(placement);
        await PlaceAsync(proposal, "2028-01-01");
        var signed = await RoadHost.EventuallyAsync(async () => await _work.ReadAsync(placement) is var read && read["contract"] is not null ? read : null);
        Assert.Equal(("2028-01-01", "2028-12-31"), ((string)signed["contract"]!["van"]!, (string)signed["contract"]!["tot"]!));
        Assert.Equal(
            before["begeleidingsplan"]!["komend"]!.ToJsonString(),
            signed["begeleidingsplan"]!["komend"]!.ToJsonString());

        await _work.GoToAsync("2028-01-03");
        var january = await _work.ReadAsync(placement);
        Assert.Equal("loopt", (string)january["status"]!);
        Assert.Empty(await _work.TasksAsync(candidate, "proefplaatsingAfronden", Role.Coach, _work.Coach));
        Assert.Equal(
            [("2027-10-01", "2027-12-31", null, "Nog geen betaling: de loonkostensubsidie gaat in op 1 januari 2028."), ("2028-01-01", "2028-12-31", 799.25m, null)],
            await _work.PaidAsync(placement, town, "2027-10-01", "2028-12-31"));

        // One placement, one first day, and contacts before and after the contract began.
        await _work.GoToAsync("2028-04-03");
        Assert.Equal([placement], (await PlacementsAsync(candidate)).Select(p => (string)p["id"]!));
        var plan = (await _work.ReadAsync(placement))["begeleidingsplan"]!;
        var moments = plan["contactmomenten"]!.AsArray().Select(m => m!).ToList();
        Assert.Equal("2027-10-01", (string)Assert.Single(moments, m => (string?)m["vraag"] == "eersteDag")["dag"]!);
        Assert.Contains(moments, m => string.CompareOrdinal((string?)m["gevraagdOp"], "2028-01-01") > 0);
        Assert.NotEmpty(plan["komend"]!.AsArray());
        Assert.Equal(((string)begun["begeleidingsplan"]!["regime"]!, null), ((string)plan["regime"]!, (string?)plan["gestoptOp"]));
        Assert.Single(await _work.LettersAsync(), l => string.Equals(l.Recipient, candidate, StringComparison.Ordinal) && l.Text.Contains("eerste dag", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_contract_that_would_leave_a_gap_is_not_recorded_and_the_coach_settles_it()
    {
        var town = await _work.TownAsync();
        _work.Stand("2027-09-15");
        var (candidate, proposal) = await MetAsync(town);
        (await TryAsync(proposal, "2027-11-30")).Expect(200);
        var placement = (string)(await RoadHost.EventuallyAsync(async () => (await PlacementsAsync(candidate)).SingleOrDefault()))["id"]!;
        await _work.GoToAsync("2027-11-16");

        await PlaceAsync(proposal, "2027-12-06");
        await _work.Host.DrainAsync();
        Assert.Null((await _work.ReadAsync(placement))["contract"]);
        await _work.TaskAsync(candidate, "proefplaatsingAfronden", Role.Coach, _work.Coach);

        (await ExtendAsync(placement, "2027-12-05", "Contract gaat later in")).Expect(200);
        var contract = new JsonObject { ["soort"] = "bepaaldeTijd", ["van"] = "2027-12-06", ["tot"] = "2028-12-05" };
        var signed = (await _work.Host.PostAsync($"v1/plaatsingen/{placement}/contract", Role.Coach, _work.Coach, contract)).Expect(200).Json;
        Assert.Equal("2027-12-06", (string)signed["contract"]!["van"]!);
        await _work.GoToAsync("2027-12-06");
        Assert.Empty(await _work.TasksAsync(candidate, "proefplaatsingAfronden", Role.Coach, _work.Coach));
    }

    /// <summary>Somebody who met the employer of 24 hours a week, with a contract of a year in view.</summary>
    private async Task<(string Candidate, string Proposal)> MetAsync(Town town)
    {
        var cast = _work.Cast;
        var candidate = await _work.CandidateAsync(town);
        var body = cast.Scene.Vacancy();
        body["uren"] = new JsonObject { ["minimum"] = 24, ["maximum"] = 24 };
        body["dagen"] = Cast.Days("ma", "di", "wo");
        body["dienstverbanden"] = new JsonArray("metOndersteuning");
        body["contract"] = new JsonObject { ["soort"] = "bepaaldeTijd", ["maanden"] = 12 };
        var vacancy = (await _work.Host.PostAsync("v1/vacatures", Role.Employer, cast.Scene.Employer, body)).Expect(201).Id;
        var proposal = (string)(await cast.ProposalAsync(_work.Coach, vacancy, candidate))["id"]!;
        await cast.YesAsync(_work.Coach, proposal);
        await cast.MeetAsync(proposal);
        return (candidate, proposal);
    }

    private Task<Answer> TryAsync(string proposal, string until) => _work.Host.PostAsync(
        $"v1/matchvoorstellen/{proposal}/proefplaatsing", Role.Adviser, _work.Cast.Adviser, new JsonObject { ["van"] = "2027-10-01", ["tot"] = until });

    private async Task PlaceAsync(string proposal, string from)
    {
        var agreed = new JsonObject { ["uren"] = 24, ["dagen"] = Cast.Days("ma", "di", "wo"), ["start"] = from };
        (await _work.Host.PostAsync($"v1/matchvoorstellen/{proposal}/plaatsing", Role.Adviser, _work.Cast.Adviser, agreed)).Expect(200);
    }

    private Task<Answer> ExtendAsync(string placement, string until, string reason) => _work.Host.PostAsync(
        $"v1/plaatsingen/{placement}/proefplaatsing/verlenging", Role.Coach, _work.Coach, new JsonObject { ["tot"] = until, ["reden"] = reason });

    /// <summary>Not a day of a seventh month, however good the reason.</summary>
    private async Task RefusedAsync(string placement)
    {
        var refused = (await ExtendAsync(placement, "2028-04-01", "Nog langer kijken")).Expect(409);
        Assert.Equal("proefplaatsing-te-lang", refused.Code);
        Assert.Contains("ten hoogste 6 maanden", (string)refused.Json["detail"]!, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<JsonNode>> PlacementsAsync(string candidate) => _work.Cast.ListAsync($"v1/kandidaten/{candidate}/plaatsingen", Role.Coach, _work.Coach);
}
