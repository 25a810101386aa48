using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Time;

namespace Matching.Domain.Tests.Time;

public sealed class OfficeHoursTests
{
    [Theory]
    [InlineData("2026-09-01T09:00Z", "2026-09-01T09:00Z")] // Tuesday 11:00
    [InlineData("2026-09-01T05:59Z", "2026-09-01T06:00Z")] // 7:59, summer time
    [InlineData("2026-09-01T16:00Z", "2026-09-02T06:00Z")] // 18:00
    [InlineData("2026-09-04T16:00Z", "2026-09-07T06:00Z")] // Friday evening
    [InlineData("2026-09-05T10:00Z", "2026-09-07T06:00Z")] // Saturday
    [InlineData("2026-12-24T19:30Z", "2026-12-28T07:00Z")] // Christmas on Friday and Saturday
    public void The_next_office_moment_is_known(string moment, string expected) => Assert.Equal(Moment(expected), Moment(moment).NextOfficeMoment());

    [Fact]
    public void It_is_on_a_working_day_in_office_hours_never_before_the_moment_and_stays_what_it_is() => Prop.ForAll(
        Gen.Choose(0, 10 * 366 * 24 * 60).Select(minutes => new DateTimeOffset(2024, 12, 20, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes)).ToArbitrary(),
        moment =>
        {
            var next = moment.NextOfficeMoment();
            var time = TimeOnly.FromDateTime(next.ToDutchTime().DateTime);
            return next >= moment && next.ToDutchDay().IsWorkingDay() && time >= OfficeHours.From && time < OfficeHours.Until && next.NextOfficeMoment() == next;
        }).Check(Config.QuickThrowOnFailure.WithReplay(20_260_901, 9));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
