using System.Text.Json.Nodes;
using Matching.Domain.Access;
using Matching.EndToEnd.Tests.Road;

namespace Matching.EndToEnd.Tests.Scenarios;

/// <summary>K-014, sheltered, 20 hours, and K-022, 11 hours, share one packing place of 31 hours: one place, two people.</summary>
[Collection(ScenarioCollection.Name)]
public sealed class SharedPlaceTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private readonly Cast _cast = new(fixture.NewScene());

    [Fact]
    public async Task Two_part_timers_share_one_place_and_no_more_hours_go_in()
    {
        var coach = _cast.Scene.Coach;
        var vacancy = await PostAsync();
        var first = await ShelteredAsync(20, "ma", "di", "wo");
        var second = await ShelteredAsync(11, "do", "vr");
        var (one, two) = ((string)(await _cast.ProposalAsync(coach, vacancy, first))["id"]!, (string)(await _cast.ProposalAsync(coach, vacancy, second))["id"]!);
        foreach (var proposal in new[] { one, two })
        {
            await _cast.YesAsync(coach, proposal);
            await _cast.MeetAsync(proposal);
        }

        var suggested = await CombinationsAsync(vacancy, Role.Adviser, _cast.Adviser);
        Assert.Equal((31m, 31m), ((decimal)suggested["urenTotaal"]!, (decimal)suggested["urenVrij"]!));
        var best = suggested["resultaten"]![0]!;
        Assert.Equal((31m, 0m), ((decimal)best["uren"]!, (decimal)best["urenOver"]!));
        Assert.Equivalent(new[] { (one, first, 20m, "ma,di,wo"), (two, second, 11m, "do,vr") }, best["delen"]!.AsArray().Select(Part).ToArray(), strict: true);
        Assert.StartsWith("Samen 31 van 31 uur: ", (string)best["tekst"]!, StringComparison.Ordinal);
        Assert.Equal(best.ToJsonString(), (await CombinationsAsync(vacancy, Role.Coach, coach))["resultaten"]![0]!.ToJsonString());
        Assert.Empty((await CombinationsAsync(vacancy, Role.Coach, "coach-van-anderen"))["resultaten"]!.AsArray());
        (await _cast.Host.GetAsync($"v1/vacatures/{vacancy}/combinaties", Role.Employer, _cast.Scene.Employer)).Expect(403);

        (await _cast.PlaceAsync(one, 20, "ma", "di", "wo")).Expect(200);
        var other = Assert.Single((await CombinationsAsync(vacancy, Role.Adviser, _cast.Adviser))["resultaten"]!.AsArray())!;
        Assert.Equal("11 van 11 uur: 11 uur op donderdag en vrijdag.", (string)other["tekst"]!);
        var half = await _cast.VacancyAsync(vacancy);
        Assert.Equal(("open", 20m, 1), ((string)half["status"]!, (decimal)half["urenBezet"]!, (int)half["plaatsenBezet"]!));
        (await _cast.PlaceAsync(two, 11, "do", "vr")).Expect(200);

        var full = await _cast.VacancyAsync(vacancy);
        Assert.Equal(("vervuld", 31m, 2, 1), ((string)full["status"]!, (decimal)full["urenBezet"]!, (int)full["plaatsenBezet"]!, (int)full["plaatsen"]!));

        var refused = (await _cast.PlaceAsync(two, 16, "do", "vr")).Expect(409);
        Assert.Contains("31 van 31 uur bezet", (string)refused.Json["detail"]!, StringComparison.Ordinal);
        Assert.Equal(31m, (decimal)(await _cast.VacancyAsync(vacancy))["urenBezet"]!);
        Assert.Equal(11m, (decimal)(await _cast.Scene.ReadAsync(two))["plaatsing"]!["uren"]!);
    }

    [Fact]
    public async Task A_place_that_is_not_shared_has_no_combinations_and_says_why()
    {
        var vacancy = await _cast.Scene.PostVacancyAsync();

        var none = await CombinationsAsync(vacancy, Role.Adviser, _cast.Adviser);

        Assert.Empty(none["resultaten"]!.AsArray());
        Assert.Contains("niet gedeeld", (string)Assert.Single(none["opmerkingen"]!.AsArray())!, StringComparison.Ordinal);
        (await _cast.Host.GetAsync("v1/vacatures/vac-bestaat-niet/combinaties", Role.Adviser, _cast.Adviser)).Expect(404);
    }

    private static (string Proposal, string Candidate, decimal Hours, string Days) Part(JsonNode? part) => (
        (string)part!["matchvoorstelId"]!,
        (string)part["kandidaatId"]!,
        (decimal)part["uren"]!,
        string.Join(',', part["dagen"]!.AsArray().Select(d => (string)d!)));

    private async Task<JsonNode> CombinationsAsync(string vacancy, Role role, string id) =>
        (await _cast.Host.GetAsync($"v1/vacatures/{vacancy}/combinaties", role, id)).Expect(200).Json;

    private async Task<string> PostAsync()
    {
        var vacancy = _cast.Scene.Vacancy();
        vacancy["uren"] = new JsonObject { ["minimum"] = 8, ["maximum"] = 31 };
        vacancy["dagen"] = Cast.Days("ma", "di", "wo", "do", "vr");
        vacancy["delen"] = "deelbaar";
        vacancy["urenPerPlaats"] = 31;
        vacancy["dienstverbanden"] = new JsonArray("beschut");
        vacancy["plaats"] = "eigenLocatie";
        vacancy["belasting"] = "licht";
        vacancy["werkgeverId"] = _cast.Scene.Employer;
        return (await _cast.Host.PostAsync("v1/vacatures", Role.Adviser, _cast.Adviser, vacancy)).Expect(201).Id;
    }

    private Task<string> ShelteredAsync(int hours, params string[] days) => _cast.CandidateAsync(_cast.Scene.Coach, profile =>
    {
        profile["uren"] = new JsonObject { ["minimum"] = hours, ["maximum"] = hours };
        profile["dagen"] = Cast.Days(days);
        profile["grondslagen"] = new JsonArray(new JsonObject
        {
            ["soort"] = "beschutWerk",
            ["status"] = "toegekend",
            ["bron"] = "Gemeente, op advies van UWV",
            ["van"] = "2024-03-01",
        });
    });
}
