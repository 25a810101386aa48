using System.Globalization;
using Matching.Domain.Candidates;
using Matching.Domain.Work;

namespace Matching.Functions.Work;

/// <summary>Hours, days and what the workplace offers in the words of the pages behind links, in the language of who reads them.</summary>
internal static class WorkWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly (WorkplaceFeatures Feature, string Text)[] EnglishFeatures =
    [
        (WorkplaceFeatures.Quiet, "a quiet place"),
        (WorkplaceFeatures.Seated, "work that is done sitting"),
        (WorkplaceFeatures.SitAndStand, "sitting and standing by turns"),
        (WorkplaceFeatures.FixedContact, "one person to turn to"),
        (WorkplaceFeatures.GuidancePresent, "guidance at work"),
        (WorkplaceFeatures.AdaptedTools, "adapted tools or an adapted workplace"),
        (WorkplaceFeatures.FixedStructure, "fixed tasks and a fixed routine"),
        (WorkplaceFeatures.NoTimePressure, "work without time pressure"),
        (WorkplaceFeatures.SmallTeam, "a small team"),
        (WorkplaceFeatures.ExtraBreaks, "extra breaks"),
        (WorkplaceFeatures.NoCustomers, "work without customers"),
        (WorkplaceFeatures.StepFree, "a place without steps"),
        (WorkplaceFeatures.ShownInstructions, "instructions in pictures or shown"),
        (WorkplaceFeatures.FlexibleStart, "a flexible start of the day"),
        (WorkplaceFeatures.Indoors, "work indoors"),
    ];

    /// <summary>A number of hours as it is written: with a comma in Dutch.</summary>
    public static string Of(WeeklyHours hours, MessageLanguage language) =>
        language == MessageLanguage.English ? hours.Value.ToString("0.##", English) : hours.ToString();

    /// <summary>"20 tot 28", "20 to 28", or one number.</summary>
    public static string Of(HoursRange hours, MessageLanguage language)
    {
        if (language != MessageLanguage.English) return hours.ToString();
        var (least, most) = (Of(hours.Minimum, language), Of(hours.Maximum, language));
        return hours.Minimum == hours.Maximum ? least : $"{least} to {most}";
    }

    /// <summary>The days to be read aloud: "maandag tot en met donderdag", "Monday to Thursday", "Monday and Friday".</summary>
    public static string Of(Weekdays days, MessageLanguage language)
    {
        if (language != MessageLanguage.English) return days.ToDutchText();
        List<int> named = [.. Enumerable.Range(0, 7).Where(i => days.HasFlag((Weekdays)(1 << i)))];
        static string Name(int day) => English.DateTimeFormat.GetDayName((DayOfWeek)((day + 1) % 7));
        return named.Count >= 4 && named[^1] - named[0] == named.Count - 1 ? $"{Name(named[0])} to {Name(named[^1])}" : List(named.Select(Name));
    }

    /// <summary>What the workplace offers, to be read aloud; empty for nothing.</summary>
    public static string Of(WorkplaceFeatures features, MessageLanguage language) => language == MessageLanguage.English
        ? List(EnglishFeatures.Where(f => features.HasFlag(f.Feature)).Select(f => f.Text))
        : features.ToDutchText();

    private static string List(IEnumerable<string> items)
    {
        List<string> words = [.. items];
        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} and {words[^1]}";
    }
}
