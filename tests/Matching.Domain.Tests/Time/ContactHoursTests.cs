using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Time;

namespace Matching.Domain.Tests.Time;

public sealed class ContactHoursTests
{
    private static readonly Arbitrary<DateTimeOffset> Moments =
        Gen.Choose(0, 10 * 366 * 24 * 60).Select(minutes => new DateTimeOffset(2024, 12, 20, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes)).ToArbitrary();

    [Theory]
    [InlineData("2026-09-01T09:00Z", "2026-09-01T09:00Z")] // Tuesday 11:00
    [InlineData("2026-09-01T05:59Z", "2026-09-01T06:00Z")] // 7:59, summer time
    [InlineData("2026-09-01T17:59Z", "2026-09-01T17:59Z")] // 19:59
    [InlineData("2026-09-01T18:00Z", "2026-09-02T06:00Z")] // 20:00
    [InlineData("2026-09-05T10:00Z", "2026-09-05T10:00Z")] // Saturday
    [InlineData("2026-09-05T18:00Z", "2026-09-07T06:00Z")] // Saturday evening
    [InlineData("2026-09-06T10:00Z", "2026-09-07T06:00Z")] // Sunday
    [InlineData("2026-10-24T19:00Z", "2026-10-26T07:00Z")] // The clock goes back that Sunday
    [InlineData("2026-12-24T19:30Z", "2026-12-28T07:00Z")] // Christmas on Friday and Saturday, then a Sunday
    [InlineData("2026-04-04T18:00Z", "2026-04-07T06:00Z")] // Easter
    [InlineData("2026-04-27T08:00Z", "2026-04-28T06:00Z")] // King's Day
    public void The_next_contact_moment_is_known(string moment, string expected) =>
        Assert.Equal(Moment(expected), Moment(moment).NextContactMoment());

    [Fact]
    public void It_is_never_at_night_on_a_Sunday_or_on_a_holiday_and_never_before_the_moment_itself() => Prop.ForAll(Moments, moment =>
    {
        var next = moment.NextContactMoment();
        Assert.True(IsDecent(next));
        Assert.True(next >= moment);
        Assert.Equal(next, next.NextContactMoment());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(61UL, 3UL));

    [Fact]
    public void Nobody_waits_longer_than_needed() => Prop.ForAll(Moments, moment =>
    {
        var next = moment.NextContactMoment();
        for (var between = moment; between < next; between = between.AddMinutes(1)) Assert.False(IsDecent(between));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(62UL, 3UL));

    [Fact]
    public void The_next_contact_day_is_a_later_one_at_eight() => Prop.ForAll(Moments, moment =>
    {
        var next = moment.NextContactDay();
        Assert.True(next.ToDutchDay() > moment.ToDutchDay());
        Assert.Equal((8, 0), (next.ToDutchTime().Hour, next.ToDutchTime().Minute));
        Assert.True(IsDecent(next));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(63UL, 3UL));

    private static bool IsDecent(DateTimeOffset moment)
    {
        var local = moment.ToDutchTime();
        return local.Hour is >= 8 and < 20 && local.DayOfWeek != DayOfWeek.Sunday && !moment.ToDutchDay().IsPublicHoliday();
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
