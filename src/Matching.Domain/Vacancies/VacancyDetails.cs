using Matching.Domain.Competences;
using Matching.Domain.Employers;
using Matching.Domain.Geography;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Work;

namespace Matching.Domain.Vacancies;

/// <summary>What an employer says of a vacancy. <see cref="Check"/> tells what does not fit together.</summary>
public sealed record VacancyDetails
{
    /// <summary>Most competences that a vacancy can ask for.</summary>
    public const int MaximumCompetences = 50;

    /// <summary>Most places that a vacancy can have.</summary>
    public const int MaximumPlaces = 500;

    /// <summary>Most tasks that a vacancy can list.</summary>
    public const int MaximumTasks = 30;

    /// <summary>Most hours that count for one day when days and hours are compared.</summary>
    public const int HoursADay = 8;

    /// <summary>What the work is called.</summary>
    public required Line Title { get; init; }

    /// <summary>Name of the employer as candidates may read it.</summary>
    public required Line EmployerName { get; init; }

    /// <summary>Whom to call about it.</summary>
    public required ContactPerson Contact { get; init; }

    /// <summary>Which of the employer's contacts that is; null when it follows from <see cref="Contact"/>.</summary>
    public Id<EmployerContact>? ContactId { get; init; }

    /// <summary>The vacancy in the employer's words; may be empty.</summary>
    public Prose Text { get; init; }

    /// <summary>What is asked, 1 to <see cref="MaximumCompetences"/>, each concept once.</summary>
    public required IReadOnlyList<AskedCompetence> Competences { get; init; }

    /// <summary>Hours a week.</summary>
    public required HoursRange Hours { get; init; }

    /// <summary>Days on which the work can be done, at least one.</summary>
    public required Weekdays Days { get; init; }

    /// <summary>Where the work is.</summary>
    public required PostalCode Workplace { get; init; }

    /// <summary>How many people can be placed, 1 to <see cref="MaximumPlaces"/>.</summary>
    public required int Places { get; init; }

    /// <summary>First day of work; null for as soon as possible.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day on which candidates are proposed; null for until it is closed.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>The work as a list of tasks; may be empty.</summary>
    public IReadOnlyList<VacancyTask> Tasks { get; init; } = [];

    /// <summary>When a working day begins and ends; null when not named.</summary>
    public DayTimes? Times { get; init; }

    /// <summary>How a place can be filled.</summary>
    public PlaceSharing Sharing { get; init; } = PlaceSharing.Single;

    /// <summary>Hours of one place, where part-timers can share it; the most hours a week when not named.</summary>
    public WeeklyHours? HoursAPlace { get; init; }

    /// <summary>What the work pays; null when not named.</summary>
    public Pay? Pay { get; init; }

    /// <summary>What contract it comes with; null when not named.</summary>
    public ContractOffer? Contract { get; init; }

    /// <summary>Driving licences that are needed.</summary>
    public DrivingLicences Licences { get; init; }

    /// <summary>Certificates that are needed.</summary>
    public Certificates Certificates { get; init; }

    /// <summary>Dutch that is needed; null when none in particular is.</summary>
    public LanguageLevel? Dutch { get; init; }

    /// <summary>How heavy the work is; null when not named.</summary>
    public PhysicalLoad? Load { get; init; }

    /// <summary>What the workplace offers.</summary>
    public WorkplaceFeatures Offers { get; init; }

    /// <summary>What the workplace cannot offer; what is in neither list is not known.</summary>
    public WorkplaceFeatures Lacks { get; init; }

    /// <summary>Whether there is transport to the work, or somebody to travel with; null when not known.</summary>
    public bool? TransportArranged { get; init; }

    /// <summary>Kinds of employment that are possible, each once; none named means <see cref="UsualRoutes"/>.</summary>
    public IReadOnlyList<Route> Routes { get; init; } = [];

    /// <summary>Where the work is, seen from who employs.</summary>
    public PlaceKind Place { get; init; } = PlaceKind.AtEmployer;

    /// <summary>What is possible where nothing is named: regular work, with or without support.</summary>
    public static IReadOnlyList<Route> UsualRoutes { get; } = [Route.Regular, Route.Supported];

    /// <summary>The routes that count: those named, or the usual ones.</summary>
    public IReadOnlyList<Route> PossibleRoutes => Routes.Count > 0 ? Routes : UsualRoutes;

    /// <summary>Whether it can be sheltered work: then people with that decision come first.</summary>
    public bool CanBeSheltered => PossibleRoutes.Contains(Route.Sheltered);

    /// <summary>Hours of one place.</summary>
    public WeeklyHours PlaceHours => HoursAPlace ?? Hours.Maximum;

    /// <summary>Everything that does not fit together; empty when all is well.</summary>
    public IReadOnlyList<FieldError> Check()
    {
        var errors = new List<FieldError>();
        if (Competences.Count is 0 or > MaximumCompetences)
            errors.Add(new("competenties", $"Vraag 1 tot {MaximumCompetences} competenties; zonder competenties kan er niemand worden gevonden."));
        var seen = new HashSet<ConceptId>();
        for (var i = 0; i < Competences.Count; i++)
        {
            if (Competences[i].Concept != default && !seen.Add(Competences[i].Concept))
                errors.Add(new($"competenties[{i}].competentie", "Deze competentie staat er al. Noem elke competentie één keer."));
        }

        if (Places is < 1 or > MaximumPlaces) errors.Add(new("plaatsen", $"Geef een aantal plaatsen van 1 tot en met {MaximumPlaces}."));
        if (Days == Weekdays.None) errors.Add(new("dagen", "Noem ten minste één dag waarop gewerkt kan worden."));
        else if (Hours.Minimum.Value > Days.Count() * HoursADay)
            errors.Add(new("uren.minimum", "Zoveel uren passen niet in deze dagen. Geef meer dagen of minder uren."));
        if (Tasks.Count > MaximumTasks) errors.Add(new("taken", $"Noem ten hoogste {MaximumTasks} taken."));
        if (Times is { IsValid: false }) errors.Add(new("tijden", DayTimes.Requirement));
        if (HoursAPlace < Hours.Minimum) errors.Add(new("urenPerPlaats", "Een plaats heeft ten minste de uren die iemand minimaal werkt."));
        if (HoursAPlace is not null && Sharing != PlaceSharing.Shared) errors.Add(new("urenPerPlaats", "Uren per plaats tellen alleen als een plaats gedeeld kan worden."));
        if (Pay is { HourlyMinimum: { } least, HourlyMaximum: { } most } && most < least) errors.Add(new("loon.maximumPerUur", "Het maximum ligt onder het minimum."));
        if (Contract is { Months: < 1 or > 36 }) errors.Add(new("contract.maanden", "Geef 1 tot en met 36 maanden."));
        if (Contract is { Kind: ContractKind.Permanent, Months: not null }) errors.Add(new("contract.maanden", "Een contract voor onbepaalde tijd heeft geen aantal maanden. Laat dit veld weg."));
        if ((Offers & Lacks) != WorkplaceFeatures.None) errors.Add(new("werkplek.kanNiet", $"Dit staat ook bij wat de werkplek biedt: {(Offers & Lacks).ToDutchText()}."));
        if (Routes.Distinct().Count() != Routes.Count) errors.Add(new("dienstverbanden", "Noem elk soort dienstverband één keer."));
        return errors;
    }

    /// <summary>How many of the vacancy's days somebody has to be able to work on, given the fewest hours: at least one.</summary>
    public int DaysNeeded => Math.Max(1, (int)Math.Ceiling(Hours.Minimum.Value / HoursADay));
}
