using System.Globalization;
using FsCheck.Fluent;
using Matching.Domain.Time;

namespace Matching.Domain.Tests.Time;

public sealed class DutchTimeTests
{
    [Theory]
    // An ordinary winter and summer midnight.
    [InlineData("2026-01-14T22:59:59Z", "2026-01-14T23:59:59+01:00")]
    [InlineData("2026-01-14T23:00:00Z", "2026-01-15T00:00:00+01:00")]
    [InlineData("2026-07-01T21:59:59Z", "2026-07-01T23:59:59+02:00")]
    [InlineData("2026-07-01T22:00:00Z", "2026-07-02T00:00:00+02:00")]
    // The year turns an hour before it does in UTC.
    [InlineData("2026-12-31T22:59:59Z", "2026-12-31T23:59:59+01:00")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01T00:00:00+01:00")]
    // The clock goes forward on the last Sunday of March: the day has 23 hours.
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29T00:00:00+01:00")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00")]
    [InlineData("2026-03-29T21:59:59Z", "2026-03-29T23:59:59+02:00")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30T00:00:00+02:00")]
    // The clock goes back on the last Sunday of October: the day has 25 hours, and half past two comes twice.
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25T00:00:00+02:00")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T02:30:00+02:00")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25T02:30:00+01:00")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25T23:59:59+01:00")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26T00:00:00+01:00")]
    public void FollowsTheDutchClock(string utc, string dutch)
    {
        var expected = DateTimeOffset.Parse(dutch, CultureInfo.InvariantCulture);
        var moment = DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);
        Assert.Equal((expected.DateTime, expected.Offset), (moment.ToDutchTime().DateTime, moment.ToDutchTime().Offset));
        Assert.Equal(DateOnly.FromDateTime(expected.DateTime), moment.ToDutchDay());
    }

    [Fact]
    public void TheMomentStaysTheSameAndADayNeverComesBack() =>
        Always.Holds(
            from minutes in Gen.Choose(0, 20 * 365 * 24 * 60) from later in Gen.Choose(0, 3 * 24 * 60) select (minutes, later),
            c =>
            {
                var moment = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(c.minutes);
                return moment.ToDutchTime() == moment && moment.AddMinutes(c.later).ToDutchDay() >= moment.ToDutchDay();
            });

    [Fact]
    public void TheOffsetInWhichAMomentIsGivenDoesNotMatter() =>
        Assert.Equal(new(2026, 7, 2), new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.FromHours(-10)).ToDutchDay());
}
