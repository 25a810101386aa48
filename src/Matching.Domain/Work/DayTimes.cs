using System.Globalization;

namespace Matching.Domain.Work;

/// <summary>When work begins and ends on a day, in Dutch local time. Work that ends before it begins ends the next day.</summary>
/// <param name="From">When it begins, in whole minutes.</param>
/// <param name="Until">When it ends, in whole minutes.</param>
public sealed record DayTimes(TimeOnly From, TimeOnly Until)
{
    /// <summary>What is valid, in a Dutch sentence.</summary>
    public const string Requirement = "Geef twee verschillende tijden in uren en minuten, bijvoorbeeld 08:30.";

    /// <summary>Whether the times differ and are whole minutes.</summary>
    public bool IsValid => From != Until && IsWholeMinute(From) && IsWholeMinute(Until);

    /// <summary>As Dutch readers write it: "08.30 tot 17.00 uur".</summary>
    public override string ToString() => $"{Say(From)} tot {Say(Until)} uur";

    /// <summary>A time as Dutch readers write it: 08.30.</summary>
    public static string Say(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);

    /// <summary>Whether a time has no seconds.</summary>
    public static bool IsWholeMinute(TimeOnly time) => time.Ticks % TimeSpan.TicksPerMinute == 0;
}
