using System.Globalization;
using Matching.Domain.Access;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Domain.Placements.Subsidy;

/// <summary>
/// Wage subsidy (loonkostensubsidie, LKS) for one employment, with what Participatiewet 10c and 10d allow. All days are Dutch calendar days.
/// The municipality stays the same for as long as the employment lasts, also when the person moves house (10d.10): nothing here changes it.
/// Sickness changes nothing: the subsidy goes on and sick pay is settled by UWV, so nothing about it is kept here.
/// </summary>
public sealed record WageSubsidy
{
    /// <summary>Most months that the forfait lasts (Participatiewet 10d.5).</summary>
    public const int ForfaitMonths = 6;

    /// <summary>Months between two applications for the same person at the same employer (Participatiewet 10d.12).</summary>
    public const int MonthsBetweenApplications = 12;

    /// <summary>Most months after the measuring that a loonwaarde can begin to count: what was measured longer ago says too little.</summary>
    public const int MeasurementKeepsMonths = 6;

    /// <summary>Most days between application and first day, and between today and a last day that lies ahead: a year, so that a slip of the pen shows.</summary>
    public const int MostDaysApart = 366;

    /// <summary>The first day of the Participatiewet: before it there was no such subsidy.</summary>
    private static readonly DateOnly First = new(2015, 1, 1);

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Where it stands.</summary>
    public required WageSubsidyStatus Status { get; init; }

    /// <summary>The municipality that decides and pays.</summary>
    public required Id<Municipality> MunicipalityId { get; init; }

    /// <summary>The ground of the person that it hangs on; null for the Praktijkroute, where a measurement at work creates the ground.</summary>
    public GroundKind? Ground { get; init; }

    /// <summary>The day of the application.</summary>
    public required DateOnly AppliedOn { get; init; }

    /// <summary>First day for which there is subsidy.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day of the forfait; null when there is none. A measurement that is in force earlier ends it earlier.</summary>
    public DateOnly? ForfaitUntil { get; init; }

    /// <summary>What was decided, by whom and when; null when nothing yet.</summary>
    public Recorded<WageSubsidyDecision>? Decision { get; init; }

    /// <summary>The measured loonwaardes, each in force until the day before the next; in the order of being in force, no two from the same day.</summary>
    public IReadOnlyList<WageValueMeasurement> Measurements { get; init; } = [];

    /// <summary>The hours, each until the day before the next; in order, at least one, the first from <see cref="StartsOn"/>.</summary>
    public required IReadOnlyList<SubsidisedHours> Hours { get; init; }

    /// <summary>The amounts that were set, in order; no two after each other are the same.</summary>
    public IReadOnlyList<SetAmount> Amounts { get; init; } = [];

    /// <summary>How it ended; null while it goes on.</summary>
    public WageSubsidyEnd? End { get; init; }

    /// <summary>Whether a measurement at work takes the place of a ground.</summary>
    public bool IsPraktijkroute => Ground is null;

    /// <summary>Applies for wage subsidy.</summary>
    /// <param name="application">What is applied for.</param>
    /// <param name="background">What is known of the person and the job.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <returns>
    /// The subsidy; the errors by field (<c>aangevraagdOp</c>, <c>ingangsdatum</c>, <c>forfaitTot</c>, <c>urenPerWeek</c>); or a refusal:
    /// <c>tweede-subsidie</c>, <c>binnen-twaalf-maanden</c>, <c>wajong</c>, <c>geen-grondslag</c>, <c>forfait-zonder-grondslag</c> or <c>forfait-te-lang</c>.
    /// </returns>
    public static Result<WageSubsidy> Apply(WageSubsidyApplication application, WageSubsidyBackground background, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(background);
        var errors = Check(application, today).ToList();
        if (errors.Count > 0) return new Failure.Invalid(errors);
        if (background.OtherSubsidy || background.Former?.Status.IsOpen() == true)
            return new Failure.Refused("tweede-subsidie", "Voor deze baan is er al een loonkostensubsidie of een aanvraag daarvoor; een tweede kan niet (Participatiewet 10d.9).");
        if (TooSoonUntil(application.AppliedOn, background) is { } free)
            return new Failure.Refused("binnen-twaalf-maanden", Text($"Voor deze persoon bij deze werkgever is al een aanvraag gedaan; per twaalf maanden kan er één (Participatiewet 10d.12). Een nieuwe aanvraag kan vanaf {free:d MMMM yyyy}."));
        var kinds = Grounds.Ground.KindsOn(background.Grounds, application.StartsOn);
        GroundKind? ground = kinds.Any(RouteRules.CanHaveWageSubsidy) ? kinds.First(RouteRules.CanHaveWageSubsidy) : null;
        if (ground is null)
        {
            if (kinds.Contains(GroundKind.Wajong))
                return new Failure.Refused("wajong", "Bij alleen de Wajong is er geen loonkostensubsidie (Participatiewet 6.1.e): UWV regelt dan loondispensatie.");
            if (!application.ByPraktijkroute)
                return new Failure.Refused("geen-grondslag", "Op de ingangsdatum is er geen grondslag voor loonkostensubsidie: doelgroep loonkostensubsidie of beschut werk (Participatiewet 6.1.e en 10c). Zonder grondslag kan het via de Praktijkroute.");
            if (application.ForfaitUntil is not null)
                return new Failure.Refused("forfait-zonder-grondslag", "Bij de Praktijkroute is er geen forfait (Participatiewet 10d.5): de grondslag ontstaat pas door een meting op het werk.");
        }

        var longest = LastForfaitDay(application.StartsOn);
        if (application.ForfaitUntil > longest)
            return new Failure.Refused("forfait-te-lang", Text($"Het forfait duurt ten hoogste zes maanden (Participatiewet 10d.5), hier tot en met {longest:d MMMM yyyy}."));
        return new WageSubsidy
        {
            Status = WageSubsidyStatus.Applied,
            MunicipalityId = application.MunicipalityId,
            Ground = ground,
            AppliedOn = application.AppliedOn,
            StartsOn = application.StartsOn,
            ForfaitUntil = application.ForfaitUntil,
            Hours = [new(application.StartsOn, application.Hours, application.FullTimeHours)],
        };
    }

    /// <summary>The last day of the longest forfait that can begin on a day: six months, and where a month is too short its last day.</summary>
    public static DateOnly LastForfaitDay(DateOnly startsOn)
    {
        var end = startsOn.AddMonths(ForfaitMonths);
        return end.Day == startsOn.Day ? end.AddDays(-1) : end;
    }

    /// <summary>Records what the municipality decided.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="now">The present moment, in UTC.</param>
    /// <returns>The subsidy; the errors by field (<c>beslotenOp</c>, <c>reden</c>); or a refusal, <c>nog-geen-loonwaarde</c> where there is nothing to pay by.</returns>
    public Result<WageSubsidy> Decide(WageSubsidyDecision decision, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return Move(decision.Granted ? WageSubsidyTrigger.Grant : WageSubsidyTrigger.Refuse).Then<WageSubsidy>(next =>
        {
            var errors = new List<FieldError>();
            if (decision.DecidedOn < AppliedOn) errors.Add(new("beslotenOp", "Het besluit kan niet voor de aanvraag liggen."));
            if (decision.DecidedOn > now.ToDutchDay()) errors.Add(new("beslotenOp", "Het besluit kan niet in de toekomst liggen."));
            if (!decision.Granted && decision.Reason is null) errors.Add(new("reden", "Geef de reden van de afwijzing."));
            if (errors.Count > 0) return new Failure.Invalid(errors);
            if (decision.Granted && IsPraktijkroute && !Measurements.Any(m => m.WageValue < Percentage.Of(100)))
                return new Failure.Refused("nog-geen-loonwaarde", "Bij de Praktijkroute ontstaat de grondslag door een meting op het werk met een loonwaarde onder de 100% (Participatiewet 6.1.e en 10d). Leg eerst die meting vast.");
            if (decision.Granted && ForfaitUntil is null && Measurements.Count == 0)
                return new Failure.Refused("nog-geen-loonwaarde", "Zonder forfait kan toekennen pas als de loonwaarde is gemeten (Participatiewet 10d.1). Leg eerst de meting vast.");
            return next with { Decision = new(decision, by, now) };
        });
    }

    /// <summary>
    /// Records a measured loonwaarde. The former one ends the day before this one is in force; one from the same day takes its place. It may be in
    /// force from a day in the past, but not within the forfait.
    /// </summary>
    /// <param name="measurement">What was measured; whether the caller may is the caller's business.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <returns>The subsidy; the errors by field (<c>gemetenOp</c>, <c>geldtVanaf</c>, <c>volgendeMetingOp</c>); or a refusal, <c>meting-in-forfait</c>.</returns>
    public Result<WageSubsidy> Measure(WageValueMeasurement measurement, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        return Move(WageSubsidyTrigger.Measure).Then<WageSubsidy>(next =>
        {
            var errors = Check(measurement, today).ToList();
            if (errors.Count > 0) return new Failure.Invalid(errors);
            var from = measurement.InForceFrom;
            var replaces = Measurements.Count > 0 && Measurements[^1].InForceFrom == from;
            if (from < today && ForfaitUntil is { } forfait && from <= forfait && !replaces)
                return new Failure.Refused("meting-in-forfait", Text($"Tot en met {forfait:d MMMM yyyy} geldt het forfait (Participatiewet 10d.5). Met terugwerkende kracht kan een meting gelden vanaf de dag daarna."));
            return next with { Measurements = [.. Measurements.Where(m => m.InForceFrom < from), measurement], Amounts = AmountsBefore(from) };
        });
    }

    /// <summary>Records that the hours change; one from the same day takes the place of the former.</summary>
    /// <returns>The subsidy, or the errors by field (<c>vanaf</c>, <c>urenPerWeek</c>).</returns>
    public Result<WageSubsidy> ChangeHours(SubsidisedHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return Move(WageSubsidyTrigger.ChangeHours).Then<WageSubsidy>(next =>
        {
            var errors = new List<FieldError>();
            if (hours.From < Hours[^1].From) errors.Add(new("vanaf", Text($"Na deze dag veranderen de uren al: op {Hours[^1].From:d MMMM yyyy}. Kies die dag of een latere.")));
            if (hours.Hours > hours.FullTimeHours) errors.Add(MoreThanFullTime);
            if (errors.Count > 0) return new Failure.Invalid(errors);
            return next with { Hours = [.. Hours.Where(h => h.From < hours.From), hours], Amounts = AmountsBefore(hours.From) };
        });
    }

    /// <summary>Ends it, or takes the application back. A last day ahead is possible: until then the amounts go on.</summary>
    /// <param name="end">How.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <returns>The subsidy; the errors by field (<c>laatsteDag</c>, <c>toelichting</c>); or a refusal, <c>loonwaarde-niet-volledig</c>.</returns>
    public Result<WageSubsidy> Stop(WageSubsidyEnd end, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(end);
        return Move(WageSubsidyTrigger.End).Then<WageSubsidy>(next =>
        {
            var errors = new List<FieldError>();
            if (end.LastDay < StartsOn.AddDays(-1)) errors.Add(new("laatsteDag", "De laatste dag kan niet voor de ingangsdatum liggen. Ging het nooit in, geef dan de dag ervoor."));
            if (end.LastDay.DayNumber - today.DayNumber > MostDaysApart) errors.Add(new("laatsteDag", "Een einde kan ten hoogste een jaar vooruit worden vastgelegd."));
            if (end.Reason == WageSubsidyEndReason.Other && end.Explanation is null) errors.Add(new("toelichting", "Schrijf kort waarom het eindigt."));
            if (errors.Count > 0) return new Failure.Invalid(errors);
            if (end.Reason == WageSubsidyEndReason.FullWageValue && (Measurements.Count == 0 || Measurements[^1].WageValue < Percentage.Of(100)))
                return new Failure.Refused("loonwaarde-niet-volledig", "De laatst gemeten loonwaarde is geen 100% (Participatiewet 10d.4). Leg eerst die meting vast of kies een andere reden.");
            return next with { End = end, Amounts = [.. Amounts.Where(a => a.From <= end.LastDay)] };
        });
    }

    /// <summary>
    /// Sets the amounts up to a day: adds each change since the last amount that was set. In one go or day by day, once or twice: the outcome is the same.
    /// </summary>
    /// <param name="day">The day up to which, included.</param>
    /// <param name="rates">The dated figures.</param>
    /// <param name="birthDate">The person's day of birth.</param>
    /// <returns>The subsidy, this very one when nothing changed; or a refusal when it was not granted.</returns>
    public Result<WageSubsidy> Recalculate(DateOnly day, WageSubsidyRates rates, DateOnly birthDate) => Move(WageSubsidyTrigger.Recalculate).Then<WageSubsidy>(_ =>
    {
        var from = Amounts.Count > 0 ? Amounts[^1].From : StartsOn;
        var until = End?.LastDay < day ? End.LastDay : day;
        if (until < from) return this;
        var amounts = Amounts.ToList();
        foreach (var period in Periods(from, until, rates, birthDate))
        {
            if (amounts.Count > 0 && (period.From <= amounts[^1].From || period.Amount?.PerMonth == amounts[^1].Amount?.PerMonth)) continue;
            amounts.Add(new(period.From, period.Amount, period.Reason));
        }

        return amounts.Count == Amounts.Count ? this : this with { Amounts = amounts };
    });

    /// <summary>What is paid in which days, each with its derivation or the reason why there is nothing: in order, covering exactly the days asked.</summary>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day, included.</param>
    /// <param name="rates">The dated figures.</param>
    /// <param name="birthDate">The person's day of birth.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day lies before the first.</exception>
    public IReadOnlyList<WageSubsidyPeriod> Periods(DateOnly from, DateOnly until, WageSubsidyRates rates, DateOnly birthDate) =>
        WageSubsidyPayment.Between(this, from, until, rates, birthDate);

    /// <summary>What is paid a month on a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="rates">The dated figures.</param>
    /// <param name="birthDate">The person's day of birth.</param>
    public WageSubsidyPeriod AmountOn(DateOnly day, WageSubsidyRates rates, DateOnly birthDate) => Periods(day, day, rates, birthDate)[0];

    /// <summary>What somebody has to do before a day, in the order of being asked; empty when it was refused or ended.</summary>
    /// <param name="birthDate">The person's day of birth.</param>
    public IReadOnlyList<Deadline> Deadlines(DateOnly birthDate) => WageSubsidyCalendar.Deadlines(this, birthDate);

    /// <summary>
    /// The first day after the given one on which the amount may change by itself: then <see cref="Recalculate"/>. Null when there is none: not granted, or ended.
    /// </summary>
    /// <param name="after">The day after which.</param>
    /// <param name="birthDate">The person's day of birth.</param>
    /// <param name="rates">The dated figures; null to look at the statutory days alone.</param>
    public DateOnly? NextChange(DateOnly after, DateOnly birthDate, WageSubsidyRates? rates = null) => WageSubsidyCalendar.NextChange(this, after, birthDate, rates);

    /// <summary>The measured loonwaarde that is in force on a day; null for none.</summary>
    public WageValueMeasurement? MeasurementOn(DateOnly day) => Measurements.LastOrDefault(m => m.InForceFrom <= day);

    /// <summary>The hours on a day; before the first day those of the first.</summary>
    public SubsidisedHours HoursOn(DateOnly day) => Hours.LastOrDefault(h => h.From <= day) ?? Hours[0];

    private static FieldError MoreThanFullTime => new("urenPerWeek", "Meer uren dan voltijd kan niet. Controleer de uren per week.");

    private static IEnumerable<FieldError> Check(WageSubsidyApplication application, DateOnly today)
    {
        if (application.AppliedOn < First || application.AppliedOn > today) yield return new("aangevraagdOp", "Geef een dag vanaf 1 januari 2015 en niet later dan vandaag.");
        if (application.StartsOn < First) yield return new("ingangsdatum", "Geef een dag vanaf 1 januari 2015.");
        else if (Math.Abs(application.StartsOn.DayNumber - application.AppliedOn.DayNumber) > MostDaysApart)
            yield return new("ingangsdatum", "Er ligt meer dan een jaar tussen de aanvraag en de ingangsdatum. Controleer beide.");
        if (application.ForfaitUntil < application.StartsOn) yield return new("forfaitTot", "De laatste dag van het forfait ligt voor de ingangsdatum.");
        if (application.Hours > application.FullTimeHours) yield return MoreThanFullTime;
    }

    /// <summary>The first day on which an application is possible again, where the given one comes too soon before or after another.</summary>
    private static DateOnly? TooSoonUntil(DateOnly appliedOn, WageSubsidyBackground background)
    {
        var earlier = background.Former is { } former ? background.EarlierApplications.Append(former.AppliedOn) : background.EarlierApplications;
        var near = earlier.Where(e => e <= appliedOn ? appliedOn < e.AddMonths(MonthsBetweenApplications) : e < appliedOn.AddMonths(MonthsBetweenApplications)).ToList();
        return near.Count > 0 ? near.Max().AddMonths(MonthsBetweenApplications) : null;
    }

    private static string Text(FormattableString text) => text.ToString(Dutch);

    private IEnumerable<FieldError> Check(WageValueMeasurement measurement, DateOnly today)
    {
        var from = measurement.InForceFrom;
        if (measurement.MeasuredOn > today) yield return new("gemetenOp", "De meting kan niet in de toekomst liggen.");
        if (from < StartsOn) yield return new("geldtVanaf", "Een meting geldt niet eerder dan de ingangsdatum van de loonkostensubsidie.");
        else if (from > measurement.MeasuredOn.AddMonths(MeasurementKeepsMonths)) yield return new("geldtVanaf", "Een meting gaat ten hoogste zes maanden na de dag van de meting in.");
        else if (Measurements.Count > 0 && from < Measurements[^1].InForceFrom)
            yield return new("geldtVanaf", Text($"Er is al een meting die later ingaat: op {Measurements[^1].InForceFrom:d MMMM yyyy}. Kies die dag of een latere."));
        if (measurement.NextOn <= from || measurement.NextOn <= measurement.MeasuredOn) yield return new("volgendeMetingOp", "De volgende meting ligt na deze.");
    }

    /// <summary>What was set before something changed from a day on; the rest is set anew.</summary>
    private IReadOnlyList<SetAmount> AmountsBefore(DateOnly day) => [.. Amounts.Where(a => a.From < day)];

    private Result<WageSubsidy> Move(WageSubsidyTrigger trigger) => WageSubsidyTransitions.Next(Status, trigger) is { } next ? this with { Status = next } : Refuse(trigger);

    private Failure.Refused Refuse(WageSubsidyTrigger trigger) => Status switch
    {
        WageSubsidyStatus.Ended => new("lks-beeindigd", "Deze loonkostensubsidie is beëindigd (Participatiewet 10d.8): er verandert niets meer aan."),
        WageSubsidyStatus.Applied => new("nog-niet-toegekend", "Op de aanvraag is nog niet besloten (Participatiewet 10d.12)."),
        _ when trigger is WageSubsidyTrigger.Grant or WageSubsidyTrigger.Refuse => new("al-besloten", "Op deze aanvraag is al besloten (Participatiewet 10d.12)."),
        _ => new("lks-afgewezen", "De aanvraag voor loonkostensubsidie is afgewezen. Een nieuwe kan twaalf maanden na de vorige (Participatiewet 10d.12)."),
    };
}
