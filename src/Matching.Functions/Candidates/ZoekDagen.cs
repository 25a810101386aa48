using System.Globalization;
using Matching.Domain.Work;

namespace Matching.Functions.Candidates;

/// <summary>Days in a query: two letters each, with commas between.</summary>
internal static class ZoekDagen
{
    public const string Requirement = "Noem dagen als ma, di, wo, do, vr, za of zo, met komma's ertussen.";

    public static bool TryRead(string? text, out Weekdays days)
    {
        days = Weekdays.None;
        foreach (var name in (text ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (!WeekdaysExtensions.TryParseDutchName(name, out var day)) return false;
            days |= day;
        }

        return days != Weekdays.None;
    }
}

/// <summary>Hours in a query: a number with a point.</summary>
internal static class ZoekUren
{
    public static bool TryRead(string? text, out WeeklyHours hours)
    {
        hours = default;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && WeeklyHours.TryCreate(number, out hours);
    }
}
