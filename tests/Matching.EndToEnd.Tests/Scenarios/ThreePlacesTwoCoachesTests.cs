using System.Text.Json.Nodes;
using Matching.Domain.Access;
using Matching.EndToEnd.Tests.Road;

namespace Matching.EndToEnd.Tests.Scenarios;

/// <summary>
/// A vacancy for three times 24 hours: seven put forward, five say yes, the adviser introduces four, two are hired, one place stays open.
/// K-051's consulent and job coach both see the proposal; one assesses, the other reads by whom. The others hear from their own coach.
/// </summary>
[Collection(ScenarioCollection.Name)]
public sealed class ThreePlacesTwoCoachesTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private readonly Cast _cast = new(fixture.NewScene());

    [Fact]
    public async Task Places_are_filled_partly_and_nobody_is_left_without_an_answer()
    {
        var consulent = _cast.Scene.Coach;
        var jobCoach = "jobcoach-" + Guid.NewGuid().ToString("N")[..8];
        await _cast.StaffAsync(consulent, "Noor de Wit");
        await _cast.StaffAsync(jobCoach, "Sem Jansen");
        var candidates = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            candidates.Add(await _cast.CandidateAsync(
                i % 2 == 0 ? consulent : jobCoach, profile => profile["uren"] = new JsonObject { ["minimum"] = 24, ["maximum"] = 24 }));
        }

        // K-051 has a consulent and a job coach.
        var shared = candidates[0];
        var etag = (await _cast.Host.GetAsync("v1/kandidaten/" + shared, Role.Coach, consulent)).Expect(200).ETag;
        (await _cast.Host.PutAsync(
            $"v1/kandidaten/{shared}/betrokkenen",
            Role.Coach,
            consulent,
            new JsonObject
            {
                ["betrokkenen"] = new JsonArray(
                    new JsonObject { ["medewerkerId"] = consulent, ["rol"] = "consulent", ["eerste"] = true },
                    new JsonObject { ["medewerkerId"] = jobCoach, ["rol"] = "jobcoach" }),
            },
            etag)).Expect(200);
        await _cast.Host.DrainAsync();

        var body = _cast.Scene.Vacancy();
        body["uren"] = new JsonObject { ["minimum"] = 24, ["maximum"] = 24 };
        body["plaatsen"] = 3;
        var vacancy = (await _cast.Host.PostAsync("v1/vacatures", Role.Employer, _cast.Scene.Employer, body)).Expect(201).Id;
        string CoachOf(string candidate) => candidates.IndexOf(candidate) % 2 == 0 ? consulent : jobCoach;
        var proposals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var candidate in candidates) proposals[candidate] = (string)(await _cast.ProposalAsync(CoachOf(candidate), vacancy, candidate))["id"]!;

        // Both see it; the job coach assesses, the consulent reads that it was done and by whom.
        Assert.Equal(proposals[shared], (string)(await _cast.ProposalAsync(jobCoach, vacancy, shared))["id"]!);
        await _cast.StepAsync(proposals[shared], "beoordeling", Role.Coach, jobCoach, new JsonObject { ["oordeel"] = "voordragen" });
        var second = await _cast.Host.PostAsync(
            $"v1/matchvoorstellen/{proposals[shared]}/beoordeling", Role.Coach, consulent, new JsonObject { ["oordeel"] = "voordragen" });
        Assert.Contains("Al beoordeeld door Sem Jansen", (string)second.Expect(409).Json["detail"]!, StringComparison.Ordinal);
        Assert.Equal("Sem Jansen", (string)(await _cast.Scene.ReadAsync(proposals[shared]))["beoordeling"]!["doorNaam"]!);

        foreach (var candidate in candidates.Skip(1))
            await _cast.StepAsync(proposals[candidate], "beoordeling", Role.Coach, CoachOf(candidate), new JsonObject { ["oordeel"] = "voordragen" });
        for (var i = 0; i < 7; i++)
        {
            var answer = new JsonObject { ["antwoord"] = i < 5 ? "ja" : "nee" };
            await _cast.StepAsync(proposals[candidates[i]], "antwoord", Role.Coach, CoachOf(candidates[i]), answer);
        }

        var agreed = await _cast.ListAsync($"v1/vacatures/{vacancy}/matchvoorstellen", Role.Adviser, _cast.Adviser);
        Assert.Equal(candidates.Take(5).Select(c => proposals[c]).Order(StringComparer.Ordinal), agreed.Select(a => (string)a["id"]!).Order(StringComparer.Ordinal));
        foreach (var candidate in candidates.Take(4)) await _cast.IntroduceAsync(proposals[candidate]);
        foreach (var candidate in candidates.Take(2))
        {
            await _cast.StepAsync(proposals[candidate], "ontmoeting", Role.Adviser, _cast.Adviser, new JsonObject { ["op"] = _cast.Today });
            (await _cast.PlaceAsync(proposals[candidate], 24, "ma", "di", "wo")).Expect(200);
        }

        var partly = await _cast.VacancyAsync(vacancy);
        Assert.Equal(("open", 2, 3), ((string)partly["status"]!, (int)partly["plaatsenBezet"]!, (int)partly["plaatsen"]!));

        // The two who were introduced and not chosen hear so, each from the own coach.
        foreach (var candidate in candidates.Skip(2).Take(2))
            await _cast.StepAsync(proposals[candidate], "niet-geplaatst", Role.Adviser, _cast.Adviser, new JsonObject { ["reden"] = "iemandAndersGekozen" });
        foreach (var candidate in candidates.Skip(2).Take(2))
        {
            var task = await RoadHost.EventuallyAsync(async () =>
                (await _cast.ListAsync($"v1/taken?kandidaat={candidate}", Role.Coach, CoachOf(candidate))).SingleOrDefault(t => (string)t["soort"]! == "vertelKandidaat"));
            Assert.Equal("open", (string)task["status"]!);
        }

        // Who said yes and was not introduced is still in the picture for the third place.
        Assert.Equal("ja", await _cast.Scene.StatusAsync(proposals[candidates[4]]));
        (await _cast.Host.PostAsync($"v1/vacatures/{vacancy}/sluiting", Role.Employer, _cast.Scene.Employer)).Expect(200);
        await _cast.Scene.StandsAsync(proposals[candidates[4]], "vervallen");
        await RoadHost.EventuallyAsync(async () =>
            (await _cast.ListAsync($"v1/taken?kandidaat={candidates[4]}", Role.Coach, consulent)).SingleOrDefault(t => (string)t["soort"]! == "vertelKandidaat"));
        Assert.Equal("geplaatst", await _cast.Scene.StatusAsync(proposals[candidates[0]]));
    }
}
