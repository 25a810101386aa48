using Matching.Domain.Placements;

namespace Matching.Domain.Tests.Placements;

public sealed class YouthWageScaleTests
{
    public static YouthWageScale Scale { get; } = new(Percentages);

    private static Dictionary<int, Percentage> Percentages =>
        new[] { 30m, 34.5m, 39.5m, 50m, 60m, 80m }.Select((value, i) => (Age: 15 + i, value)).ToDictionary(x => x.Age, x => Percentage.Of(x.value));

    [Theory]
    [InlineData(15, "30%")]
    [InlineData(17, "39,5%")]
    [InlineData(20, "80%")]
    [InlineData(21, "100%")]
    [InlineData(66, "100%")]
    [InlineData(14, null)]
    public void Each_age_has_its_part(int age, string? part) => Assert.Equal(part, Scale.At(age)?.ToString());

    [Fact]
    public void An_age_that_is_missing_or_too_many_is_refused()
    {
        var fewer = Percentages;
        fewer.Remove(18);
        Assert.Throws<ArgumentException>(() => new YouthWageScale(fewer));
        var more = Percentages;
        more[21] = Percentage.Of(100);
        Assert.Throws<ArgumentException>(() => new YouthWageScale(more));
    }

    [Theory]
    [InlineData("2009-09-03", "2027-09-02", 17)]
    [InlineData("2009-09-03", "2027-09-03", 18)]
    [InlineData("2008-02-29", "2026-02-27", 17)]
    [InlineData("2008-02-29", "2026-02-28", 18)]
    [InlineData("2008-02-29", "2028-02-28", 19)]
    [InlineData("2008-02-29", "2028-02-29", 20)]
    public void A_birthday_counts_from_the_day_itself(string birthDate, string day, int age) => Assert.Equal(age, YouthWageScale.AgeOn(Day(birthDate), Day(day)));

    [Fact]
    public void On_each_birthday_from_15_to_21_the_age_is_another_than_the_day_before() =>
        Assert.Equal(
            Enumerable.Range(15, 7).Select(age => (age - 1, age)),
            YouthWageScale.Birthdays(new(2008, 2, 29)).Select(day => (YouthWageScale.AgeOn(new(2008, 2, 29), day.AddDays(-1)), YouthWageScale.AgeOn(new(2008, 2, 29), day))));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
