using Matching.Azure.Storage;
using Matching.Domain.Candidates;
using Matching.Domain.Competences;

namespace Matching.Azure.Candidates;

/// <summary>A candidate's matching profile as it is stored, schema <c>candidate/1</c>.</summary>
internal sealed class CandidateRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required string CoachId { get; set; }

    public required CandidateStatus Status { get; set; }

    public required DateTimeOffset WaitingSince { get; set; }

    public required DateTimeOffset ConfirmedAt { get; set; }

    public required List<HeldRow> Competences { get; set; }

    public decimal? HoursMinimum { get; set; }

    public decimal? HoursMaximum { get; set; }

    public int? Days { get; set; }

    public DateOnly? AvailableFrom { get; set; }

    public string? Home { get; set; }

    public TravelMeans? TravelMeans { get; set; }

    public int? TravelKilometres { get; set; }
}

/// <summary>A held competence as it is stored.</summary>
internal sealed class HeldRow
{
    public required string Concept { get; set; }

    public required int Level { get; set; }

    public required Evidence Evidence { get; set; }

    public static HeldRow From(HeldCompetence held) => new() { Concept = held.Concept.Value, Level = (int)held.Level, Evidence = held.Evidence };

    public HeldCompetence ToDomain() => new(ConceptId.Parse(Concept), RowValues.ToEnum<CompetenceLevel>(Level), Evidence);
}
