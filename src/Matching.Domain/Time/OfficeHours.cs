namespace Matching.Domain.Time;

/// <summary>When employers are written to by themselves: from 8:00 to 18:00 on a Dutch clock, on working days.</summary>
public static class OfficeHours
{
    /// <summary>The first minute of a day.</summary>
    public static TimeOnly From { get; } = new(8, 0);

    /// <summary>The first minute that is too late.</summary>
    public static TimeOnly Until { get; } = new(18, 0);

    /// <summary>That moment when employers are written to then, else the first one after.</summary>
    public static DateTimeOffset NextOfficeMoment(this DateTimeOffset moment)
    {
        var local = moment.ToDutchTime();
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        if (day.IsWorkingDay() && time >= From && time < Until) return moment;
        return From.OnDutchDay(day.IsWorkingDay() && time < From ? day : day.AddWorkingDays(1));
    }
}
