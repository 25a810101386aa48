using Matching.Domain.FollowUp;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;

namespace Matching.Domain.Tests.Placements;

public sealed class PlacementYearTests
{
    private const int Placements = 5_000;

    private const int Fewer = 500;

    [Fact]
    public void A_year_has_the_same_history_day_by_day_and_in_one_go_with_crashes_in_between()
    {
        var byDay = new PlacementYear(Placements).ByDay();
        Assert.Equal(byDay.Histories(), new PlacementYear(Placements, (i, day) => (i + day.DayNumber) % 7 == 0).ByPlacement().Histories());

        // That of an uneventful year would be the same as well.
        Assert.Equal(Placements, byDay.Placements.Count());
        Assert.All(Enum.GetValues<WorkTaskKind>().Where(kind => kind is WorkTaskKind.HoldContact or WorkTaskKind.ExtraAttention or >= WorkTaskKind.DecideSubsidy and < WorkTaskKind.ArrangeReturn),
            kind => Assert.True(byDay.Placements.Any(p => p.Asked(kind).Any()), kind.ToString()));
        Assert.All([KeyWorkerRole.Coach, KeyWorkerRole.Lead, KeyWorkerRole.ChainCoordinator], of =>
            Assert.Contains(byDay.Placements, p => p.Asked(WorkTaskKind.ExtraAttention).Any(r => r.Of == of)));
        Assert.InRange(byDay.Placements.Count(p => p.Status == PlacementStatus.Ended), Placements / 10, Placements / 2);
        Assert.True(byDay.Placements.Sum(p => p.Plan.Moments.Count(m => m.Status == ContactStatus.Held)) > 5 * Placements);
        Assert.Contains(byDay.Placements, p => p.Subsidy?.Amounts.Count > 3);
        Assert.All(byDay.Placements.Where(p => p.Status == PlacementStatus.Ended), p => Assert.Contains(p.Open(), r => r.Kind == WorkTaskKind.CallAfterPlacement));
    }

    [Fact]
    public void A_year_has_the_same_history_when_every_single_day_comes_twice()
    {
        var expected = new PlacementYear(Fewer).ByDay().Histories();
        Assert.Equal(expected, new PlacementYear(Fewer).ByPlacement().Histories());
        Assert.Equal(expected, new PlacementYear(Fewer, (_, _) => true).ByDay().Histories());
    }
}
