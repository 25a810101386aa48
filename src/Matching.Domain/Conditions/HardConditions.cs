using System.Globalization;
using Matching.Domain.Candidates;
using Matching.Domain.Geography;
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

    /// <summary>Checks every condition for a vacancy and a profile.</summary>
    /// <param name="vacancy">What is offered.</param>
    /// <param name="profile">Who would do it.</param>
    /// <param name="today">Today in the Netherlands: work without a first day starts today.</param>
    /// <returns>One outcome for each condition, in the order of <see cref="Condition"/>.</returns>
    public IReadOnlyList<ConditionOutcome> Check(VacancyDetails vacancy, MatchingProfile profile, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        ArgumentNullException.ThrowIfNull(profile);
        return [CheckHours(vacancy, profile), CheckDays(vacancy, profile), CheckAvailability(vacancy, profile, today), CheckTravel(vacancy, profile)];
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
        if (profile.AvailableFrom is not { } from) return Outcome(Condition.Availability, null, $"Wanneer kan deze kandidaat beginnen? Het werk begint op {Say(first)}.");
        return Outcome(
            Condition.Availability,
            from <= first,
            from <= first ? $"De kandidaat kan beginnen op {Say(first)}." : $"De kandidaat kan pas beginnen op {Say(from)}; het werk begint op {Say(first)}.");
    }

    private ConditionOutcome CheckTravel(VacancyDetails vacancy, MatchingProfile profile)
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

    private static ConditionOutcome Outcome(Condition condition, bool? met, string reason) =>
        new(condition, met switch { true => Verdict.Met, false => Verdict.NotMet, null => Verdict.Unknown }, reason);

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);
}
