namespace Matching.Domain.Time;

/// <summary>
/// The days off that most people in the Netherlands have, reckoned for any year; the rule for King's Day is that of 2014 and later.
/// Good Friday is left out: most people work. Statutory terms follow the Algemene termijnenwet instead, which counts Good Friday and
/// every 5 May as holidays.
/// </summary>
public static class PublicHolidays
{
    /// <summary>Whether a day is one of them.</summary>
    public static bool IsPublicHoliday(this DateOnly day)
    {
        if (day == KingsDay(day.Year)) return true;
        return (day.Month, day.Day) switch
        {
            (1, 1) or (12, 25) or (12, 26) => true,

            // Liberation Day is a day off for most people once in five years.
            (5, 5) when day.Year % 5 == 0 => true,

            // Easter and its Monday, Ascension Day, Whit Sunday and its Monday.
            _ => (day.DayNumber - EasterSunday(day.Year).DayNumber) is 0 or 1 or 39 or 49 or 50,
        };
    }

    /// <summary>Easter Sunday of a year, from 1 to 9999, by the Gregorian computus (Meeus, Jones and Butcher).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, inCentury) = Math.DivRem(year, 100);
        var lunar = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - lunar + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    /// <summary>27 April, or the day before when that is a Sunday.</summary>
    private static DateOnly KingsDay(int year)
    {
        var birthday = new DateOnly(year, 4, 27);
        return birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday;
    }
}
