using Matching.Domain.Competences;
using Matching.Domain.Geography;
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
        return errors;
    }
}
