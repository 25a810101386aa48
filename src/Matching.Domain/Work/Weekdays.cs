using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Matching.Domain.Work;

/// <summary>A set of days of the week.</summary>
[Flags]
[SuppressMessage("Naming", "CA1714:Flags enums should have plural names", Justification = "It is a plural.")]
public enum Weekdays
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>Maandag.</summary>
    Monday = 1,

    /// <summary>Dinsdag.</summary>
    Tuesday = 2,

    /// <summary>Woensdag.</summary>
    Wednesday = 4,

    /// <summary>Donderdag.</summary>
    Thursday = 8,

    /// <summary>Vrijdag.</summary>
    Friday = 16,

    /// <summary>Zaterdag.</summary>
    Saturday = 32,

    /// <summary>Zondag.</summary>
    Sunday = 64,

    /// <summary>Maandag tot en met vrijdag.</summary>
    WorkingWeek = Monday | Tuesday | Wednesday | Thursday | Friday,

    /// <summary>All seven.</summary>
    Everyday = WorkingWeek | Saturday | Sunday,
}

/// <summary>Names and counts of <see cref="Weekdays"/>.</summary>
public static class WeekdaysExtensions
{
    private static readonly string[] FullNames = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

    /// <summary>The two-letter Dutch names in the order of the enum, Monday first.</summary>
    public static IReadOnlyList<string> DutchNames { get; } = ["ma", "di", "wo", "do", "vr", "za", "zo"];

    /// <summary>How many days are in the set, 0 to 7.</summary>
    public static int Count(this Weekdays days) => BitOperations.PopCount((uint)(days & Weekdays.Everyday));

    /// <summary>The two-letter Dutch names of the days in the set, Monday first.</summary>
    public static IEnumerable<string> ToDutchNames(this Weekdays days) => DutchNames.Where((_, i) => days.HasFlag((Weekdays)(1 << i)));

    /// <summary>
    /// The days in words that can be read aloud, Monday first: "maandag", "maandag en dinsdag", "maandag, woensdag en vrijdag"; four or more
    /// in a row as "maandag tot en met vrijdag". Empty for no day.
    /// </summary>
    public static string ToDutchText(this Weekdays days)
    {
        List<string> words = [.. FullNames.Where((_, i) => days.HasFlag((Weekdays)(1 << i)))];
        if (words.Count == 0) return "";
        var inARow = Array.IndexOf(FullNames, words[^1]) - Array.IndexOf(FullNames, words[0]) == words.Count - 1;
        if (words.Count >= 4 && inARow) return $"{words[0]} tot en met {words[^1]}";
        return DutchList.Of(words);
    }

    /// <summary>Reads a two-letter Dutch name.</summary>
    public static bool TryParseDutchName(string? name, out Weekdays day)
    {
        for (var i = 0; i < DutchNames.Count; i++)
        {
            if (!string.Equals(DutchNames[i], name, StringComparison.Ordinal)) continue;
            day = (Weekdays)(1 << i);
            return true;
        }

        day = Weekdays.None;
        return false;
    }
}
