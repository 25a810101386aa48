using Matching.Domain.Competences;
using Matching.Domain.Employers;
using Matching.Domain.Geography;
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
        return errors;
    }

    /// <summary>How many of the vacancy's days somebody has to be able to work on, given the fewest hours: at least one.</summary>
    public int DaysNeeded => Math.Max(1, (int)Math.Ceiling(Hours.Minimum.Value / HoursADay));
}
