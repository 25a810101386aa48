using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Competences;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Work;
using Matching.Domain.Workers;

namespace Matching.Azure.Candidates;

/// <summary>A candidate's matching profile as it is stored, schema <c>candidate/2</c>.</summary>
internal sealed class CandidateRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required List<InvolvementRow> Involvements { get; set; }

    public required CandidateStatus Status { get; set; }

    public required DateTimeOffset WaitingSince { get; set; }

    public required DateTimeOffset ConfirmedAt { get; set; }

    public DateTimeOffset? UpdateAskedAt { get; set; }

    public required DateOnly GroundsSeenOn { get; set; }

    public required List<HeldRow> Competences { get; set; }

    public decimal? HoursMinimum { get; set; }

    public decimal? HoursMaximum { get; set; }

    public int? Days { get; set; }

    public DateOnly? AvailableFrom { get; set; }

    public string? Home { get; set; }

    public TravelMeans? TravelMeans { get; set; }

    public int? TravelKilometres { get; set; }

    public bool? TravelsAlone { get; set; }

    public TimeOnly? EarliestStart { get; set; }

    public string? Municipality { get; set; }

    public List<GroundRow>? Grounds { get; set; }

    public ReadinessStage? ReadinessStage { get; set; }

    public string? NextStep { get; set; }

    public required WorkSituation Situation { get; set; }

    public required string Wishes { get; set; }

    public int? Licences { get; set; }

    public int? Certificates { get; set; }

    public LanguageLevel? Dutch { get; set; }

    public int? Needs { get; set; }

    public PhysicalLoad? MaximumLoad { get; set; }
}

/// <summary>An involvement as it is stored.</summary>
internal sealed class InvolvementRow
{
    public required string WorkerId { get; set; }

    public required InvolvementRole Role { get; set; }

    public required bool Primary { get; set; }

    public required DateOnly From { get; set; }

    public DateOnly? Until { get; set; }

    public StandInRow? StandIn { get; set; }

    public static InvolvementRow Of(Involvement one) => new()
    {
        WorkerId = one.WorkerId.Value,
        Role = one.Role,
        Primary = one.IsPrimary,
        From = one.From,
        Until = one.Until,
        StandIn = StandInRow.Of(one.StandIn),
    };

    public Involvement ToDomain() => new(Id<Worker>.Parse(WorkerId), Role, Primary, From, Until) { StandIn = StandIn?.ToDomain() };
}

/// <summary>In whose place somebody is involved, as it is stored.</summary>
internal sealed class StandInRow
{
    public required string Replacement { get; set; }

    public required string For { get; set; }

    public StandInRow? Before { get; set; }

    public static StandInRow? Of(StandIn? one) => one is null ? null : new() { Replacement = one.ReplacementId.Value, For = one.For.Value, Before = Of(one.Before) };

    public StandIn ToDomain() => new(Id<CaseloadReplacement>.Parse(Replacement), Id<Worker>.Parse(For), Before?.ToDomain());
}

/// <summary>A ground as it is stored.</summary>
internal sealed class GroundRow
{
    public required GroundKind Kind { get; set; }

    public required GroundStatus Status { get; set; }

    public string? Source { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public Ground ToDomain() => new(Kind, Status, Source is { } source ? Line.Parse(source) : null, From, Until);
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
