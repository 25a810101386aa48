using System.Text.Json.Nodes;
using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Scenarios;

/// <summary>
/// K-310, placed with LKS, moves to another municipality in March: LKS and follow-up stay where they were granted. A new employer in
/// August: the new municipality.
/// </summary>
[Collection(ScenarioCollection.Name)]
public sealed class MovingHouseTests(AtWorkFixture fixture) : IClassFixture<AtWorkFixture>
{
    private readonly AtWork _work = fixture.NewScene();

    [Fact]
    public async Task Work_that_was_granted_stays_with_its_municipality_and_new_work_is_the_new_one_s()
    {
        var (former, present) = (await _work.TownAsync(), await _work.TownAsync());
        var (candidate, placement) = await _work.ForfaitAsync(former);

        await _work.GoToAsync("2027-03-15");
        await MoveAsync(candidate, present);
        var profile = (await _work.Host.GetAsync("v1/kandidaten/" + candidate, Role.Coach, _work.Coach)).Expect(200).Json["profiel"]!;
        Assert.Equal((present.Id, "7411"), ((string)profile["gemeenteId"]!, (string)profile["postcodegebied"]!));
        await StaysAsync(placement, former, present);

        // What has to be done for it is asked of the first municipality's people, up to whoever leads them.
        await _work.GoToAsync("2027-05-01");
        await _work.TaskAsync(candidate, "loonwaardeMeten", Role.WageValueExpert, former.Expert);
        await _work.GoToAsync("2027-06-15");
        await _work.TaskAsync(candidate, "loonwaardeMeten", Role.Lead, former.Lead);
        await _work.MeasureAsync(placement, former, 55, "2027-07-01");
        await _work.GoToAsync("2027-07-01");
        await StaysAsync(placement, former, present);
        Assert.Equal(
            [("2027-01-01", "2027-06-30", 1051.65m, null), ("2027-07-01", "2027-12-31", 946.48m, null)],
            await _work.PaidAsync(placement, former, "2027-01-01", "2027-12-31"));
        Assert.Empty(await _work.TasksAsync(candidate, "loonwaardeMeten", Role.WageValueExpert, present.Expert));
        Assert.Empty(await _work.TasksAsync(candidate, "loonwaardeMeten", Role.Lead, present.Lead));

        // The work ends, and in August there is work elsewhere.
        await _work.GoToAsync("2027-07-30");
        var end = new JsonObject { ["laatsteDag"] = "2027-07-30", ["reden"] = "doorKandidaat", ["vervolg"] = "terugInMatching" };
        (await _work.Host.PostAsync($"v1/plaatsingen/{placement}/einde", Role.Coach, _work.Coach, end)).Expect(200);
        await _work.GoToAsync("2027-08-02");
        var next = await _work.AgreeAsync(candidate, await _work.EmployerAsync("De Kwekerij"), "2027-08-09", "2028-08-08");
        await _work.ApplyAsync(next, "2027-08-09", "2028-02-08");

        var decide = await _work.TaskAsync(candidate, "lksBesluiten", Role.SubsidyOfficer, present.Officer);
        Assert.Equal("2027-09-06", (string)decide["datum"]!);
        Assert.Empty(await _work.TasksAsync(candidate, "lksBesluiten", Role.SubsidyOfficer, former.Officer));
        await _work.GrantAsync(next, present);
        await _work.TaskAsync(candidate, "lksBesluiten", Role.SubsidyOfficer, present.Officer, "vervallen");
        await _work.GoToAsync("2027-08-09");
        await StaysAsync(next, present, former);
        Assert.Equal(("2027-08-09", "2028-02-08", 1051.65m, null), (await _work.PaidAsync(next, present, "2027-08-09", "2028-02-08"))[0]);

        // What the first one granted is still the first one's to look back on.
        Assert.Equal(former.Id, (string)(await _work.SubsidyAsync(placement, former))["gemeenteId"]!);
        Assert.Equal("beeindigd", (string)(await _work.SubsidyAsync(placement, former))["status"]!);
    }

    private async Task StaysAsync(string placement, Town town, Town other)
    {
        var (work, subsidy) = (await _work.ReadAsync(placement), await _work.SubsidyAsync(placement, town));
        Assert.Equal((town.Id, "loopt"), ((string)work["gemeenteId"]!, (string)work["status"]!));
        Assert.Equal((town.Id, "toegekend"), ((string)subsidy["gemeenteId"]!, (string)subsidy["status"]!));
        Assert.Equal([placement], await _work.SubsidiesOfAsync(town));
        Assert.DoesNotContain(placement, await _work.SubsidiesOfAsync(other));
    }

    private async Task MoveAsync(string candidate, Town town)
    {
        var person = await _work.Host.GetAsync($"v1/kandidaten/{candidate}/persoonsgegevens", Role.Coach, _work.Coach);
        var details = person.Expect(200).Json.AsObject();
        details.Remove("versie");
        details["postcode"] = "7411 AA";
        details["adres"] = new JsonObject { ["straat"] = "Singel 1", ["plaats"] = "Deventer" };
        (await _work.Host.PutAsync($"v1/kandidaten/{candidate}/persoonsgegevens", Role.Coach, _work.Coach, details, person.ETag)).Expect(200);
        await _work.Host.DrainAsync();
        var found = (await _work.Host.GetAsync("v1/kandidaten/" + candidate, Role.Coach, _work.Coach)).Expect(200);
        var profile = found.Json["profiel"]!.DeepClone();
        profile["gemeenteId"] = town.Id;
        profile["postcodegebied"] = "7411";
        (await _work.Host.PutAsync("v1/kandidaten/" + candidate, Role.Coach, _work.Coach, profile, found.ETag)).Expect(200);
        await _work.Host.DrainAsync();
    }
}
