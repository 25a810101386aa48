using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Results;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Placements.Subsidy;

/// <summary>What holds for every subsidy that can come about by its steps.</summary>
public sealed class WageSubsidyPropertyTests
{
    private static readonly DateOnly Until = Lks.Start.AddYears(3);

    private static readonly WageSubsidyRates Rates = Lks.RatesOf((new(2026, 1, 1), 2337.00m), (new(2027, 7, 1), 2380.40m), (new(2028, 1, 1), 2415.15m), (new(2028, 7, 1), 2410.00m));

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 3 * 365).Select(Lks.Start.AddDays);

    private static readonly Gen<DateOnly> Births = Gen.Choose(0, 12 * 365).Select(new DateOnly(2001, 1, 1).AddDays);

    private static readonly Gen<Func<WageSubsidy, Result<WageSubsidy>>> Steps = Gen.OneOf(
        from day in Days
        from ahead in Gen.Choose(0, 150)
        from value in Gen.Choose(0, 10_000)
        select (Func<WageSubsidy, Result<WageSubsidy>>)(s => s.Measure(Lks.Measurement(value / 100m, day, day.AddDays(ahead)), day)),
        from day in Days
        from quarters in Gen.Choose(4, 144)
        select (Func<WageSubsidy, Result<WageSubsidy>>)(s => s.ChangeHours(new(day, WeeklyHours.Of(quarters / 4m), WeeklyHours.Of(36)))),
        from day in Days
        select (Func<WageSubsidy, Result<WageSubsidy>>)(s => s.Recalculate(day, Rates, new(2010, 3, 3))),
        from day in Days
        from once in Gen.Choose(0, 5)
        select (Func<WageSubsidy, Result<WageSubsidy>>)(s => once > 0 ? s : s.Stop(new(WageSubsidyEndReason.Other, day, Line.Parse("Ander werk")), day)));

    /// <summary>A granted subsidy after up to eight steps; those that are refused change nothing.</summary>
    private static readonly Gen<WageSubsidy> Subsidies =
        from steps in Steps.ListOf(8)
        from count in Gen.Choose(0, 8)
        select steps.Take(count).Aggregate(Lks.Granted, (s, step) => step(s).TryGet(out var next, out _) ? next : s);

    [Fact]
    public void Periods_follow_each_other_cover_exactly_the_days_asked_and_have_either_an_amount_or_a_reason() =>
        Always.Holds(Cases(), c =>
        {
            var (subsidy, born, from, until) = c;
            var periods = subsidy.Periods(from, until, Rates, born);
            Assert.Equal((from, until), (periods[0].From, periods[^1].Until));
            Assert.All(periods, p => Assert.True(p.From <= p.Until && (p.Amount is null) == (p.Reason is not null)));
            Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.Equal(pair.First.Until.AddDays(1), pair.Second.From));
        });

    [Fact]
    public void Splitting_the_days_anywhere_gives_the_same_amounts() =>
        Always.Holds(Cases(), c =>
        {
            var (subsidy, born, from, until) = c;
            var middle = from.AddDays((until.DayNumber - from.DayNumber) / 3);
            var whole = subsidy.Periods(Lks.Start, Until, Rates, born);
            foreach (var part in subsidy.Periods(from, middle, Rates, born).Concat(middle < until ? subsidy.Periods(middle.AddDays(1), until, Rates, born) : []))
            {
                foreach (var day in new[] { part.From, part.Until })
                {
                    var same = whole.Single(p => p.From <= day && day <= p.Until);
                    Assert.Equal((same.Euros(), same.Reason), (part.Euros(), part.Reason));
                }
            }
        });

    [Fact]
    public void The_amount_of_each_day_is_that_of_its_period() =>
        Always.Holds(Cases(), c =>
        {
            var (subsidy, born, from, until) = c;
            var period = subsidy.Periods(from, until, Rates, born)[0];
            Assert.Equal(period.Euros(), subsidy.AmountOn(period.Until, Rates, born).Euros());
        });

    [Fact]
    public void An_amount_never_exceeds_the_cap_with_costs_for_the_hours() =>
        Always.Holds(Cases(), c =>
        {
            var (subsidy, born, from, until) = c;
            foreach (var period in subsidy.Periods(from, until, Rates, born).Where(p => p.Amount is not null))
            {
                Assert.True(Rates.MinimumMonthlyWage.TryFind(period.From, out var wage));
                var hours = subsidy.HoursOn(period.From);
                var most = wage.Value.Value * 1.08m * 0.70m * 1.25m * hours.Hours.Value / hours.FullTimeHours.Value;
                Assert.InRange(period.Euros()!.Value, 0, most + 0.005m);
            }
        });

    [Fact]
    public void More_loonwaarde_never_gives_more_and_more_hours_never_less() =>
        Always.Holds(
            from born in Births
            from low in Gen.Choose(0, 10_000)
            from high in Gen.Choose(low, 10_000)
            from few in Gen.Choose(4, 144)
            from many in Gen.Choose(few, 144)
            from day in Gen.Choose(0, 900)
            select (born, low, high, few, many, day: new DateOnly(2027, 7, 1).AddDays(day)),
            c =>
            {
                decimal? Amount(int value, int quarters) => Lks.Granted
                    .Measure(Lks.Measurement(value / 100m, new(2027, 4, 1), new(2027, 7, 1)), new(2027, 4, 1)).Value
                    .ChangeHours(new(Lks.Start, WeeklyHours.Of(quarters / 4m), WeeklyHours.Of(36))).Value
                    .AmountOn(c.day, Rates, c.born).Euros();

                Assert.True((Amount(c.high, c.few) ?? 0) <= (Amount(c.low, c.few) ?? 0));
                Assert.True((Amount(c.low, c.many) ?? 0) >= (Amount(c.low, c.few) ?? 0));
            });

    [Fact]
    public void Setting_the_amounts_twice_is_setting_them_once() =>
        Always.Holds(Cases(), c =>
        {
            var (subsidy, born, from, until) = c;
            var once = subsidy.Recalculate(until, Rates, born).Value;
            Assert.Same(once, once.Recalculate(until, Rates, born).Value);
            Assert.Same(once, once.Recalculate(from, Rates, born).Value);
        });

    [Fact]
    public void Setting_the_amounts_in_one_go_or_on_each_day_of_change_or_on_any_days_between_gives_the_same_history() =>
        Always.Holds(Cases(), c =>
        {
            var (subsidy, born, from, until) = c;
            var fresh = subsidy with { Amounts = [] };
            var atOnce = fresh.Recalculate(until, Rates, born).Value;
            var stepped = fresh;
            for (var day = fresh.NextChange(fresh.AppliedOn, born, Rates); day <= until; day = fresh.NextChange(day.Value, born, Rates))
                stepped = stepped.Recalculate(day.Value, Rates, born).Value;
            var halted = fresh.Recalculate(from, Rates, born).Value.Recalculate(until, Rates, born).Value;
            Assert.Equal(History(atOnce), History(stepped));
            Assert.Equal(History(atOnce), History(halted));
        });

    [Fact]
    public void What_was_set_is_what_the_periods_say_and_no_two_after_each_other_are_the_same() =>
        Always.Holds(Cases(), c =>
        {
            var (subsidy, born, _, until) = c;
            var set = (subsidy with { Amounts = [] }).Recalculate(until, Rates, born).Value;
            foreach (var period in set.Periods(Lks.Start, until, Rates, born).Where(p => set.End is null || p.From <= set.End.LastDay))
                Assert.Equal(period.Euros(), set.Amounts.Last(a => a.From <= period.From).Amount?.PerMonth.Value);
            Assert.All(set.Amounts.Zip(set.Amounts.Skip(1)), pair => Assert.True(pair.First.From < pair.Second.From && pair.First.Amount?.PerMonth != pair.Second.Amount?.PerMonth));
        });

    [Fact]
    public void Between_two_days_of_change_the_amount_stays() =>
        Always.Holds(Cases(), c =>
        {
            var (subsidy, born, from, _) = c;
            var next = subsidy.NextChange(from, born, Rates);
            var last = next?.AddDays(-1) ?? Until;
            Assert.Equal(subsidy.AmountOn(from, Rates, born).Euros(), subsidy.AmountOn(last, Rates, born).Euros());
        });

    [Fact]
    public void Deadlines_are_in_order_and_asked_before_they_are_due() =>
        Always.Holds(Cases(), c =>
        {
            var deadlines = c.Subsidy.Deadlines(c.Born);
            Assert.All(deadlines, d => Assert.True(d.AskOn <= d.DueOn));
            Assert.Equal(deadlines.Select(d => d.AskOn).Order(), deadlines.Select(d => d.AskOn));
        });

    private static Gen<(WageSubsidy Subsidy, DateOnly Born, DateOnly From, DateOnly Until)> Cases() =>
        from subsidy in Subsidies
        from born in Births
        from one in Days
        from other in Days
        select (subsidy, born, one < other ? one : other, one < other ? other : one);

    private static List<(DateOnly, decimal?, string?)> History(WageSubsidy subsidy) => [.. subsidy.Amounts.Select(a => (a.From, a.Amount?.PerMonth.Value, a.Reason))];
}
