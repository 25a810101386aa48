using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Azure.Functions.Worker.Runtime.Queues;
using Microsoft.Azure.Functions.Worker.Runtime.Timers;

namespace Matching.Compat.Tests.Worker;

public sealed class ScheduleTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Theory]
    [InlineData("0 30 6 * * 1-5", "2026-06-05T06:30:00Z", "2026-06-08T06:30:00Z")]
    [InlineData("30 6 * * *", "2026-06-05T06:30:00Z", "2026-06-06T06:30:00Z")]
    [InlineData("0 0 0 29 2 *", "2026-06-05T06:30:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("01:30:00", "2026-06-05T06:30:00Z", "2026-06-05T08:00:00Z")]
    public void The_next_moment_follows_from_the_expression(string expression, string after, string expected)
        => Assert.Equal(Moment(expected), TimerSchedule.TryParse(expression, TimeZoneInfo.Utc)!.Next(Moment(after)));

    [Theory]
    [InlineData("")]
    [InlineData("elke dag")]
    [InlineData("0 0 25 * * *")]
    [InlineData("0 0 0 31 2 *")]
    [InlineData("* * * * * * *")]
    [InlineData("00:00:00")]
    [InlineData("-01:00:00")]
    public void What_is_no_schedule_or_never_comes_is_refused(string expression) => Assert.Null(TimerSchedule.TryParse(expression, TimeZoneInfo.Utc));

    [Theory]
    [InlineData("*/30 * * * * *", true)]
    [InlineData("0,30 * * * * *", true)]
    [InlineData("0 * * * * *", false)]
    [InlineData("* * * * *", false)]
    [InlineData("00:00:59", true)]
    [InlineData("00:01:00", false)]
    public void Under_a_minute_is_known(string expression, bool expected)
        => Assert.Equal(expected, TimerSchedule.TryParse(expression, TimeZoneInfo.Utc)!.IsUnderAMinute);

    [Fact]
    public void A_moment_in_the_hour_that_comes_twice_runs_once()
        => Assert.Equal(
            [Moment("2026-10-24T00:30:00Z"), Moment("2026-10-25T00:30:00Z"), Moment("2026-10-26T01:30:00Z")],
            Moments("0 30 2 * * *", "2026-10-23T12:00:00Z", 3));

    [Fact]
    public void An_interval_goes_on_through_the_hour_that_comes_twice()
        => Assert.Equal(
            [Moment("2026-10-25T00:00:00Z"), Moment("2026-10-25T00:30:00Z"), Moment("2026-10-25T01:00:00Z"), Moment("2026-10-25T01:30:00Z"), Moment("2026-10-25T02:00:00Z")],
            Moments("0 */30 * * * *", "2026-10-24T23:45:00Z", 5));

    [Fact]
    public void A_moment_that_the_clock_skips_runs_an_hour_later_on_the_clock()
        => Assert.Equal(
            [Moment("2026-03-28T01:30:00Z"), Moment("2026-03-29T01:30:00Z"), Moment("2026-03-30T00:30:00Z")],
            Moments("0 30 2 * * *", "2026-03-27T12:00:00Z", 3));

    [Fact]
    public void An_interval_goes_on_over_the_hour_that_the_clock_skips()
        => Assert.Equal(
            [Moment("2026-03-29T00:30:00Z"), Moment("2026-03-29T01:00:00Z"), Moment("2026-03-29T01:30:00Z")],
            Moments("0 */30 * * * *", "2026-03-29T00:15:00Z", 3));

    [Fact]
    public void A_day_time_stays_the_same_on_the_clock_over_the_year()
        => Assert.Equal(
            [Moment("2026-03-28T05:00:00Z"), Moment("2026-03-29T04:00:00Z"), Moment("2026-03-30T04:00:00Z")],
            Moments("0 0 6 * * *", "2026-03-27T12:00:00Z", 3));

    [Fact]
    public void The_next_moment_is_always_later_and_every_one_of_an_interval_is_as_far_away()
    {
        var schedule = TimerSchedule.TryParse("0 */15 * * * *", Amsterdam)!;
        var start = Moment("2026-01-01T00:00:00Z");
        Prop.ForAll(Gen.Choose(0, 366 * 24 * 3600).ToArbitrary(), seconds =>
        {
            var after = start.AddSeconds(seconds);
            var next = schedule.Next(after);
            return next > after && next - after <= TimeSpan.FromMinutes(15) && schedule.Next(next) - next == TimeSpan.FromMinutes(15);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20260601, 7));
    }

    [Fact]
    public void The_backoff_of_an_empty_queue_grows_within_its_jitter_up_to_the_maximum()
        => Prop.ForAll(Gen.Choose(0, 999).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (jitter, seconds) =>
        {
            var most = TimeSpan.FromSeconds(seconds);
            var backoff = new PollingBackoff(most, () => jitter / 1000.0);
            if (backoff.Next() != TimeSpan.FromMilliseconds(100)) return false;
            for (var n = 1; n < 60; n++)
            {
                var wait = backoff.Next();
                var doubled = 100 * Math.Pow(2, Math.Min(n - 1, 30));
                var least = TimeSpan.FromMilliseconds(100 + (doubled * 0.8));
                var greatest = TimeSpan.FromMilliseconds(100 + (doubled * 1.2));
                if (wait > most || wait > greatest || (wait < least && wait < most)) return false;
            }

            backoff.Reset();
            return backoff.Next() == TimeSpan.FromMilliseconds(100);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20260601, 7));

    private static List<DateTimeOffset> Moments(string expression, string after, int count)
    {
        var schedule = TimerSchedule.TryParse(expression, Amsterdam)!;
        var moments = new List<DateTimeOffset>();
        for (var moment = Moment(after); moments.Count < count; moments.Add(moment)) moment = schedule.Next(moment);
        return moments;
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
