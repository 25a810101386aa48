namespace Matching.Domain.Time;

/// <summary>When people are written to: from 8:00 to 20:00 on a Dutch clock, not on Sundays and not on <see cref="PublicHolidays"/>.</summary>
public static class ContactHours
{
    /// <summary>The first minute of a day.</summary>
    public static TimeOnly From { get; } = new(8, 0);

    /// <summary>The first minute that is too late.</summary>
    public static TimeOnly Until { get; } = new(20, 0);

    /// <summary>Whether people are written to on a day.</summary>
    public static bool IsContactDay(this DateOnly day) => day.DayOfWeek != DayOfWeek.Sunday && !day.IsPublicHoliday();

    /// <summary>That moment when people are written to then, else the first one after.</summary>
    public static DateTimeOffset NextContactMoment(this DateTimeOffset moment)
    {
        var local = moment.ToDutchTime();
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        if (day.IsContactDay() && time >= From && time < Until) return moment;
        return day.IsContactDay() && time < From ? From.OnDutchDay(day) : moment.NextContactDay();
    }

    /// <summary>The first moment on a later Dutch day at which people are written to.</summary>
    public static DateTimeOffset NextContactDay(this DateTimeOffset moment)
    {
        var day = moment.ToDutchDay().AddDays(1);
        while (!day.IsContactDay()) day = day.AddDays(1);
        return From.OnDutchDay(day);
    }
}
