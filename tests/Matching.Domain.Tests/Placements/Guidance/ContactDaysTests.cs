using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Grounds;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Time;

namespace Matching.Domain.Tests.Placements.Guidance;

/// <summary>On which days the contacts of a plan are.</summary>
public sealed class ContactDaysTests
{
    private static readonly Gen<(PlanTemplate Template, DateOnly Start)> Plans =
        from template in PlanSample.Templates from start in PlanSample.Days select (template, start);

    [Fact]
    public void AYearAndThenEachQuarterFromAMondayInSeptember() => Assert.Equal(
        [
            "2026-09-07", "2026-09-14", "2026-09-21", "2026-10-05", "2026-11-02", "2026-12-07", "2027-03-08", "2027-06-07", "2027-09-06",
            "2027-12-06", "2028-03-06", "2028-06-06", "2028-09-06",
        ],
        PlanSample.Plan().Upcoming(13).Select(c => Text(c.Day)));

    [Theory]
    [InlineData("2026-04-20", "2026-04-28")] // week 1 on King's Day
    [InlineData("2025-04-19", "2025-04-28")] // a Saturday; King's Day on the Saturday before the 27th
    [InlineData("2026-03-30", "2026-04-07")] // Easter Monday
    [InlineData("2026-12-18", "2026-12-28")] // Christmas on a Friday, Boxing Day on a Saturday
    [InlineData("2025-12-18", "2025-12-29")] // Christmas on a Thursday
    [InlineData("2030-04-28", "2030-05-06")] // 5 May in a fifth year, a Sunday
    [InlineData("2026-04-28", "2026-05-05")] // 5 May in another year
    [InlineData("2025-04-28", "2025-05-06")] // 5 May in a fifth year, a Monday
    [InlineData("2026-05-07", "2026-05-15")] // Ascension Day
    [InlineData("2026-12-25", "2027-01-04")] // New Year on a Friday
    public void TheContactOfTheFirstWeekMovesOffDaysOffToTheNextWorkingDay(string start, string firstWeek) =>
        Assert.Equal(firstWeek, Text(PlanSample.Plan(PlanSample.Day(start)).Upcoming(2)[1].Day));

    [Fact]
    public void AStartOnALeapDayKeepsItsRhythm()
    {
        var contacts = PlanSample.Plan(new DateOnly(2028, 2, 29)).Upcoming(25);
        Assert.Equal(["2028-02-29", "2028-03-07", "2028-03-14"], contacts.Take(3).Select(c => Text(c.ScheduledFor)));
        Assert.Equal(["2029-02-27", "2029-05-27", "2029-08-27", "2029-11-27", "2030-02-27"], contacts.Skip(8).Take(5).Select(c => Text(c.ScheduledFor)));
    }

    [Fact]
    public void AShortMonthDoesNotShortenTheMonthsAfterIt()
    {
        // Week 52 is on 30 November 2026.
        var contacts = PlanSample.Plan(new DateOnly(2025, 12, 1)).Upcoming(13).Skip(8).Select(c => Text(c.ScheduledFor));
        Assert.Equal(["2026-11-30", "2027-02-28", "2027-05-30", "2027-08-30", "2027-11-30"], contacts);
    }

    [Fact]
    public void AreWorkingDaysInAscendingOrderWithNoneLostInAWeek() =>
        Always.Holds(Plans, p =>
        {
            var contacts = PlanSample.Plan(p.Start, p.Template).Upcoming(40);
            return contacts.All(c => c.Day.IsWorkingDay() && c.Day == c.ScheduledFor.NextWorkingDay())
                && contacts.Zip(contacts.Skip(1)).All(pair => pair.First.ScheduledFor < pair.Second.ScheduledFor && pair.First.Day < pair.Second.Day);
        });

    [Fact]
    public void AreNeverMoreThanAQuarterApart() =>
        Always.Holds(Plans, p =>
        {
            var contacts = PlanSample.Plan(p.Start, p.Template).Upcoming(40);
            return contacts.Zip(contacts.Skip(1)).All(pair => pair.Second.ScheduledFor <= pair.First.ScheduledFor.AddMonths(3).AddDays(3));
        });

    [Fact]
    public void AreTheSameInOneGoAndDayByDay() =>
        Always.Holds(
            Plans,
            p =>
            {
                var plan = PlanSample.Plan(p.Start, p.Template);
                var ahead = plan.Upcoming(12);
                for (var day = p.Start; plan.Moments.Count <= 12; day = day.AddDays(1))
                {
                    if (plan.ContactDueOn <= day) plan = plan.Ask(plan.Planned!.Number, day).Value;
                }

                return ahead.SequenceEqual(plan.Moments.Take(12).Select(m => new PlannedContact(m.ScheduledFor!.Value, m.Day, m.By, m.With, m.How, m.Question!.Value)))
                    && plan.Moments.Take(12).All(m => m.AskedOn == m.Day);
            },
            count: 100);

    [Fact]
    public void GoOnForThirtyYearsWithoutASecondFirstDay()
    {
        var plan = PlanSample.Plan();
        var until = PlanSample.Start.AddYears(30);
        while (plan.Planned!.Day < until) plan = plan.AskNext();
        Assert.Equal(9 + (29 * 4) + 1, plan.Moments.Count);
        Assert.Single(plan.Moments, m => m.Question == ContactQuestion.FirstDay);
    }

    [Fact]
    public void GoOnMoreLightlyForThirtyYearsAfterSteppingBack()
    {
        var back = PlanSample.Start.AddYears(1);
        var plan = PlanSample.Plan().AskNext(9).StepBackTo(TakesOver.Volunteer, back).Value;
        Assert.Equal(["2027-10-05", "2028-04-05", "2028-10-05", "2029-04-05"], plan.Upcoming(4).Select(c => Text(c.Day)));
        while (plan.Planned!.Day < back.AddYears(30)) plan = plan.AskNext();
        Assert.All(plan.Moments.Skip(9), m => Assert.Equal(ContactBy.Volunteer, m.By));
        Assert.Equal(9 + 61, plan.Moments.Count);
    }

    [Fact]
    public void SomebodyShelteredIsAskedEachQuarterAlsoAfterSteppingBack() =>
        Assert.Equal(3, DefaultTemplates.For(Route.Sheltered, GuidanceRegime.Medium).Light.EveryMonths);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
