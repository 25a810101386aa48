using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Placements.Subsidy;

public sealed class WageSubsidyPaymentTests
{
    private static readonly DateOnly April = new(2027, 4, 12);
    private static readonly DateOnly July = new(2027, 7, 1);
    private static readonly DateOnly YearEnd = new(2027, 12, 31);

    [Fact]
    public void The_forfait_is_paid_until_30_June_and_a_measured_55_percent_from_1_July()
    {
        var periods = Lks.Granted.Measure(Lks.Measurement(55, April, July), April).Value.Periods(Lks.Start, YearEnd, Lks.Rates, Lks.BornAdult);
        Assert.Equal([(Lks.Start, Lks.ForfaitEnd, 1051.65m), (July, YearEnd, 946.48m)], periods.Select(p => (p.From, p.Until, p.Euros()!.Value)));
        Assert.Contains(periods[0].Amount!.Derivation, line => line.Source == "Participatiewet 10d.5");
        Assert.Contains(periods[1].Amount!.Derivation, line => line.Description.StartsWith("Loonwaarde 55%", StringComparison.Ordinal));
    }

    [Fact]
    public void Not_measured_nothing_is_paid_after_30_June_and_the_reason_names_the_article()
    {
        var periods = Lks.Granted.Periods(Lks.Start, YearEnd, Lks.Rates, Lks.BornAdult);
        Assert.Equal([1051.65m, null], periods.Select(p => p.Euros()));
        Assert.Equal((July, YearEnd), (periods[1].From, periods[1].Until));
        Assert.Equal("Geen betaling na 30 juni: er is nog geen gemeten loonwaarde (Participatiewet 10d.5).", periods[1].Reason);
    }

    [Fact]
    public void The_reference_vectors_come_out_to_the_cent()
    {
        Assert.Equal(1121.76m, Amount(60, 32));
        Assert.Equal(946.48m, Amount(60, 27));
        Assert.Equal(0m, Amount(100, 36));

        static decimal? Amount(decimal value, decimal hours)
        {
            var subsidy = Lks.Granted.ChangeHours(new(Lks.Start, WeeklyHours.Of(hours), WeeklyHours.Of(36))).Value.Measure(Lks.Measurement(value, April, July), April).Value;
            return subsidy.AmountOn(July, Lks.Rates, Lks.BornAdult).Euros();
        }
    }

    [Fact]
    public void Before_the_decision_before_the_first_day_and_after_a_refusal_nothing_is_paid()
    {
        Assert.Contains("10d.12", Lks.Asked.AmountOn(Lks.Start, Lks.Rates, Lks.BornAdult).Reason, StringComparison.Ordinal);
        Assert.Contains("gaat in op 1 januari 2027", Lks.Granted.AmountOn(Lks.Start.AddDays(-1), Lks.Rates, Lks.BornAdult).Reason, StringComparison.Ordinal);
        var refused = Lks.Asked.Decide(Lks.No, Lks.Officer, Lks.At(Lks.Start)).Value;
        Assert.Contains("afgewezen", refused.AmountOn(Lks.Start, Lks.Rates, Lks.BornAdult).Reason, StringComparison.Ordinal);
        var withdrawn = Lks.Asked.Stop(new(WageSubsidyEndReason.EmploymentEnded, Lks.Start.AddDays(-1), null), Lks.Applied).Value;
        Assert.Contains("ingetrokken", withdrawn.AmountOn(Lks.Start, Lks.Rates, Lks.BornAdult).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Periods_are_cut_where_rates_hours_and_the_wage_for_the_age_change()
    {
        var rates = Lks.RatesOf((new(2026, 1, 1), 2337.00m), (July, 2400.00m));
        var born = new DateOnly(2009, 9, 3);
        var subsidy = Lks.Granted
            .Measure(Lks.Measurement(50, April, July), April).Value
            .ChangeHours(new(new(2027, 8, 1), WeeklyHours.Of(36), WeeklyHours.Of(36))).Value;

        var periods = subsidy.Periods(Lks.Start, YearEnd, rates, born);

        Assert.Equal(
            [("2027-01-01", 415.40m), ("2027-07-01", 426.60m), ("2027-08-01", 639.90m), ("2027-09-03", 810.00m)],
            periods.Select(p => (p.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), p.Euros()!.Value)));
        Assert.Contains(periods[2].Amount!.Derivation, line => line.Description.StartsWith("Minimumloon bij 17 jaar: 39,5%", StringComparison.Ordinal));
        Assert.Contains(periods[3].Amount!.Derivation, line => line.Description.StartsWith("Minimumloon bij 18 jaar: 50%", StringComparison.Ordinal));
    }

    [Fact]
    public void Born_on_29_February_the_wage_changes_on_28_February_of_a_common_year()
    {
        var periods = Lks.Granted.Periods(new(2027, 2, 1), new(2027, 3, 31), Lks.Rates, new(2008, 2, 29));
        Assert.Equal([new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 28)], periods.Select(p => p.From));
    }

    [Fact]
    public void Below_15_and_before_the_rates_there_is_no_amount_but_a_reason()
    {
        Assert.Contains("15 jaar", Lks.Granted.AmountOn(Lks.Start, Lks.Rates, new(2013, 1, 1)).Reason, StringComparison.Ordinal);
        var later = Lks.RatesOf((July, 2337.00m));
        Assert.Contains("tarieven", Lks.Granted.AmountOn(Lks.Start, later, Lks.BornAdult).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_day_before_the_first_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Lks.Granted.Periods(July, July.AddDays(-1), Lks.Rates, Lks.BornAdult));

    [Fact]
    public void Amounts_are_set_with_their_derivation_when_they_differ_from_the_last()
    {
        var rates = Lks.RatesOf((new(2026, 1, 1), 2337.00m), (new(2028, 1, 1), 2400.00m));
        var first = Lks.Granted.Recalculate(Lks.Start, rates, Lks.BornAdult).Value;
        Assert.Equal((Lks.Start, 1051.65m), (first.Amounts[0].From, first.Amounts[0].Amount!.PerMonth.Value));
        Assert.NotEmpty(first.Amounts[0].Amount!.Derivation);
        Assert.Same(first, first.Recalculate(new(2027, 3, 1), rates, Lks.BornAdult).Value);
        var stopped = first.Recalculate(new(2027, 8, 1), rates, Lks.BornAdult).Value;
        Assert.Equal((July, null, true), (stopped.Amounts[1].From, stopped.Amounts[1].Amount, stopped.Amounts[1].Reason!.Contains("10d.5", StringComparison.Ordinal)));

        var measured = stopped.Measure(Lks.Measurement(55, new(2027, 8, 2), July), new(2027, 8, 2)).Value;
        Assert.Single(measured.Amounts);
        var again = measured.Recalculate(new(2028, 1, 1), rates, Lks.BornAdult).Value;
        Assert.Equal([1051.65m, 946.48m, 972.00m], again.Amounts.Select(a => a.Amount!.PerMonth.Value));
        Assert.Equal([Lks.Start, July, new DateOnly(2028, 1, 1)], again.Amounts.Select(a => a.From));
    }

    [Fact]
    public void What_was_set_stays_when_its_rate_is_corrected_and_a_rate_that_was_late_counts_from_its_own_first_day()
    {
        var set = Lks.Granted.Recalculate(April, Lks.Rates, Lks.BornAdult).Value;
        var corrected = Lks.RatesOf((new(2026, 1, 1), 2400.00m));
        Assert.Same(set, set.Recalculate(April.AddDays(1), corrected, Lks.BornAdult).Value);
        var late = Lks.RatesOf((new(2026, 1, 1), 2337.00m), (new(2027, 3, 1), 2400.00m));
        Assert.Equal([(Lks.Start, 1051.65m), (new(2027, 3, 1), 1080.00m)], set.Recalculate(April, late, Lks.BornAdult).Value.Amounts.Select(a => (a.From, a.Amount!.PerMonth.Value)));
    }

    [Fact]
    public void Until_a_last_day_that_lies_ahead_amounts_go_on_and_not_after_it()
    {
        var rates = Lks.RatesOf((new(2026, 1, 1), 2337.00m), (new(2027, 5, 1), 2400.00m), (new(2027, 6, 1), 2500.00m));
        var ended = Lks.Granted.Stop(new(WageSubsidyEndReason.EmploymentEnded, new(2027, 5, 31), null), April).Value;
        Assert.Equal([1051.65m, 1080.00m], ended.Recalculate(YearEnd, rates, Lks.BornAdult).Value.Amounts.Select(a => a.Amount!.PerMonth.Value));
    }

    [Fact]
    public void An_end_takes_back_what_was_set_for_later_days()
    {
        var rates = Lks.RatesOf((new(2026, 1, 1), 2337.00m), (new(2027, 5, 1), 2400.00m));
        var paid = Lks.Granted.Recalculate(new(2027, 5, 2), rates, Lks.BornAdult).Value;
        Assert.Equal(2, paid.Amounts.Count);
        Assert.Single(paid.Stop(new(WageSubsidyEndReason.EmploymentEnded, new(2027, 4, 30), null), new(2027, 5, 2)).Value.Amounts);
    }
}
