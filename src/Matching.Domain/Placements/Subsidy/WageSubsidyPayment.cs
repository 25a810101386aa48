using System.Globalization;

namespace Matching.Domain.Placements.Subsidy;

/// <summary>What a wage subsidy pays on which days.</summary>
internal static class WageSubsidyPayment
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Cuts the days where something may change, reckons each piece, and joins what turns out the same.</summary>
    public static IReadOnlyList<WageSubsidyPeriod> Between(WageSubsidy subsidy, DateOnly from, DateOnly until, WageSubsidyRates rates, DateOnly birthDate)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentOutOfRangeException.ThrowIfLessThan(until, from);
        var calculation = new WageSubsidyCalculation(rates);
        List<DateOnly> beginnings = [from, .. Cuts(subsidy, rates, birthDate).Where(day => day > from && day <= until).Distinct().Order()];
        var periods = new List<WageSubsidyPeriod>();
        for (var i = 0; i < beginnings.Count; i++)
        {
            var (amount, reason) = On(subsidy, beginnings[i], calculation, birthDate);
            var period = new WageSubsidyPeriod(beginnings[i], i + 1 < beginnings.Count ? beginnings[i + 1].AddDays(-1) : until, amount, reason);
            if (periods.Count > 0 && IsSame(periods[^1], period)) periods[^1] = periods[^1] with { Until = period.Until };
            else periods.Add(period);
        }

        return periods;
    }

    private static IEnumerable<DateOnly> Cuts(WageSubsidy subsidy, WageSubsidyRates rates, DateOnly birthDate)
    {
        yield return subsidy.StartsOn;
        if (subsidy.ForfaitUntil is { } forfait) yield return forfait.AddDays(1);
        if (subsidy.End is { } end) yield return end.LastDay.AddDays(1);
        foreach (var measurement in subsidy.Measurements) yield return measurement.InForceFrom;
        foreach (var hours in subsidy.Hours) yield return hours.From;
        foreach (var change in rates.Changes) yield return change;
        foreach (var birthday in YouthWageScale.Birthdays(birthDate)) yield return birthday;
    }

    private static (WageSubsidyAmount? Amount, string? Reason) On(WageSubsidy subsidy, DateOnly day, WageSubsidyCalculation calculation, DateOnly birthDate)
    {
        if (WhyNothing(subsidy, day) is { } reason) return (null, reason);
        var hours = subsidy.HoursOn(day);
        var age = YouthWageScale.AgeOn(birthDate, day);
        if (age < YouthWageScale.Youngest) return (null, "Geen betaling: onder de 15 jaar is er geen wettelijk minimumloon.");
        var terms = new WageSubsidyTerms(day, hours.Hours, hours.FullTimeHours, subsidy.MeasurementOn(day)?.WageValue, Age: age);
        return calculation.Calculate(terms).TryGet(out var amount, out _) ? (amount, null) : (null, "Geen bedrag: voor deze dagen zijn de tarieven niet bekend.");
    }

    private static string? WhyNothing(WageSubsidy subsidy, DateOnly day) => subsidy switch
    {
        { Status: WageSubsidyStatus.Applied } => "Nog geen betaling: op de aanvraag is nog niet besloten (Participatiewet 10d.12).",
        { Status: WageSubsidyStatus.Refused } => "Geen betaling: de aanvraag is afgewezen.",
        { Decision: null } => "Geen betaling: de aanvraag is ingetrokken.",
        _ when day < subsidy.StartsOn => Text($"Nog geen betaling: de loonkostensubsidie gaat in op {subsidy.StartsOn:d MMMM yyyy}."),
        { End: { } end } when day > end.LastDay => Text($"Geen betaling na {end.LastDay:d MMMM yyyy}: {Because(end.Reason)}."),
        _ when subsidy.MeasurementOn(day) is not null || day <= subsidy.ForfaitUntil => null,
        { ForfaitUntil: { } forfait } => Text($"Geen betaling na {forfait:d MMMM}: er is nog geen gemeten loonwaarde (Participatiewet 10d.5)."),
        _ => "Nog geen betaling: er is nog geen gemeten loonwaarde (Participatiewet 10d.4).",
    };

    private static string Because(WageSubsidyEndReason reason) => reason switch
    {
        WageSubsidyEndReason.EmploymentEnded => "het dienstverband is geëindigd",
        WageSubsidyEndReason.LeftTargetGroup => "er is geen grondslag meer (Participatiewet 10d.8)",
        WageSubsidyEndReason.FullWageValue => "de loonwaarde is 100% (Participatiewet 10d.4)",
        _ => "de loonkostensubsidie is beëindigd",
    };

    private static bool IsSame(WageSubsidyPeriod one, WageSubsidyPeriod other) => (one.Amount, other.Amount) switch
    {
        ({ } a, { } b) => a.PerMonth == b.PerMonth && a.Derivation.SequenceEqual(b.Derivation),
        (null, null) => string.Equals(one.Reason, other.Reason, StringComparison.Ordinal),
        _ => false,
    };

    private static string Text(FormattableString text) => text.ToString(Dutch);
}
