using Matching.Azure.Proposals;
using Matching.Azure.Storage;
using Matching.Domain.Competences;
using Matching.Domain.Grounds;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Azure.Vacancies;

/// <summary>A vacancy as it is stored, schema <c>vacancy/2</c>.</summary>
internal sealed class VacancyRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required string EmployerId { get; set; }

    public required VacancyStatus Status { get; set; }

    public required DateTimeOffset PostedAt { get; set; }

    public DateOnly? ChangedOn { get; set; }

    public string? AdviserId { get; set; }

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

    public required List<TaskRow> Tasks { get; set; }

    public TimeOnly? TimesFrom { get; set; }

    public TimeOnly? TimesUntil { get; set; }

    public required PlaceSharing Sharing { get; set; }

    public decimal? HoursAPlace { get; set; }

    public PayRow? Pay { get; set; }

    public ContractRow? Contract { get; set; }

    public required int Licences { get; set; }

    public required int Certificates { get; set; }

    public LanguageLevel? Dutch { get; set; }

    public PhysicalLoad? Load { get; set; }

    public required int Offers { get; set; }

    public required int Lacks { get; set; }

    public bool? TransportArranged { get; set; }

    public required List<Route> Routes { get; set; }

    public required PlaceKind Place { get; set; }

    public required List<FilledRow> Filled { get; set; }
}

/// <summary>A task of a vacancy as it is stored.</summary>
internal sealed class TaskRow
{
    public required string Description { get; set; }

    public decimal? Hours { get; set; }
}

/// <summary>Pay as it is stored.</summary>
internal sealed class PayRow
{
    public decimal? HourlyMinimum { get; set; }

    public decimal? HourlyMaximum { get; set; }

    public string? CollectiveAgreement { get; set; }
}

/// <summary>A contract offer as it is stored.</summary>
internal sealed class ContractRow
{
    public required ContractKind Kind { get; set; }

    public int? Months { get; set; }

    public bool? CanBecomePermanent { get; set; }
}

/// <summary>A filled place as it is stored.</summary>
internal sealed class FilledRow
{
    public required string ProposalId { get; set; }

    public required string CandidateId { get; set; }

    public required decimal Hours { get; set; }

    public required int Days { get; set; }

    public required DateOnly StartsOn { get; set; }

    public required ActorRow By { get; set; }
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
