namespace Matching.Domain.Time;

/// <summary>What day it is in the Netherlands (Europe/Amsterdam) at a moment in UTC.</summary>
public static class DutchTime
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The moment on a Dutch clock.</summary>
    public static DateTimeOffset ToDutchTime(this DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Amsterdam);

    /// <summary>The Dutch calendar day of a moment.</summary>
    public static DateOnly ToDutchDay(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToDutchTime().DateTime);
}
