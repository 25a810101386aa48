namespace Matching.Domain.Time;

/// <summary>What day it is in the Netherlands (Europe/Amsterdam) at a moment in UTC.</summary>
public static class DutchTime
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The moment on a Dutch clock.</summary>
    public static DateTimeOffset ToDutchTime(this DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Amsterdam);

    /// <summary>The moment, in UTC, at which a Dutch clock shows a time; of two in the autumn the later one.</summary>
    /// <param name="day">The Dutch calendar day.</param>
    /// <param name="time">A time that there is on that day: an hour in spring is not.</param>
    /// <exception cref="ArgumentException">There is no such time on that day.</exception>
    public static DateTimeOffset AtDutchTime(this DateOnly day, TimeOnly time) =>
        new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time, DateTimeKind.Unspecified), Amsterdam), TimeSpan.Zero);

    /// <summary>The Dutch calendar day of a moment.</summary>
    public static DateOnly ToDutchDay(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToDutchTime().DateTime);

    /// <summary>The moment, in UTC, at which a Dutch clock shows a time on a day; a time that a change of the clock skips is read as if the clock had not changed yet.</summary>
    public static DateTimeOffset OnDutchDay(this TimeOnly time, DateOnly day)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Amsterdam.GetUtcOffset(local)).ToUniversalTime();
    }
}
