using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Time;

namespace Matching.Domain.Tests.Time;

public sealed class WorkingDaysTests
{
    private static readonly Gen<DateOnly> Days = Gen.Choose(new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2200, 1, 1).DayNumber).Select(DateOnly.FromDayNumber);

    [Theory]
    // An ordinary week.
    [InlineData("2026-09-04", "2026-09-04")]
    [InlineData("2026-09-05", "2026-09-07")]
    [InlineData("2026-09-06", "2026-09-07")]
    // Easter, with a Good Friday on which people work; Ascension Day with a Friday after it; Whitsun.
    [InlineData("2026-04-03", "2026-04-03")]
    [InlineData("2026-04-04", "2026-04-07")]
    [InlineData("2026-05-14", "2026-05-15")]
    [InlineData("2026-05-23", "2026-05-26")]
    // King's Day after Easter Monday.
    [InlineData("2038-04-24", "2038-04-28")]
    // Christmas and the new year, together with weekends.
    [InlineData("2026-12-25", "2026-12-28")]
    [InlineData("2027-12-25", "2027-12-27")]
    [InlineData("2026-01-01", "2026-01-02")]
    [InlineData("2027-01-01", "2027-01-04")]
    // Liberation Day once in five years.
    [InlineData("2025-05-05", "2025-05-06")]
    [InlineData("2026-05-05", "2026-05-05")]
    public void TheNextWorkingDayIsThatDayOrTheFirstAfter(string day, string next)
    {
        Assert.Equal(Day(next), Day(day).NextWorkingDay());
        Assert.Equal(day == next, Day(day).IsWorkingDay());
    }

    [Theory]
    [InlineData("2026-09-04", 0, "2026-09-04")]
    [InlineData("2026-09-04", 1, "2026-09-07")]
    [InlineData("2026-09-05", 0, "2026-09-05")]
    [InlineData("2026-09-05", 1, "2026-09-07")]
    [InlineData("2026-09-05", 2, "2026-09-08")]
    [InlineData("2026-04-02", 2, "2026-04-07")]
    [InlineData("2026-12-24", 1, "2026-12-28")]
    [InlineData("2026-12-31", 1, "2027-01-04")]
    [InlineData("2026-09-01", 10, "2026-09-15")]
    public void WorkingDaysAreAddedOneByOne(string day, int count, string end) => Assert.Equal(Day(end), Day(day).AddWorkingDays(count));

    [Fact]
    public void TheNextWorkingDayIsAWorkingDayWithNoneBetween() =>
        Always.Holds(Days, day =>
        {
            var next = day.NextWorkingDay();
            return next.IsWorkingDay() && next.NextWorkingDay() == next && Between(day, next).All(d => !d.IsWorkingDay());
        });

    [Fact]
    public void NoMoreThanFiveDaysOffFollowEachOther() =>
        Always.Holds(Days, day => day.NextWorkingDay().DayNumber - day.DayNumber <= 5, count: 5000);

    [Fact]
    public void BetweenADayAndACountOfWorkingDaysLaterLieJustThatMany() =>
        Always.Holds(
            from day in Days from count in Gen.Choose(1, 60) select (day, count),
            c =>
            {
                var end = c.day.AddWorkingDays(c.count);
                return end.IsWorkingDay() && Between(c.day.AddDays(1), end.AddDays(1)).Count(d => d.IsWorkingDay()) == c.count;
            });

    [Fact]
    public void AddingInTwoStepsIsAddingInOne() =>
        Always.Holds(
            from day in Days from first in Gen.Choose(0, 30) from second in Gen.Choose(0, 30) select (day, first, second),
            c => c.day.AddWorkingDays(c.first).AddWorkingDays(c.second) == c.day.AddWorkingDays(c.first + c.second));

    [Fact]
    public void NothingIsTakenOff() => Assert.Throws<ArgumentOutOfRangeException>(() => new DateOnly(2026, 9, 1).AddWorkingDays(-1));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> Between(DateOnly from, DateOnly until) => Enumerable.Range(0, until.DayNumber - from.DayNumber).Select(from.AddDays);
}
