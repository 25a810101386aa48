using Matching.Domain.People;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Placements.Subsidy;

public sealed class WageSubsidyStepsTests
{
    private static readonly DateOnly April = new(2027, 4, 12);
    private static readonly DateOnly July = new(2027, 7, 1);

    [Fact]
    public void A_measurement_may_be_in_force_during_the_forfait_when_that_lies_ahead_and_ends_it_earlier()
    {
        var measured = Lks.Granted.Measure(Lks.Measurement(55, April, April.AddDays(19)), April).Value;
        Assert.Equal([1051.65m, 946.48m], measured.Periods(Lks.Start, July, Lks.Rates, Lks.BornAdult).Select(p => p.Euros()));
        Assert.Equal(April.AddDays(18), measured.Periods(Lks.Start, July, Lks.Rates, Lks.BornAdult)[0].Until);
    }

    [Fact]
    public void With_effect_from_the_past_a_measurement_counts_from_the_day_after_the_forfait_at_the_earliest()
    {
        var today = July.AddDays(40);
        var refused = Lks.Refusal(Lks.Granted.Measure(Lks.Measurement(55, today, Lks.ForfaitEnd), today));
        Assert.Equal("meting-in-forfait", refused.Code);
        Assert.Contains("10d.5", refused.Message, StringComparison.Ordinal);
        Assert.Equal(946.48m, Lks.Granted.Measure(Lks.Measurement(55, today, July), today).Value.AmountOn(July, Lks.Rates, Lks.BornAdult).Euros());
    }

    [Fact]
    public void During_the_forfait_a_measurement_may_be_in_force_from_today_and_be_corrected_later()
    {
        var measured = Lks.Granted.Measure(Lks.Measurement(55, April, April), April).Value;
        var corrected = measured.Measure(Lks.Measurement(65, April, April), April.AddDays(9)).Value;
        Assert.Equal(65, Assert.Single(corrected.Measurements).WageValue.Value);
        Assert.Equal("meting-in-forfait", Lks.Refusal(Lks.Granted.Measure(Lks.Measurement(55, April, April), April.AddDays(1))).Code);
    }

    [Fact]
    public void Measured_too_late_is_not_paid_for_the_days_between_unless_the_caller_says_so()
    {
        var today = July.AddDays(40);
        var measured = Lks.Granted.Measure(Lks.Measurement(55, today, today.AddDays(1)), today).Value;
        Assert.Equal([1051.65m, null, 946.48m], measured.Periods(Lks.Start, today.AddDays(30), Lks.Rates, Lks.BornAdult).Select(p => p.Euros()));
    }

    [Fact]
    public void Measured_again_the_former_ends_the_day_before_and_one_from_the_same_day_takes_its_place()
    {
        var first = Lks.Granted.Measure(Lks.Measurement(55, April, July), April).Value;
        var again = first.Measure(Lks.Measurement(60, July.AddMonths(11), July.AddYears(1)), July.AddMonths(11)).Value;
        var periods = again.Periods(July, July.AddYears(2), Lks.Rates, Lks.BornAdult);
        Assert.Equal([(July, July.AddYears(1).AddDays(-1)), (July.AddYears(1), July.AddYears(2))], periods.Select(p => (p.From, p.Until)));
        Assert.Equal([946.48m, 841.32m], periods.Select(p => p.Euros()));
        var corrected = first.Measure(Lks.Measurement(65, April, July), July.AddDays(9)).Value;
        Assert.Equal(65, Assert.Single(corrected.Measurements).WageValue.Value);
        Assert.Equal(65, corrected.MeasurementOn(July)!.WageValue.Value);
        Assert.Null(corrected.MeasurementOn(July.AddDays(-1)));
    }

    [Theory]
    [InlineData("2027-04-13", "2027-07-01", null, "gemetenOp")]
    [InlineData("2026-12-31", "2026-12-31", null, "geldtVanaf")]
    [InlineData("2027-04-12", "2027-10-13", null, "geldtVanaf")]
    [InlineData("2027-04-12", "2027-07-01", "2027-07-01", "volgendeMetingOp")]
    [InlineData("2027-04-13", "2026-12-31", "2026-01-01", "gemetenOp geldtVanaf volgendeMetingOp")]
    public void Days_of_a_measurement_that_do_not_fit_are_named_by_field(string measured, string from, string? next, string fields)
    {
        var measurement = Lks.Measurement(55, Lks.Day(measured), Lks.Day(from), next is null ? null : Lks.Day(next));
        Assert.Equal(fields.Split(' '), Lks.Fields(Lks.Granted.Measure(measurement, April)));
    }

    [Fact]
    public void A_measurement_before_the_last_one_is_named_by_field()
    {
        var measured = Lks.Granted.Measure(Lks.Measurement(55, April, July), April).Value;
        Assert.Equal(["geldtVanaf"], Lks.Fields(measured.Measure(Lks.Measurement(60, April, July.AddDays(-1)), April)));
    }

    [Fact]
    public void Hours_change_from_a_day_on_and_not_before_the_last_change()
    {
        var changed = Lks.Granted.ChangeHours(new(April, WeeklyHours.Of(30), WeeklyHours.Of(36))).Value;
        Assert.Equal((24m, 30m), (changed.HoursOn(April.AddDays(-1)).Hours.Value, changed.HoursOn(April).Hours.Value));
        Assert.Equal(["vanaf", "urenPerWeek"], Lks.Fields(changed.ChangeHours(new(April.AddDays(-1), WeeklyHours.Of(39), WeeklyHours.Of(38)))));
        Assert.Equal(20m, changed.ChangeHours(new(April, WeeklyHours.Of(20), WeeklyHours.Of(40))).Value.Hours[^1].Hours.Value);
        Assert.Equal(24m, changed.HoursOn(Lks.Start.AddDays(-1)).Hours.Value);
    }

    [Theory]
    [InlineData(WageSubsidyEndReason.EmploymentEnded, "het dienstverband is geëindigd")]
    [InlineData(WageSubsidyEndReason.LeftTargetGroup, "Participatiewet 10d.8")]
    [InlineData(WageSubsidyEndReason.FullWageValue, "de loonwaarde is 100%")]
    [InlineData(WageSubsidyEndReason.Other, "beëindigd")]
    public void After_the_last_day_nothing_is_paid_and_the_period_says_why(WageSubsidyEndReason reason, string words)
    {
        var measured = Lks.Granted.Measure(Lks.Measurement(100, April, July), April).Value;
        var ended = measured.Stop(new(reason, July.AddDays(-20), Line.Parse("Toelichting")), April).Value;
        var periods = ended.Periods(Lks.Start, July, Lks.Rates, Lks.BornAdult);
        Assert.Equal([1051.65m, null], periods.Select(p => p.Euros()));
        Assert.Equal((July.AddDays(-20), true), (periods[0].Until, periods[1].Reason!.Contains(words, StringComparison.Ordinal)));
    }

    [Fact]
    public void An_end_does_not_lie_before_the_first_day_nor_more_than_a_year_ahead_and_another_reason_has_words()
    {
        var end = new WageSubsidyEnd(WageSubsidyEndReason.EmploymentEnded, Lks.Start.AddDays(-1), null);
        Assert.Null(Lks.Granted.Stop(end, Lks.Applied).Failure);
        Assert.Equal(["laatsteDag"], Lks.Fields(Lks.Granted.Stop(end with { LastDay = Lks.Start.AddDays(-2) }, Lks.Applied)));
        Assert.Equal(["laatsteDag"], Lks.Fields(Lks.Granted.Stop(end with { LastDay = DateOnly.MaxValue }, Lks.Applied)));
        Assert.Equal(["toelichting"], Lks.Fields(Lks.Granted.Stop(end with { Reason = WageSubsidyEndReason.Other }, Lks.Applied)));
    }

    [Fact]
    public void A_whole_loonwaarde_is_a_reason_only_when_it_was_measured()
    {
        var end = new WageSubsidyEnd(WageSubsidyEndReason.FullWageValue, July, null);
        Assert.Equal("loonwaarde-niet-volledig", Lks.Refusal(Lks.Granted.Stop(end, July)).Code);
        Assert.Equal("loonwaarde-niet-volledig", Lks.Refusal(Lks.Granted.Measure(Lks.Measurement(99.99m, April, July), April).Value.Stop(end, July)).Code);
    }
}
