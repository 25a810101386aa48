using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Work;

public sealed class WeeklyHoursTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("22.5", "22,5")]
    [InlineData("22.50", "22,5")]
    [InlineData("22.25", "22,25")]
    [InlineData("40", "40")]
    public void TakesQuartersOfAnHourAndWritesThemInDutch(string hours, string text) =>
        Assert.Equal(text, WeeklyHours.Of(decimal.Parse(hours, CultureInfo.InvariantCulture)).ToString());

    [Theory]
    [InlineData("0")]
    [InlineData("0.75")]
    [InlineData("-1")]
    [InlineData("40.25")]
    [InlineData("900")]
    [InlineData("22.1")]
    [InlineData("22.3333333333333333333333333")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    public void RefusesOtherNumbers(string hours)
    {
        var number = decimal.Parse(hours, CultureInfo.InvariantCulture);
        Assert.False(WeeklyHours.TryCreate(number, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeeklyHours.Of(number));
    }

    [Fact]
    public void EveryNumberOfQuartersFromOneToFortyHoursIsItself() =>
        Assert.All(Enumerable.Range(4, 157), quarters =>
        {
            var hours = WeeklyHours.Of(quarters / 4m);
            Assert.Equal((quarters, quarters / 4m), (hours.Quarters, hours.Value));
            Assert.Equal(hours.Value, decimal.Parse(hours.ToString(), CultureInfo.GetCultureInfo("nl-NL")));
        });

    [Fact]
    public void HoursAreOrderedByLength() =>
        Always.Holds(
            from a in Gen.Choose(4, 160) from b in Gen.Choose(4, 160) select (A: a, B: b),
            c =>
            {
                var (a, b) = (WeeklyHours.Of(c.A / 4m), WeeklyHours.Of(c.B / 4m));
                return (a < b) == (c.A < c.B) && (a > b) == (c.A > c.B) && (a <= b) == (c.A <= c.B) && (a >= b) == (c.A >= c.B) && (a == b) == (c.A == c.B);
            });

    [Fact]
    public void HoursThatWereNeverSetHaveNoValue() => Assert.Throws<InvalidOperationException>(() => default(WeeklyHours).Value);
}

public sealed class HoursRangeTests
{
    [Theory]
    [InlineData(24, 32, "24 tot 32")]
    [InlineData(24, 24, "24")]
    [InlineData(7.5, 22.25, "7,5 tot 22,25")]
    public void IsWrittenAsDutchReadersExpect(double minimum, double maximum, string text) => Assert.Equal(text, HoursRange.Of((decimal)minimum, (decimal)maximum).ToString());

    [Fact]
    public void AMinimumAboveTheMaximumIsRefused()
    {
        Assert.Null(HoursRange.TryCreate(WeeklyHours.Of(24.25m), WeeklyHours.Of(24)));
        Assert.Throws<ArgumentException>(() => HoursRange.Of(24.25m, 24));
        Assert.Throws<ArgumentOutOfRangeException>(() => HoursRange.Of(0, 24));
    }

    [Fact]
    public void RangesOverlapWhenSomeQuarterOfAnHourLiesInBoth() =>
        Always.Holds(
            from a in Ranges() from b in Ranges() select (A: a, B: b),
            c => c.A.Overlaps(c.B) == Enumerable.Range(4, 157).Any(q => In(q, c.A) && In(q, c.B)) && c.A.Overlaps(c.B) == c.B.Overlaps(c.A));

    private static bool In(int quarters, HoursRange range) => range.Minimum.Quarters <= quarters && quarters <= range.Maximum.Quarters;

    private static Gen<HoursRange> Ranges() =>
        from a in Gen.Choose(4, 160) from b in Gen.Choose(4, 160) select HoursRange.Of(Math.Min(a, b) / 4m, Math.Max(a, b) / 4m);
}

public sealed class WeekdaysTests
{
    private static readonly IEnumerable<Weekdays> EverySet = Enumerable.Range(0, 128).Select(bits => (Weekdays)bits);

    [Theory]
    [InlineData(Weekdays.None, "")]
    [InlineData(Weekdays.Wednesday, "woensdag")]
    [InlineData(Weekdays.Monday | Weekdays.Tuesday, "maandag en dinsdag")]
    [InlineData(Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday, "maandag, dinsdag en woensdag")]
    [InlineData(Weekdays.Monday | Weekdays.Wednesday | Weekdays.Friday, "maandag, woensdag en vrijdag")]
    [InlineData(Weekdays.WorkingWeek, "maandag tot en met vrijdag")]
    [InlineData(Weekdays.WorkingWeek & ~Weekdays.Wednesday, "maandag, dinsdag, donderdag en vrijdag")]
    [InlineData(Weekdays.Thursday | Weekdays.Friday | Weekdays.Saturday | Weekdays.Sunday, "donderdag tot en met zondag")]
    [InlineData(Weekdays.Everyday, "maandag tot en met zondag")]
    public void CanBeReadAloud(Weekdays days, string text) => Assert.Equal(text, days.ToDutchText());

    [Fact]
    public void EverySetIsReadBackFromItsNamesAndHasAsManyDaysAsNames() =>
        Assert.All(EverySet, days =>
        {
            var names = days.ToDutchNames().ToList();
            Assert.Equal(days.Count(), names.Count);
            Assert.Equal(days, names.Aggregate(Weekdays.None, (sum, name) => WeekdaysExtensions.TryParseDutchName(name, out var day) ? sum | day : throw new FormatException(name)));
        });

    [Fact]
    public void NoTwoSetsSoundTheSame() => Assert.Equal(128, EverySet.Select(days => days.ToDutchText()).Distinct().Count());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Ma")]
    [InlineData("maandag")]
    [InlineData("mo")]
    public void OtherNamesAreRefused(string? name) => Assert.False(WeekdaysExtensions.TryParseDutchName(name, out _));

    [Fact]
    public void AnyTextIsReadWithoutAnException() =>
        Always.Holds(Texts.Anything, text => WeekdaysExtensions.TryParseDutchName(text, out var day) == (day != Weekdays.None));
}
