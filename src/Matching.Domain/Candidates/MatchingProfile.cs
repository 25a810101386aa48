using Matching.Domain.Competences;
using Matching.Domain.Geography;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Work;

namespace Matching.Domain.Candidates;

/// <summary>
/// What matching knows of a candidate: no name, no address, no date of birth. Whatever is null is unknown, and unknown
/// never counts as yes.
/// </summary>
public sealed record MatchingProfile
{
    /// <summary>Most competences in a profile.</summary>
    public const int MaximumCompetences = 200;

    /// <summary>What the person can do, each concept once; may be empty.</summary>
    public required IReadOnlyList<HeldCompetence> Competences { get; init; }

    /// <summary>Hours a week that the person can and wants to work.</summary>
    public HoursRange? Hours { get; init; }

    /// <summary>Days on which the person can work.</summary>
    public Weekdays? Days { get; init; }

    /// <summary>First day on which the person can start.</summary>
    public DateOnly? AvailableFrom { get; init; }

    /// <summary>Four digits of the postcode of the home.</summary>
    public PostalArea? Home { get; init; }

    /// <summary>How far the person can travel.</summary>
    public TravelReach? Travel { get; init; }

    /// <summary>Whether the person can travel to work alone.</summary>
    public bool? TravelsAlone { get; init; }

    /// <summary>Earliest time at which the person can begin, in Dutch local time, whole minutes; null when no limit is on record.</summary>
    public TimeOnly? EarliestStart { get; init; }

    /// <summary>The municipality that is responsible for the person.</summary>
    public Id<Municipality>? Municipality { get; init; }

    /// <summary>What the person has been found to be; empty when somebody looked and there is nothing, null when nobody looked.</summary>
    public IReadOnlyList<Ground>? Grounds { get; init; }

    /// <summary>How far the person is on the way to work.</summary>
    public Readiness? Readiness { get; init; }

    /// <summary>Whether the person looks for work, or works.</summary>
    public WorkSituation Situation { get; init; } = WorkSituation.LooksForWork;

    /// <summary>What the person would like, in own words; may be empty.</summary>
    public Prose Wishes { get; init; }

    /// <summary>Driving licences that the person has.</summary>
    public DrivingLicences? Licences { get; init; }

    /// <summary>Certificates that the person has, or is known to be able to get at once.</summary>
    public Certificates? Certificates { get; init; }

    /// <summary>How well the person has Dutch.</summary>
    public LanguageLevel? Dutch { get; init; }

    /// <summary>What the person needs at work: functional, no reason, treated as health data. <see cref="WorkplaceFeatures.None"/> when nothing is needed.</summary>
    public WorkplaceFeatures? Needs { get; init; }

    /// <summary>Heaviest work that the person can do; null when no limit is on record.</summary>
    public PhysicalLoad? MaximumLoad { get; init; }

    /// <summary>Everything that does not fit together; empty when all is well.</summary>
    public IReadOnlyList<FieldError> Check()
    {
        var errors = new List<FieldError>();
        if (Competences.Count > MaximumCompetences) errors.Add(new("competenties", $"Noem ten hoogste {MaximumCompetences} competenties."));
        var seen = new HashSet<ConceptId>();
        for (var i = 0; i < Competences.Count; i++)
        {
            if (Competences[i].Concept != default && !seen.Add(Competences[i].Concept))
                errors.Add(new($"competenties[{i}].competentie", "Deze competentie staat er al. Noem elke competentie één keer."));
        }

        if (Days == Weekdays.None) errors.Add(new("dagen", "Noem ten minste één dag, of laat dit veld weg als het nog niet bekend is."));
        if (Travel is { IsValid: false }) errors.Add(new("reizen.maximumKilometers", TravelReach.Requirement));
        if (EarliestStart is { } start && !DayTimes.IsWholeMinute(start)) errors.Add(new("reizen.nietVoor", "Geef een tijd in uren en minuten, bijvoorbeeld 08:30."));
        if (Grounds is not null) errors.AddRange(Ground.Check(Grounds).Select(e => e with { Field = "grondslagen" + e.Field }));
        return errors;
    }
}
