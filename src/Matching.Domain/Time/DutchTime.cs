namespace Matching.Domain.Time;

/// <summary>What day it is in the Netherlands (Europe/Amsterdam) at a moment in UTC.</summary>
public static class DutchTime
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The moment on a Dutch clock.</summary>
    public static DateTimeOffset ToDutchTime(this DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Amsterdam);

    /// <summary>The Dutch calendar day of a moment.</summary>
    public static DateOnly ToDutchDay(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToDutchTime().DateTime);

    /// <summary>The moment, in UTC, at which a Dutch clock shows a time on a day; a time that a change of the clock skips is read as if the clock had not changed yet.</summary>
    public static DateTimeOffset OnDutchDay(this TimeOnly time, DateOnly day)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Amsterdam.GetUtcOffset(local)).ToUniversalTime();
    }
}
