using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Scenarios;

/// <summary>
/// Start 1 January, 24 of 36 hours: €1,051.65 a month; a measurement task by 1 May. Measured 55%: from 1 July €946.48. Not measured:
/// escalation on 15 June, no payment after 30 June.
/// </summary>
[Collection(ScenarioCollection.Name)]
public sealed class ForfaitEndsTests(AtWorkFixture fixture) : IClassFixture<AtWorkFixture>
{
    private readonly AtWork _work = fixture.NewScene();

    [Fact]
    public async Task Measured_in_time_the_forfait_goes_over_into_the_measured_amount()
    {
        var town = await _work.TownAsync();
        var (candidate, placement) = await _work.ForfaitAsync(town);
        Assert.Equal(("2027-01-01", "2027-06-30", 1051.65m, null), (await _work.PaidAsync(placement, town, "2027-01-01", "2027-12-31"))[0]);

        await _work.GoToAsync("2027-04-30");
        Assert.Empty(await _work.TasksAsync(candidate, "loonwaardeMeten", Role.WageValueExpert, town.Expert));
        await _work.GoToAsync("2027-05-01");
        var task = await _work.TaskAsync(candidate, "loonwaardeMeten", Role.WageValueExpert, town.Expert);
        Assert.Equal(("2027-06-14", "Meet de loonwaarde voordat het forfait eindigt."), ((string)task["datum"]!, (string)task["titel"]!));

        await _work.GoToAsync("2027-05-28");
        await _work.MeasureAsync(placement, town, 55, "2027-07-01");
        Assert.Equal((string)task["id"]!, (string)(await _work.TaskAsync(candidate, "loonwaardeMeten", Role.WageValueExpert, town.Expert, "vervallen"))["id"]!);

        await _work.GoToAsync("2027-06-15");
        Assert.Empty(await _work.TasksAsync(candidate, "loonwaardeMeten", Role.Lead, town.Lead));
        await _work.GoToAsync("2027-07-01");
        Assert.Equal(
            [("2027-01-01", "2027-06-30", 1051.65m, null), ("2027-07-01", "2027-12-31", 946.48m, null)],
            await _work.PaidAsync(placement, town, "2027-01-01", "2027-12-31"));
        Assert.Empty(await _work.TasksAsync(candidate, "loonwaardeMeten", Role.WageValueExpert, town.Expert));
    }

    [Fact]
    public async Task Not_measured_the_lead_hears_it_on_15_June_and_after_30_June_nothing_is_paid_until_somebody_measures()
    {
        var town = await _work.TownAsync();
        var (candidate, placement) = await _work.ForfaitAsync(town);

        await _work.GoToAsync("2027-06-14");
        var first = await _work.TaskAsync(candidate, "loonwaardeMeten", Role.WageValueExpert, town.Expert);
        Assert.Equal("2027-06-14", (string)first["datum"]!);
        Assert.Empty(await _work.TasksAsync(candidate, "loonwaardeMeten", Role.Lead, town.Lead));
        await _work.GoToAsync("2027-06-15");
        var escalated = await _work.TaskAsync(candidate, "loonwaardeMeten", Role.Lead, town.Lead);
        Assert.Equal("2027-06-30", (string)escalated["datum"]!);
        Assert.NotEqual((string)first["id"]!, (string)escalated["id"]!);

        await _work.GoToAsync("2027-07-01");
        const string Why = "Geen betaling na 30 juni: er is nog geen gemeten loonwaarde (Participatiewet 10d.5).";
        Assert.Equal(
            [("2027-01-01", "2027-06-30", 1051.65m, null), ("2027-07-01", "2027-12-31", null, Why)],
            await _work.PaidAsync(placement, town, "2027-01-01", "2027-12-31"));
        Assert.Equal("toegekend", (string)(await _work.SubsidyAsync(placement, town))["status"]!);

        await _work.GoToAsync("2027-07-12");
        await _work.MeasureAsync(placement, town, 55, "2027-07-01");
        Assert.Equal(("2027-07-01", "2027-12-31", 946.48m, null), (await _work.PaidAsync(placement, town, "2027-01-01", "2027-12-31"))[1]);
        await _work.TaskAsync(candidate, "loonwaardeMeten", Role.Lead, town.Lead, "vervallen");
        Assert.Empty(await _work.TasksAsync(candidate, "loonwaardeMeten", Role.Lead, town.Lead));
    }
}
