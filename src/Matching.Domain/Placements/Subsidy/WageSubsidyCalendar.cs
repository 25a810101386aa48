using System.Globalization;

namespace Matching.Domain.Placements.Subsidy;

/// <summary>The days that matter in a wage subsidy.</summary>
internal static class WageSubsidyCalendar
{
    /// <summary>Days within which the municipality decides (Participatiewet 10d.12: five weeks).</summary>
    private const int DecideWithinDays = 35;

    /// <summary>Months before the first day without forfait on which measuring is asked: time to plan it, watch the work and decide.</summary>
    private const int MeasureMonthsAhead = 2;

    /// <summary>Days before the last day of the forfait on which somebody else sees to the measuring.</summary>
    private const int OverdueDaysAhead = 15;

    /// <summary>Days ahead on which measuring again is asked.</summary>
    private const int ReassessDaysAhead = 42;

    /// <summary>Days ahead on which a minimum wage by age is announced.</summary>
    private const int BirthdayDaysAhead = 28;

    public static IReadOnlyList<Deadline> Deadlines(WageSubsidy subsidy, DateOnly birthDate) =>
        subsidy.Status.IsOpen() ? [.. All(subsidy, birthDate).OrderBy(d => d.AskOn).ThenBy(d => d.DueOn).ThenBy(d => d.Kind)] : [];

    public static DateOnly? NextChange(WageSubsidy subsidy, DateOnly after, DateOnly birthDate, WageSubsidyRates? rates)
    {
        if (subsidy.Decision is not { What.Granted: true }) return null;
        var last = subsidy.End?.LastDay.AddDays(1) ?? DateOnly.MaxValue;
        return Changes(subsidy, after, birthDate, rates)
            .Where(day => day > after && day >= subsidy.StartsOn && day <= last)
            .Select(day => (DateOnly?)day)
            .Min();
    }

    private static IEnumerable<DateOnly> Changes(WageSubsidy subsidy, DateOnly after, DateOnly birthDate, WageSubsidyRates? rates) =>
    [
        subsidy.StartsOn,
        .. subsidy.ForfaitUntil is { } forfait ? [forfait.AddDays(1)] : Array.Empty<DateOnly>(),
        .. subsidy.End is { } end ? [end.LastDay.AddDays(1)] : Array.Empty<DateOnly>(),
        .. subsidy.Measurements.Select(m => m.InForceFrom),
        .. subsidy.Hours.Select(h => h.From),
        .. YouthWageScale.Birthdays(birthDate),
        .. rates?.Changes ?? [],

        // Participatiewet 10d.7; the minimum wage changes on both days.
        new(after.Year, 7, 1),
        new(after.Year + 1, 1, 1),
    ];

    private static IEnumerable<Deadline> All(WageSubsidy subsidy, DateOnly birthDate)
    {
        if (subsidy.Status == WageSubsidyStatus.Applied)
            yield return Make(subsidy, DeadlineKind.DecideSubsidy, subsidy.AppliedOn, subsidy.AppliedOn.AddDays(DecideWithinDays), Day(subsidy.AppliedOn));
        if (subsidy is { ForfaitUntil: { } forfait, Measurements.Count: 0 })
        {
            // Due the day before somebody else is asked: who is in time is not passed over.
            var overdue = forfait.AddDays(-OverdueDaysAhead);
            yield return Make(subsidy, DeadlineKind.MeasureWageValue, forfait.AddDays(1).AddMonths(-MeasureMonthsAhead), overdue.AddDays(-1), Day(forfait));
            yield return Make(subsidy, DeadlineKind.MeasurementOverdue, overdue, forfait, Day(forfait));
        }

        if (subsidy is { Measurements: [.., { NextOn: { } next }] })
            yield return Make(subsidy, DeadlineKind.ReassessWageValue, next.AddDays(-ReassessDaysAhead), next, Day(next));

        // The year alone, so that the cause does not tell somebody's birthday.
        foreach (var birthday in YouthWageScale.Birthdays(birthDate).Where(day => day > subsidy.StartsOn && day >= subsidy.AppliedOn))
            yield return Make(subsidy, DeadlineKind.MinimumWageByAge, birthday.AddDays(-BirthdayDaysAhead), birthday, birthday.ToString("yyyy", CultureInfo.InvariantCulture));
    }

    /// <summary>Nothing is asked before the application, nor due before it is asked.</summary>
    private static Deadline Make(WageSubsidy subsidy, DeadlineKind kind, DateOnly askOn, DateOnly dueOn, string cause)
    {
        var ask = askOn < subsidy.AppliedOn ? subsidy.AppliedOn : askOn;
        return new Deadline(kind, ask, dueOn < ask ? ask : dueOn, "lks-" + cause);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
