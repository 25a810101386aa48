using System.Globalization;
using System.Text.Json.Nodes;
using Matching.Domain.Access;
using Matching.EndToEnd.Tests.Placements;
using Matching.EndToEnd.Tests.Road;

namespace Matching.EndToEnd.Tests.Scenarios;

/// <summary>
/// K-120 packs in the own facility for two years and does well. At the review a seconded place at a regular employer is proposed, with the
/// right to return; K-120 says "not now", and is not asked again for half a year.
/// </summary>
[Collection(ScenarioCollection.Name)]
public sealed class UpAStepTests(RoadFixture fixture) : IClassFixture<RoadFixture>, IDisposable
{
    private static readonly DateOnly Start = new(2027, 3, 1);

    private RoadHost Host => fixture.Host;

    public void Dispose() => Host.Clock.SetAhead(TimeSpan.Zero);

    [Fact]
    public async Task Who_does_well_for_two_years_is_proposed_for_more_regular_work_and_left_in_peace_after_not_now()
    {
        var (place, id) = await PackingAsync();

        // At the first reviews it is too soon.
        var reviewed = await LiveUntilAsync(place, id, Start.AddYears(2).AddDays(-1), "nogNiet");
        Assert.Equal([Start.AddMonths(12), Start.AddMonths(15), Start.AddMonths(18), Start.AddMonths(21)], reviewed);
        var vacancy = await SecondmentAsync(place);
        await Host.DrainAsync();
        Assert.Empty(await place.Scene.InboxAsync());

        // Two years on it is proposed.
        await ToAsync(place, Start.AddYears(2));
        var asked = Assert.Single(await ReviewsAsync(place));
        Assert.Equal(place.Candidate, (string)asked["kandidaatId"]!);
        var proposal = await place.Scene.ProposalAsync(vacancy, place.Candidate);
        var proposed = await place.Scene.ReadAsync(proposal);
        Assert.Equal("voorgesteld", (string)proposed["status"]!);
        var route = proposed["voorwaarden"]!.AsArray().Single(v => (string)v!["soort"]! == "dienstverband")!;
        Assert.Equal("voldaan", (string)route["uitkomst"]!);
        Assert.Contains("recht op terugkeer", (string)route["uitleg"]!, StringComparison.Ordinal);
        Assert.Equal("voorgesteld", (string)(await place.ReadAsync(id))["stapVooruit"]!["uitkomst"]!);

        var notNow = (await place.PostAsync(id, "stap-vooruit", new() { ["uitkomst"] = "nuNiet" })).Expect(200).Json["stapVooruit"]!;
        Assert.Equal(("nuNiet", "2029-09-01"), ((string)notNow["uitkomst"]!, (string)notNow["nietVoor"]!));
        await place.Scene.StandsAsync(proposal, "vervallen");
        await Host.DrainAsync();
        Assert.Empty(await ReviewsAsync(place));

        // For half a year nothing comes, also of what is new.
        var another = await SecondmentAsync(place);
        Assert.Empty(await LiveUntilAsync(place, id, Start.AddMonths(30).AddDays(-1), null));
        await Host.DrainAsync();
        Assert.Empty(await place.Scene.InboxAsync());

        await ToAsync(place, Start.AddMonths(30));
        Assert.Single(await ReviewsAsync(place));
        foreach (var found in new[] { vacancy, another }) await place.Scene.ProposalAsync(found, place.Candidate);
        await StepsAsync(place, id, "nuNiet");
    }

    [Fact]
    public async Task Who_takes_the_step_goes_on_without_a_gap_and_can_return()
    {
        var (place, id) = await PackingAsync();
        var cast = new Cast(place.Scene);
        await LiveUntilAsync(place, id, Start.AddYears(1).AddDays(-1), null);
        await ToAsync(place, Start.AddYears(1));
        await StepsAsync(place, id, "ja");
        var vacancy = await SecondmentAsync(place);
        var proposal = await place.Scene.ProposalAsync(vacancy, place.Candidate);
        var other = await place.Scene.ProposalAsync(await SecondmentAsync(place), place.Candidate);

        await cast.YesAsync(place.Coach, proposal);
        await cast.MeetAsync(proposal);
        (await cast.PlaceAsync(proposal, 24, "ma", "di", "wo")).Expect(200);
        await Host.DrainAsync();
        await ToAsync(place, Start.AddYears(1));

        var former = await RoadHost.EventuallyAsync(async () => await place.ReadAsync(id) is var read && (string)read["status"]! == "voortgezet" ? read : null);
        var next = await place.ReadAsync((string)former["voortgezetIn"]!);
        Assert.Equal((id, vacancy, proposal), ((string)next["vervolgOp"]!, (string)next["vacatureId"]!, (string)next["matchvoorstelId"]!));
        Assert.Equal(("loopt", "begeleid", "detachering"), ((string)next["status"]!, (string)next["route"]!, (string)next["plaats"]!));
        Assert.Equal(("beschut", "Medewerker inpak"), ((string)next["rechtOpTerugkeer"]!["route"]!, (string)next["rechtOpTerugkeer"]!["waar"]!));
        Assert.Equal([(string)next["id"]!], (await place.ListAsync("v1/plaatsingen", Role.Coach, place.Coach)).Select(p => (string)p["id"]!));

        // Who has just taken a step is not looked for anything else.
        await place.Scene.StandsAsync(other, "vervallen");
        var candidate = (await Host.GetAsync("v1/kandidaten/" + place.Candidate, Role.Coach, place.Coach)).Expect(200).Json;
        Assert.Equal("werkt", (string)candidate["profiel"]!["werksituatie"]!);

        // If it does not work out, the way back is arranged.
        await ToAsync(place, Start.AddYears(1).AddDays(30));
        var end = new JsonObject { ["laatsteDag"] = place.Day(0), ["reden"] = "inOverleg", ["vervolg"] = "terugkeer" };
        (await place.PostAsync((string)next["id"]!, "einde", end)).Expect(200);
        await Host.DrainAsync();
        var tasks = (await place.ListAsync("v1/taken?kandidaat=" + place.Candidate, Role.Coach, place.Coach)).Select(t => (string)t["soort"]!).ToList();
        Assert.Contains("terugkeerRegelen", tasks);
        Assert.Contains("belNaPlaatsing", tasks);
    }

    /// <summary>K-120 begins to pack.</summary>
    private async Task<(Workplace Place, string Placement)> PackingAsync()
    {
        var place = await Workplace.OpenAsync(fixture);
        var profile = await place.Scene.KnownProfileAsync();
        profile["grondslagen"] = new JsonArray(new JsonObject { ["soort"] = "beschutWerk", ["status"] = "toegekend", ["bron"] = "UWV", ["van"] = "2020-01-01" });
        var path = "v1/kandidaten/" + place.Candidate;
        var etag = (await Host.GetAsync(path, Role.Coach, place.Coach)).Expect(200).ETag;
        (await Host.PutAsync(path, Role.Coach, place.Coach, profile, etag)).Expect(200);
        var id = await place.WorkingAsync(change: terms =>
        {
            terms["titel"] = "Medewerker inpak";
            terms["route"] = "beschut";
            terms["plaats"] = "eigenLocatie";
            terms["contract"] = new JsonObject { ["soort"] = "onbepaaldeTijd", ["van"] = place.Day(0) };
        });
        Assert.Equal(Start, place.Today);
        await AnswerAsync(place, id);
        return (place, id);
    }

    /// <summary>A seconded place at a regular employer.</summary>
    private async Task<string> SecondmentAsync(Workplace place)
    {
        var body = place.Scene.Vacancy();
        body["plaats"] = "detachering";
        return (await Host.PostAsync("v1/vacatures", Role.Employer, place.Employer, body)).Expect(201).Id;
    }

    /// <summary>
    /// Goes from day to day on which something comes, up to a day: K-120 is glad every time, and a review gets an outcome, or nothing is
    /// reviewed.
    /// </summary>
    /// <returns>The days on which a step up was to be talked about.</returns>
    private async Task<IReadOnlyList<DateOnly>> LiveUntilAsync(Workplace place, string id, DateOnly until, string? outcome)
    {
        var reviewed = new List<DateOnly>();
        while (place.Today < until)
        {
            var placement = await place.ReadAsync(id);
            var contact = Day(placement["begeleidingsplan"]!["komend"]![0]!["dag"]);
            var review = placement["stapVooruit"] is { } step ? Day(step["nietVoor"]) : Start.AddMonths(12);
            var next = new[] { contact, review, until }.Min();
            Assert.True(next > place.Today, $"{next} is not after {place.Today}.");
            await ToAsync(place, next);
            await AnswerAsync(place, id);
            if ((await ReviewsAsync(place)).Count == 0) continue;
            reviewed.Add(place.Today);
            Assert.NotNull(outcome);
            await StepsAsync(place, id, outcome);
        }

        return reviewed;
    }

    /// <summary>Is glad about what is asked today, by the page where it was a letter, and to the coach where that is a call.</summary>
    private async Task AnswerAsync(Workplace place, string id)
    {
        var moment = (await place.ReadAsync(id))["begeleidingsplan"]!["contactmomenten"]!.AsArray().LastOrDefault(m => (string?)m!["gevraagdOp"] == place.Day(0));
        if (moment is null || moment["antwoordKandidaat"] is not null || moment["verslag"] is not null) return;
        if ((string)moment["hoe"]! == "bericht")
        {
            Assert.Equal(200, (await place.PressAsync(await place.LinkAsync(place.Candidate), ("gezicht", "blij"))).Status);
            return;
        }

        var held = new JsonObject { ["nummer"] = (int)moment["nummer"]!, ["datum"] = place.Day(0), ["met"] = "beiden", ["hoe"] = "telefoon", ["indruk"] = "blij" };
        (await place.PostAsync(id, "contactmomenten", held)).Expect(200);
    }

    private async Task StepsAsync(Workplace place, string id, string outcome)
    {
        (await place.PostAsync(id, "stap-vooruit", new() { ["uitkomst"] = outcome })).Expect(200);
        await Host.DrainAsync();
    }

    private Task<IReadOnlyList<JsonNode>> ReviewsAsync(Workplace place) => place.ListAsync("v1/taken?soort=stapVooruitBespreken", Role.Coach, place.Coach);

    /// <summary>Goes to a day, and does what is due.</summary>
    private async Task ToAsync(Workplace place, DateOnly day)
    {
        Workplace.Stand(Host, day.DayNumber - Start.DayNumber);
        await Host.DrainAsync();
        (await Host.PostAsync("v1/beheer/agenda", Role.Administrator, "beheer")).Expect(200);
        await Host.DrainAsync();
        Assert.Equal(day, place.Today);
    }

    private static DateOnly Day(JsonNode? day) => DateOnly.ParseExact((string)day!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
