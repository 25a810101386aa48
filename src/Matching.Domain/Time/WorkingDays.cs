namespace Matching.Domain.Time;

/// <summary>The days on which people of the organisation work: Monday to Friday, without <see cref="PublicHolidays"/>.</summary>
public static class WorkingDays
{
    /// <summary>Whether it is one.</summary>
    public static bool IsWorkingDay(this DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !day.IsPublicHoliday();

    /// <summary>That day when it is a working day, else the first one after.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none before the calendar ends.</exception>
    public static DateOnly NextWorkingDay(this DateOnly day)
    {
        while (!day.IsWorkingDay()) day = day.AddDays(1);
        return day;
    }

    /// <summary>The day that lies a number of working days after a day: what begins on a Saturday ends after one working day on the Monday.</summary>
    /// <param name="day">The day from which to count; it does not count itself.</param>
    /// <param name="count">How many working days, from 0; 0 gives the day itself, also when it is no working day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or the calendar ends.</exception>
    public static DateOnly AddWorkingDays(this DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (; count > 0; count--) day = day.AddDays(1).NextWorkingDay();
        return day;
    }
}
