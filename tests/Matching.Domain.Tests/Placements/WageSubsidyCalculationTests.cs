using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Placements;
using Matching.Domain.Results;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Placements;

public sealed class WageSubsidyCalculationTests
{
    private static readonly DateOnly July2026 = new(2026, 7, 1);

    private static readonly Config Config = Config.QuickThrowOnFailure.WithReplay(20260701, 1).WithMaxTest(500);

    private static readonly WageSubsidyCalculation Calculation = new(new WageSubsidyRates(
        new DatedRates<Euro>([new(July2026, Euro.Of(2337.00m), "voorbeeld")]),
        new DatedRates<Percentage>([new(new(2015, 1, 1), Percentage.Of(8), "WML 15")]),
        new DatedRates<Percentage>([new(new(2021, 7, 1), Percentage.Of(23.5m), "Regeling 2021"), new(July2026, Percentage.Of(25), "voorbeeld")]),
        new DatedRates<YouthWageScale>([new(new(2019, 7, 1), YouthWageScaleTests.Scale, "Besluit")])));

    [Theory]
    [InlineData(60, 32, "1121.76")]
    [InlineData(60, 27, "946.48")]
    [InlineData(60, 36, "1261.98")]
    [InlineData(55, 24, "946.48")]
    [InlineData(100, 36, "0.00")]
    [InlineData(0, 36, "2208.47")]
    [InlineData(30, 36, "2208.46")]
    public void A_measured_wage_value_gives_the_amount_to_the_cent(decimal wageValue, decimal hours, string euros) =>
        Assert.Equal(euros, Amount(wageValue, hours).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void The_forfait_is_half_of_the_minimum_wage_with_costs_in_proportion() => Assert.Equal(1051.65m, Amount(null, 24));

    [Fact]
    public void The_derivation_goes_line_by_line_from_the_minimum_wage_to_the_amount()
    {
        var lines = Calculation.Calculate(Terms(60, 32)).Value.Derivation;
        Assert.Equal([2337.00m, 2523.96m, 1514.38m, 1009.58m, 1766.772m, 1009.58m, 1261.975m, 1121.76m], lines.Select(l => l.Euros));
        Assert.All(lines, line => Assert.NotEmpty(line.Source));
    }

    [Fact]
    public void What_is_given_goes_before_the_dated_figures()
    {
        var terms = Terms(60, 32) with { On = new(2026, 6, 30), MinimumMonthlyWage = Euro.Of(2337.00m), EmployerCosts = Percentage.Of(25) };
        Assert.Equal(1121.76m, Calculation.Calculate(terms).Value.PerMonth.Value);
    }

    [Fact]
    public void A_day_without_figures_is_refused_with_the_first_day_that_has_them()
    {
        var failure = Assert.IsType<Failure.Invalid>(Calculation.Calculate(Terms(60, 32) with { On = new(2026, 6, 30) }).Failure);
        Assert.Contains("1 juli 2026", Assert.Single(failure.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_hours_than_full_time_are_refused()
    {
        var failure = Assert.IsType<Failure.Invalid>(Calculation.Calculate(Terms(60, 38)).Failure);
        Assert.Equal("urenPerWeek", Assert.Single(failure.Errors).Field);
    }

    [Fact]
    public void A_higher_wage_value_never_gives_more_and_never_more_than_the_cap() =>
        Prop.ForAll(
            Gen.Choose(0, 10_000).Two().ToArbitrary(),
            pair =>
            {
                var (low, high) = (Math.Min(pair.Item1, pair.Item2) / 100m, Math.Max(pair.Item1, pair.Item2) / 100m);
                return Amount(high, 36) <= Amount(low, 36) && Amount(low, 36) <= 2208.47m;
            }).Check(Config);

    [Fact]
    public void More_hours_never_give_less_and_full_time_is_the_whole() =>
        Prop.ForAll(
            Gen.Choose(4, 144).Two().Zip(Gen.Choose(0, 100)).ToArbitrary(),
            x =>
            {
                var ((one, other), wageValue) = x;
                var (fewer, more) = (Math.Min(one, other) / 4m, Math.Max(one, other) / 4m);
                return Amount(wageValue, fewer) <= Amount(wageValue, more) && Amount(wageValue, more) <= Amount(wageValue, 36);
            }).Check(Config);

    [Fact]
    public void For_the_young_the_part_for_their_age_is_rounded_first_and_has_its_own_line()
    {
        var lines = Calculation.Calculate(Terms(60, 32) with { Age = 17 }).Value.Derivation;
        Assert.Equal([2337.00m, 923.12m, 996.9696m, 598.18m, 398.7896m, 697.87872m, 398.7896m, 498.487m, 443.10m], lines.Select(l => l.Euros));
        Assert.Equal(("Minimumloon bij 17 jaar: 39,5% daarvan, afgerond op centen", "Besluit"), (lines[1].Description, lines[1].Source));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(67)]
    public void From_21_the_whole_minimum_wage_holds(int age) =>
        Assert.Equal(Calculation.Calculate(Terms(60, 32)).Value.Derivation, Calculation.Calculate(Terms(60, 32) with { Age = age }).Value.Derivation);

    [Fact]
    public void Below_15_there_is_no_minimum_wage() => Assert.Equal("leeftijd", Assert.Single(Errors(Terms(60, 32) with { Age = 14 })).Field);

    [Fact]
    public void Age_and_a_minimum_wage_together_are_refused() =>
        Assert.Equal("leeftijd", Assert.Single(Errors(Terms(60, 32) with { Age = 30, MinimumMonthlyWage = Euro.Of(2000) })).Field);

    private static IReadOnlyList<FieldError> Errors(WageSubsidyTerms terms) => Assert.IsType<Failure.Invalid>(Calculation.Calculate(terms).Failure).Errors;

    private static decimal Amount(decimal? wageValue, decimal hours) => Calculation.Calculate(Terms(wageValue, hours)).Value.PerMonth.Value;

    private static WageSubsidyTerms Terms(decimal? wageValue, decimal hours) => new(
        July2026,
        WeeklyHours.Of(hours),
        WeeklyHours.Of(36),
        wageValue is { } value ? Percentage.Of(value) : null);
}
