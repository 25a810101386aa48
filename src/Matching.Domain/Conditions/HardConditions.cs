using System.Globalization;
using Matching.Domain.Candidates;
using Matching.Domain.Geography;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Conditions;

/// <summary>The table of hard conditions: the one place that says who may be proposed for what.</summary>
public sealed class HardConditions
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly PostalAreaCentres _centres;

    /// <summary>Makes the table.</summary>
    /// <param name="centres">Where the four-digit postcode areas lie.</param>
    public HardConditions(PostalAreaCentres centres) => _centres = centres;

    /// <summary>Work that begins before this time is early: not everybody can get there.</summary>
    public static TimeOnly Early { get; } = new(7, 0);

    /// <summary>Checks every condition for a vacancy and a profile.</summary>
    /// <param name="vacancy">What is offered.</param>
    /// <param name="profile">Who would do it.</param>
    /// <param name="municipalities">The municipalities that the organisation works for.</param>
    /// <param name="today">Today in the Netherlands: work without a first day starts today.</param>
    /// <returns>One outcome for each condition, in the order of <see cref="Condition"/>.</returns>
    public IReadOnlyList<ConditionOutcome> Check(
        VacancyDetails vacancy, MatchingProfile profile, IReadOnlyDictionary<Id<Municipality>, Municipality> municipalities, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(municipalities);
        return
        [
            CheckHours(vacancy, profile),
            CheckDays(vacancy, profile),
            CheckAvailability(vacancy, profile, today),
            CheckTravel(vacancy, profile),
            CheckRoute(vacancy, profile, municipalities, today),
            CheckReadiness(profile),
            CheckLicences(vacancy, profile),
            CheckCertificates(vacancy, profile),
            CheckLanguage(vacancy, profile),
            CheckNeeds(vacancy, profile),
            CheckLoad(vacancy, profile),
        ];
    }

    /// <summary>The grounds on which a municipality lets the organisation offer one of the vacancy's kinds of employment on a day.</summary>
    public static IReadOnlyList<GroundKind> GroundsThatOpen(VacancyDetails vacancy, Municipality municipality, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        ArgumentNullException.ThrowIfNull(municipality);
        return [.. Enum.GetValues<GroundKind>().Where(ground => vacancy.PossibleRoutes.Any(route => municipality.Offers(route, ground, today)))];
    }

    /// <summary>First day of work of a vacancy: the day it names, or today when that has passed or none is named.</summary>
    public static DateOnly FirstDay(VacancyDetails vacancy, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        return vacancy.StartsOn > today ? vacancy.StartsOn.Value : today;
    }

    /// <summary>Where an area lies, or null when that is not known.</summary>
    public GeoPoint? Locate(PostalArea area) => _centres.Find(area);

    private static ConditionOutcome CheckHours(VacancyDetails vacancy, MatchingProfile profile)
    {
        if (profile.Hours is not { } hours) return Outcome(Condition.Hours, null, $"Hoeveel uur per week kan en wil deze kandidaat werken? Het werk is {vacancy.Hours} uur.");
        return Outcome(
            Condition.Hours,
            vacancy.Hours.Overlaps(hours),
            $"Het werk is {vacancy.Hours} uur per week, de kandidaat kan {hours} uur werken.");
    }

    private static ConditionOutcome CheckDays(VacancyDetails vacancy, MatchingProfile profile)
    {
        var offered = vacancy.Days.ToDutchText();
        if (profile.Days is not { } days) return Outcome(Condition.Days, null, $"Op welke dagen kan deze kandidaat werken? Het werk kan op {offered}.");
        var shared = days & vacancy.Days;
        var enough = shared.Count() >= vacancy.DaysNeeded;
        return Outcome(
            Condition.Days,
            enough,
            shared == Weekdays.None
                ? $"Het werk is op {offered}; dan kan de kandidaat niet."
                : $"Het werk kan op {offered}; de kandidaat kan daarvan op {shared.ToDutchText()}{(enough ? "." : ", en dat is te weinig voor de uren.")}");
    }

    private static ConditionOutcome CheckAvailability(VacancyDetails vacancy, MatchingProfile profile, DateOnly today)
    {
        var first = FirstDay(vacancy, today);
        if (profile.Situation == WorkSituation.InWork) return Outcome(Condition.Availability, false, "De kandidaat werkt en zoekt nu geen ander werk.");
        if (profile.AvailableFrom is not { } from) return Outcome(Condition.Availability, null, $"Wanneer kan deze kandidaat beginnen? Het werk begint op {Say(first)}.");
        return Outcome(
            Condition.Availability,
            from <= first,
            from <= first ? $"De kandidaat kan beginnen op {Say(first)}." : $"De kandidaat kan pas beginnen op {Say(from)}; het werk begint op {Say(first)}.");
    }

    /// <summary>The first part that is not met, else the first that is unknown, else the distance.</summary>
    private ConditionOutcome CheckTravel(VacancyDetails vacancy, MatchingProfile profile)
    {
        ConditionOutcome[] parts = [CheckDistance(vacancy, profile), CheckStart(vacancy, profile), CheckCompany(vacancy, profile)];
        return parts.FirstOrDefault(p => p.Verdict == Verdict.NotMet) ?? parts.FirstOrDefault(p => p.Verdict == Verdict.Unknown) ?? parts[0];
    }

    private ConditionOutcome CheckDistance(VacancyDetails vacancy, MatchingProfile profile)
    {
        if (profile.Home is not { } home || Locate(home) is not { } from)
            return Outcome(Condition.Travel, null, "Waar woont deze kandidaat? De postcode ontbreekt of is niet bekend.");
        if (Locate(vacancy.Workplace.Area) is not { } to)
            return Outcome(Condition.Travel, null, $"Hoe ver is het voor deze kandidaat naar {vacancy.Workplace}? De plaats van die postcode is niet bekend.");
        var metres = (int)Math.Round(from.DistanceInMetresTo(to));

        // Rounded up, so that the text never calls a distance just beyond the reach equal to it.
        var distance = (Math.Ceiling(metres / 100m) / 10).ToString("0.#", Dutch);
        if (profile.Travel is not { } reach) return Outcome(Condition.Travel, null, $"Hoe ver kan deze kandidaat reizen? Het werk is hemelsbreed {distance} km van huis.");
        return Outcome(
            Condition.Travel,
            metres <= reach.MaximumKilometres * 1000,
            $"Het werk is hemelsbreed {distance} km van huis; de kandidaat kan tot {reach.MaximumKilometres} km reizen.");
    }

    private static ConditionOutcome CheckStart(VacancyDetails vacancy, MatchingProfile profile)
    {
        if (profile.EarliestStart is { } earliest)
        {
            if (vacancy.Times is not { } known) return Outcome(Condition.Travel, null, $"Hoe laat begint het werk? De kandidaat kan niet voor {DayTimes.Say(earliest)} uur beginnen.");
            return Outcome(
                Condition.Travel,
                earliest <= known.From,
                $"Het werk begint om {DayTimes.Say(known.From)} uur; de kandidaat kan vanaf {DayTimes.Say(earliest)} uur beginnen.");
        }

        return vacancy.Times is { } times && times.From < Early
            ? Outcome(Condition.Travel, null, $"Kan deze kandidaat zo vroeg op het werk zijn? Het werk begint om {DayTimes.Say(times.From)} uur.")
            : Outcome(Condition.Travel, true, "Het werk begint niet bijzonder vroeg.");
    }

    private static ConditionOutcome CheckCompany(VacancyDetails vacancy, MatchingProfile profile) => (profile.TravelsAlone, vacancy.TransportArranged) switch
    {
        (true, _) => Outcome(Condition.Travel, true, "De kandidaat kan alleen reizen."),
        (_, true) => Outcome(Condition.Travel, true, "Er is vervoer naar het werk, of iemand die meereist."),
        (false, false) => Outcome(Condition.Travel, false, "De kandidaat kan niet alleen reizen, en er is geen vervoer naar het werk."),
        (false, null) => Outcome(Condition.Travel, null, "De kandidaat kan niet alleen reizen. Is er vervoer, of kan iemand meereizen?"),
        (null, _) => Outcome(Condition.Travel, null, "Kan deze kandidaat alleen naar het werk reizen?"),
    };

    private static ConditionOutcome CheckRoute(
        VacancyDetails vacancy, MatchingProfile profile, IReadOnlyDictionary<Id<Municipality>, Municipality> municipalities, DateOnly today)
    {
        if (profile.Municipality is not { } id || !municipalities.TryGetValue(id, out var municipality))
            return Outcome(Condition.Route, null, "Bij welke gemeente hoort deze kandidaat? Daarvan hangt af welke dienstverbanden mogelijk zijn.");
        if (profile.Grounds is not { } grounds)
        {
            return GroundsThatOpen(vacancy, municipality, today).Count == 0
                ? Outcome(Condition.Route, false, $"Voor inwoners van {municipality.Name} bieden wij dit soort dienstverband niet aan.")
                : Outcome(Condition.Route, null, "Welke grondslag heeft deze kandidaat, zoals banenafspraak of doelgroep loonkostensubsidie? Daarvan hangt af wat mogelijk is.");
        }

        List<MunicipalRoute> asked = [.. municipality.RoutesFor(grounds, today).Where(r => vacancy.PossibleRoutes.Contains(r.Route))];
        List<MunicipalRoute> open = [.. asked.Where(r => r.IsOpen)];
        if (open.Count > 0)
        {
            // That regular work is open to everybody says little; what comes with the next route does.
            return Outcome(Condition.Route, true, (open.Find(r => r.Route != Route.Regular) ?? open[0]).Reason);
        }

        var closed = asked.Find(r => r.Availability == RouteAvailability.Referral) ?? asked[0];
        return Outcome(Condition.Route, false, closed.Reason);
    }

    private static ConditionOutcome CheckReadiness(MatchingProfile profile)
    {
        var next = profile.Readiness?.NextStep is { } step ? $" Volgende stap: {step.Value.TrimEnd('.')}." : "";
        return profile.Readiness?.Stage switch
        {
            ReadinessStage.Ready => Outcome(Condition.Readiness, true, "De kandidaat is klaar voor werk."),
            ReadinessStage.Developing => Outcome(Condition.Readiness, null, "De kandidaat is nog in ontwikkeling. Is deze baan een goede volgende stap?" + next),
            ReadinessStage.NotYet => Outcome(Condition.Readiness, false, "De kandidaat is nog niet toe aan werk." + next),
            null => Outcome(Condition.Readiness, null, "Is deze kandidaat klaar voor werk?"),
            _ => throw new ArgumentOutOfRangeException(nameof(profile)),
        };
    }

    private static ConditionOutcome CheckLicences(VacancyDetails vacancy, MatchingProfile profile)
    {
        if (vacancy.Licences == DrivingLicences.None) return Outcome(Condition.Licences, true, "Een rijbewijs is niet nodig.");
        var needed = vacancy.Licences.ToDutchText();
        if (profile.Licences is not { } held) return Outcome(Condition.Licences, null, $"Heeft deze kandidaat rijbewijs {needed}?");
        var missing = vacancy.Licences & ~held.WithIncluded();
        return Outcome(
            Condition.Licences,
            missing == DrivingLicences.None,
            missing == DrivingLicences.None ? $"De kandidaat heeft rijbewijs {needed}." : $"Rijbewijs {missing.ToDutchText()} is nodig, en dat heeft de kandidaat niet.");
    }

    private static ConditionOutcome CheckCertificates(VacancyDetails vacancy, MatchingProfile profile)
    {
        if (vacancy.Certificates == Certificates.None) return Outcome(Condition.Certificates, true, "Een certificaat is niet nodig.");
        var needed = vacancy.Certificates.ToDutchText();
        if (profile.Certificates is not { } held) return Outcome(Condition.Certificates, null, $"Heeft deze kandidaat wat nodig is ({needed}), of is dat te krijgen?");
        var missing = vacancy.Certificates & ~held.WithIncluded();
        return Outcome(
            Condition.Certificates,
            missing == Certificates.None,
            missing == Certificates.None ? $"De kandidaat heeft wat nodig is: {needed}." : $"Nodig is {missing.ToDutchText()}, en dat heeft de kandidaat niet.");
    }

    private static ConditionOutcome CheckLanguage(VacancyDetails vacancy, MatchingProfile profile)
    {
        if (vacancy.Dutch is not { } needed || needed == LanguageLevel.None) return Outcome(Condition.Language, true, "Er wordt geen taalniveau gevraagd.");
        if (profile.Dutch is not { } held) return Outcome(Condition.Language, null, $"Hoe goed is het Nederlands van deze kandidaat? Nodig is {needed.ToDutchText()}.");
        return Outcome(Condition.Language, held >= needed, $"Nodig is {needed.ToDutchText()}; de kandidaat heeft {held.ToDutchText()}.");
    }

    private static ConditionOutcome CheckNeeds(VacancyDetails vacancy, MatchingProfile profile)
    {
        if (vacancy.Offers == WorkplaceFeatures.All) return Outcome(Condition.Needs, true, "De werkplek biedt alles wat iemand nodig kan hebben.");
        if (profile.Needs is not { } needs) return Outcome(Condition.Needs, null, "Wat heeft deze kandidaat op de werkplek nodig?");
        var absent = needs & vacancy.Lacks;
        if (absent != WorkplaceFeatures.None) return Outcome(Condition.Needs, false, $"De kandidaat heeft dit nodig, en de werkplek kan het niet bieden: {absent.ToDutchText()}.");
        var open = needs & ~vacancy.Offers;
        if (open != WorkplaceFeatures.None) return Outcome(Condition.Needs, null, $"Vraag de werkgever of dit kan: {open.ToDutchText()}.");
        return Outcome(
            Condition.Needs,
            true,
            needs == WorkplaceFeatures.None ? "De kandidaat heeft op de werkplek niets bijzonders nodig." : $"De werkplek biedt wat nodig is: {needs.ToDutchText()}.");
    }

    private static ConditionOutcome CheckLoad(VacancyDetails vacancy, MatchingProfile profile)
    {
        if (vacancy.Load == PhysicalLoad.Light) return Outcome(Condition.Load, true, "Het werk is licht.");
        if (profile.MaximumLoad == PhysicalLoad.Heavy) return Outcome(Condition.Load, true, "De kandidaat kan ook zwaar werk doen.");
        if (vacancy.Load is not { } load) return Outcome(Condition.Load, null, "Hoe zwaar is dit werk? Vraag het de werkgever.");
        if (profile.MaximumLoad is not { } most) return Outcome(Condition.Load, null, $"Kan deze kandidaat {load.ToDutchText()} werk doen?");
        return Outcome(Condition.Load, load <= most, $"Het werk is {load.ToDutchText()}; de kandidaat kan tot {most.ToDutchText()} werk doen.");
    }

    private static ConditionOutcome Outcome(Condition condition, bool? met, string reason) =>
        new(condition, met switch { true => Verdict.Met, false => Verdict.NotMet, null => Verdict.Unknown }, reason);

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);
}
