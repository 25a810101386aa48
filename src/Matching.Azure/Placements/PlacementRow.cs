using Matching.Azure.Proposals;
using Matching.Domain.Grounds;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Vacancies;

namespace Matching.Azure.Placements;

/// <summary>
/// A placement as it is stored, schema <c>placement/1</c>. It grows for as long as somebody works, so what is empty or usual is left out.
/// </summary>
internal sealed class PlacementRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required PlacementStatus Status { get; set; }

    public required string CandidateId { get; set; }

    public string? MunicipalityId { get; set; }

    public required string EmployerId { get; set; }

    public string? VacancyId { get; set; }

    public string? ProposalId { get; set; }

    public string? ContinuesId { get; set; }

    public required string Title { get; set; }

    public required Route Route { get; set; }

    public required PlaceKind Place { get; set; }

    public bool? AsGroup { get; set; }

    public int? Instruments { get; set; }

    public required DateTimeOffset AgreedAt { get; set; }

    public required ActorRow AgreedBy { get; set; }

    public required List<WorkPeriodRow> Work { get; set; }

    public required decimal FullTimeHours { get; set; }

    public TrialPhaseRow? Trial { get; set; }

    public PlacementContractRow? Contract { get; set; }

    public string? ContactId { get; set; }

    public required List<string> Coaches { get; set; }

    public List<string>? FormerCoaches { get; set; }

    public ReturnRightRow? ReturnRight { get; set; }

    public List<AbsenceRow>? Absences { get; set; }

    public StepUpRow? StepUp { get; set; }

    public List<PlacementRequestRow>? Requests { get; set; }

    public PlacementEndRow? End { get; set; }

    public string? ContinuedById { get; set; }

    public required GuidancePlanRow Plan { get; set; }

    public List<SignalRow>? Signals { get; set; }

    public required AttentionBand Level { get; set; }

    public DateOnly? LevelSeenOn { get; set; }

    public EscalationRow? Escalation { get; set; }

    public WageSubsidyRow? Subsidy { get; set; }

    public List<WageSubsidyRow>? FormerSubsidies { get; set; }

    public DateOnly? SubsidyNextOn { get; set; }
}
