using System.Globalization;
using Matching.Domain.Municipalities;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Subsidy;

namespace Matching.Domain.Tests.Placements.Subsidy;

public sealed class WageSubsidyCalendarTests
{
    private static readonly DateOnly April = new(2027, 4, 12);
    private static readonly DateOnly July = new(2027, 7, 1);

    [Fact]
    public void An_application_asks_for_a_decision_at_once_within_five_weeks() =>
        Assert.Equal(new Deadline(DeadlineKind.DecideSubsidy, Lks.Applied, new(2027, 1, 5), "lks-2026-12-01"), Lks.Asked.Deadlines(Lks.BornAdult)[0]);

    [Fact]
    public void Before_the_forfait_ends_measuring_is_asked_on_1_May_and_somebody_else_is_asked_on_15_June() =>
        Assert.Equal(
            [
                new Deadline(DeadlineKind.MeasureWageValue, new(2027, 5, 1), new(2027, 6, 14), "lks-2027-06-30"),
                new Deadline(DeadlineKind.MeasurementOverdue, new(2027, 6, 15), new(2027, 6, 30), "lks-2027-06-30"),
            ],
            Lks.Granted.Deadlines(Lks.BornAdult));

    [Fact]
    public void Once_measured_only_measuring_again_is_asked_six_weeks_ahead()
    {
        var measured = Lks.Granted.Measure(Lks.Measurement(55, April, July, new(2028, 7, 1)), April).Value;
        Assert.Equal([new Deadline(DeadlineKind.ReassessWageValue, new(2028, 5, 20), new(2028, 7, 1), "lks-2028-07-01")], measured.Deadlines(Lks.BornAdult));
        var without = measured.Measure(Lks.Measurement(55, April, July), April).Value;
        Assert.Empty(without.Deadlines(Lks.BornAdult));
    }

    [Fact]
    public void Each_birthday_to_21_that_changes_the_minimum_wage_is_announced_four_weeks_ahead()
    {
        var announced = Lks.Granted.Deadlines(new(2009, 9, 3)).Where(d => d.Kind == DeadlineKind.MinimumWageByAge).ToList();
        Assert.Equal(new Deadline(DeadlineKind.MinimumWageByAge, new(2027, 8, 6), new(2027, 9, 3), "lks-2027"), announced[0]);
        Assert.Equal([2027, 2028, 2029, 2030], announced.Select(d => d.DueOn.Year));
    }

    [Fact]
    public void A_birthday_on_the_first_day_or_before_is_not_announced() =>
        Assert.Equal([2028, 2029, 2030], Lks.Granted.Deadlines(new(2009, 1, 1)).Where(d => d.Kind == DeadlineKind.MinimumWageByAge).Select(d => d.DueOn.Year));

    [Fact]
    public void Before_the_first_day_nothing_changes() => Assert.Equal(Lks.Start, Lks.Granted.NextChange(new(2026, 5, 1), new(2009, 9, 3), Lks.Rates));

    [Fact]
    public void What_is_short_or_late_is_asked_at_once_and_never_due_before()
    {
        var late = Lks.Application with { AppliedOn = Lks.Start.AddDays(8), ForfaitUntil = Lks.Start.AddDays(13) };
        var deadlines = WageSubsidy.Apply(late, Lks.Background, late.AppliedOn).Value.Deadlines(Lks.Start.AddYears(-18).AddDays(10));
        Assert.Equal(
            [DeadlineKind.MeasureWageValue, DeadlineKind.MinimumWageByAge, DeadlineKind.MeasurementOverdue, DeadlineKind.DecideSubsidy],
            deadlines.Where(d => d.AskOn == late.AppliedOn).Select(d => d.Kind));
        Assert.All(deadlines, d => Assert.True(late.AppliedOn <= d.AskOn && d.AskOn <= d.DueOn));
    }

    [Fact]
    public void After_a_refusal_or_an_end_nothing_is_asked()
    {
        Assert.Empty(Lks.Asked.Decide(Lks.No, Lks.Officer, Lks.At(Lks.Start)).Value.Deadlines(new(2009, 9, 3)));
        Assert.Empty(Lks.Granted.Stop(new(WageSubsidyEndReason.EmploymentEnded, July, null), April).Value.Deadlines(new(2009, 9, 3)));
    }

    [Fact]
    public void Every_cause_has_the_form_of_an_id_and_is_its_own_within_its_kind()
    {
        var deadlines = Lks.Asked.Deadlines(new(2010, 9, 3));
        Assert.All(deadlines, d => Assert.True(Id<Municipality>.TryParse(d.Cause, out _)));
        Assert.Equal(deadlines.Count, deadlines.Select(d => (d.Kind, d.Cause)).Distinct().Count());
    }

    [Fact]
    public void The_next_change_is_the_first_day_forfait_end_birthday_half_year_measurement_or_rate()
    {
        var born = new DateOnly(2009, 9, 3);
        Assert.Equal(
            "2027-01-01 2027-07-01 2027-09-03 2028-01-01 2028-07-01 2028-09-03",
            Steps(Lks.Granted, 6, day => Lks.Granted.NextChange(day, born)));
        var changed = Lks.Granted
            .Measure(Lks.Measurement(55, April, new(2027, 5, 15)), April).Value
            .ChangeHours(new(new(2027, 6, 1), Lks.Application.FullTimeHours, Lks.Application.FullTimeHours)).Value;
        var rates = Lks.RatesOf((new(2026, 1, 1), 2337.00m), (new(2027, 3, 1), 2400.00m));
        Assert.Equal(
            "2027-01-01 2027-03-01 2027-05-15 2027-06-01 2027-07-01 2028-01-01",
            Steps(changed, 6, day => changed.NextChange(day, Lks.BornAdult, rates)));
    }

    [Fact]
    public void Nothing_changes_by_itself_before_it_is_granted_or_after_the_end()
    {
        Assert.Null(Lks.Asked.NextChange(Lks.Applied, Lks.BornAdult));
        var ended = Lks.Granted.Stop(new(WageSubsidyEndReason.EmploymentEnded, new(2027, 9, 30), null), April).Value;
        Assert.Equal("2027-01-01 2027-07-01 2027-10-01", Steps(ended, 9, day => ended.NextChange(day, Lks.BornAdult)));
    }

    private static string Steps(WageSubsidy subsidy, int most, Func<DateOnly, DateOnly?> next)
    {
        var days = new List<DateOnly>();
        for (var day = next(subsidy.AppliedOn); day is { } found && days.Count < most; day = next(found)) days.Add(found);
        return string.Join(' ', days.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }
}
