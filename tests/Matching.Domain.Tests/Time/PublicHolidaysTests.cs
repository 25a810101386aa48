using System.Globalization;
using FsCheck.Fluent;
using Matching.Domain.Time;

namespace Matching.Domain.Tests.Time;

public sealed class PublicHolidaysTests
{
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1900-04-15")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1961-04-02")]
    [InlineData("1981-04-19")]
    [InlineData("1999-04-04")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2016-03-27")]
    [InlineData("2019-04-21")]
    [InlineData("2020-04-12")]
    [InlineData("2021-04-04")]
    [InlineData("2022-04-17")]
    [InlineData("2023-04-09")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2100-03-28")]
    [InlineData("2285-03-22")]
    public void EasterIsOnItsDay(string day)
    {
        var expected = Day(day);
        Assert.Equal(expected, PublicHolidays.EasterSunday(expected.Year));
    }

    [Fact]
    public void EasterIsASundayFrom22MarchTo25AprilInEveryYear() =>
        Assert.All(Enumerable.Range(1, 9999).Select(PublicHolidays.EasterSunday), easter =>
        {
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(easter.Year, 3, 22), new DateOnly(easter.Year, 4, 25));
        });

    [Theory]
    [InlineData(2025, "01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26")]
    [InlineData(2026, "01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26")]
    [InlineData(2027, "01-01 03-28 03-29 04-27 05-06 05-16 05-17 12-25 12-26")]
    [InlineData(2030, "01-01 04-21 04-22 04-27 05-05 05-30 06-09 06-10 12-25 12-26")]
    [InlineData(2031, "01-01 04-13 04-14 04-26 05-22 06-01 06-02 12-25 12-26")]
    [InlineData(2035, "01-01 03-25 03-26 04-27 05-03 05-05 05-13 05-14 12-25 12-26")]
    [InlineData(2038, "01-01 04-25 04-26 04-27 06-03 06-13 06-14 12-25 12-26")]
    public void TheDaysOfAYearAreTheseAndNoOthers(int year, string days) =>
        Assert.Equal(days.Split(' '), DaysOf(year).Where(d => d.IsPublicHoliday()).Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-04-03")]
    [InlineData("2025-04-18")]
    [InlineData("2026-05-05")]
    [InlineData("2029-05-05")]
    [InlineData("2026-12-24")]
    [InlineData("2026-12-31")]
    [InlineData("2025-04-27")]
    public void GoodFridayLiberationDayInOtherYearsAndTheDaysAroundAreNot(string day) => Assert.False(Day(day).IsPublicHoliday());

    [Fact]
    public void KingsDayIsNeverASunday() =>
        Always.Holds(Gen.Choose(2014, 9999), year =>
        {
            var kings = new[] { new DateOnly(year, 4, 26), new DateOnly(year, 4, 27) };
            return kings.Any(d => d.IsPublicHoliday() && d.DayOfWeek != DayOfWeek.Sunday);
        });

    [Fact]
    public void EveryYearHasNineOrTenUnlessTwoFallTogether() =>
        Always.Holds(
            Gen.Choose(1, 9999),
            year => DaysOf(year).Count(d => d.IsPublicHoliday()) is var count && count >= 8 && count <= (year % 5 == 0 ? 10 : 9),
            count: 300);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> DaysOf(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);
}
