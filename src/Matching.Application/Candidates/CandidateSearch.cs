using Matching.Domain.Competences;
using Matching.Domain.Geography;
using Matching.Domain.Work;

namespace Matching.Application.Candidates;

/// <summary>What somebody looks for: "who can start Tuesday in green work". What is null does not matter.</summary>
public sealed record CandidateSearch
{
    /// <summary>Most people that one search finds by competences, and most that it finds by words in wishes.</summary>
    public const int MaximumFound = 50;

    /// <summary>What the person should be able to do: competences or whole fields of work, each once; at least one where there are no words.</summary>
    public required IReadOnlyList<ConceptId> Competences { get; init; }

    /// <summary>Words that are looked up in the wishes of the asker's own caseload; may be empty.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether who has the words in the wishes is found without the competences too.</summary>
    public bool WordsSuffice { get; init; }

    /// <summary>The day by which the person can start; today when not named.</summary>
    public DateOnly? StartsBy { get; init; }

    /// <summary>Days on which the person should be able to work, every one of them.</summary>
    public Weekdays? Days { get; init; }

    /// <summary>Hours a week, of which some number should suit the person.</summary>
    public HoursRange? Hours { get; init; }

    /// <summary>Where the work is.</summary>
    public PostalCode? Workplace { get; init; }

    /// <summary>Driving licences that the person should have.</summary>
    public DrivingLicences Licences { get; init; }

    /// <summary>Certificates that the person should have.</summary>
    public Certificates Certificates { get; init; }
}
