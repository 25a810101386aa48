using Matching.Azure.Candidates;
using Matching.Azure.Vacancies;
using Matching.Domain.Conditions;
using Matching.Domain.Proposals;

namespace Matching.Azure.Proposals;

/// <summary>A proposal as it is stored, schema <c>proposal/1</c>.</summary>
internal sealed class ProposalRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required ProposalStatus Status { get; set; }

    public required string VacancyId { get; set; }

    public required string EmployerId { get; set; }

    public required string VacancyTitle { get; set; }

    public required string CandidateId { get; set; }

    public required string CoachId { get; set; }

    public required int Score { get; set; }

    public required int Completeness { get; set; }

    public required List<FitPartRow> Parts { get; set; }

    public required List<ConditionOutcome> Conditions { get; set; }

    public required DateTimeOffset WaitingSince { get; set; }

    public required DateTimeOffset ProposedAt { get; set; }

    public AssessmentRow? Assessment { get; set; }

    public AnswerRow? Answer { get; set; }

    public AskChannel? AskedBy { get; set; }

    public DateTimeOffset? AskedAt { get; set; }

    public WithdrawalReason? Withdrawal { get; set; }
}

/// <summary>A part of a fit as it is stored.</summary>
internal sealed class FitPartRow
{
    public required AskedRow Asked { get; set; }

    public HeldRow? Held { get; set; }

    public required Nearness Nearness { get; set; }

    public required int Weight { get; set; }

    public required int Contribution { get; set; }
}

/// <summary>An assessment as it is stored.</summary>
internal sealed class AssessmentRow
{
    public required AssessmentKind Kind { get; set; }

    public string? Reason { get; set; }

    public DateOnly? LaterOn { get; set; }

    public required ActorRow By { get; set; }

    public required DateTimeOffset At { get; set; }
}

/// <summary>An answer as it is stored.</summary>
internal sealed class AnswerRow
{
    public required CandidateAnswer What { get; set; }

    public required ActorRow By { get; set; }

    public required DateTimeOffset At { get; set; }
}

/// <summary>An actor as it is stored.</summary>
internal sealed class ActorRow
{
    public required Domain.Access.Role Role { get; set; }

    public required string Id { get; set; }

    public static ActorRow From(Domain.Access.Actor actor) => new() { Role = actor.Role, Id = actor.Id };

    public Domain.Access.Actor ToDomain() => new(Role, Id);
}
