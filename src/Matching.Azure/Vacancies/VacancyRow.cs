using Matching.Azure.Storage;
using Matching.Domain.Competences;

namespace Matching.Azure.Vacancies;

/// <summary>A vacancy as it is stored, schema <c>vacancy/1</c>.</summary>
internal sealed class VacancyRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required string EmployerId { get; set; }

    public required Domain.Vacancies.VacancyStatus Status { get; set; }

    public required DateTimeOffset PostedAt { get; set; }

    public required string Title { get; set; }

    public required string EmployerName { get; set; }

    public required string ContactName { get; set; }

    public required string ContactPhone { get; set; }

    public string? ContactId { get; set; }

    public required string Text { get; set; }

    public required List<AskedRow> Competences { get; set; }

    public required decimal HoursMinimum { get; set; }

    public required decimal HoursMaximum { get; set; }

    public required int Days { get; set; }

    public required string Workplace { get; set; }

    public required int Places { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? ClosesOn { get; set; }
}

/// <summary>An asked competence as it is stored.</summary>
internal sealed class AskedRow
{
    public required string Concept { get; set; }

    public required int Level { get; set; }

    public required Importance Importance { get; set; }

    public static AskedRow From(AskedCompetence asked) => new() { Concept = asked.Concept.Value, Level = (int)asked.Level, Importance = asked.Importance };

    public AskedCompetence ToDomain() => new(ConceptId.Parse(Concept), RowValues.ToEnum<CompetenceLevel>(Level), Importance);
}
