using Matching.Azure.Candidates;
using Matching.Azure.Storage;
using Matching.Azure.Vacancies;
using Matching.Domain;
using Matching.Domain.Conditions;
using Matching.Domain.Employers;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Work;

namespace Matching.Azure.Proposals;

/// <summary>A proposal as it is stored, schema <c>proposal/2</c>.</summary>
internal sealed class ProposalRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required ProposalStatus Status { get; set; }

    public required string VacancyId { get; set; }

    public required string EmployerId { get; set; }

    public required string VacancyTitle { get; set; }

    public required string CandidateId { get; set; }

    public required List<string> Coaches { get; set; }

    public required List<string> FormerCoaches { get; set; }

    public required ProposalOrigin Origin { get; set; }

    public required List<SetAsideRow> SetAside { get; set; }

    public required int Score { get; set; }

    public required int Completeness { get; set; }

    public required List<FitPartRow> Parts { get; set; }

    public required List<ConditionOutcome> Conditions { get; set; }

    public required DateTimeOffset WaitingSince { get; set; }

    public bool CanBeSheltered { get; set; }

    public required DateTimeOffset ProposedAt { get; set; }

    public List<GroundKind>? GroundKinds { get; set; }

    public AssessmentRow? Assessment { get; set; }

    public AnswerRow? Answer { get; set; }

    public AskChannel? AskedBy { get; set; }

    public DateTimeOffset? AskedAt { get; set; }

    public WithdrawalReason? Withdrawal { get; set; }

    public DateTimeOffset? RemindedAt { get; set; }

    public DateTimeOffset? SilenceNoticedAt { get; set; }

    public required int Agreed { get; set; }

    public IntroductionRow? Introduction { get; set; }

    public DateTimeOffset? ContactRemindedAt { get; set; }

    public DateTimeOffset? ContactSilenceNoticedAt { get; set; }

    public MeetingRow? Meeting { get; set; }

    public TrialRow? Trial { get; set; }

    public AgreementRow? Agreement { get; set; }

    public NotPlacedRow? NotPlaced { get; set; }
}

/// <summary>Something that somebody did, as it is stored.</summary>
internal abstract class RecordedRow
{
    public required ActorRow By { get; set; }

    public required DateTimeOffset At { get; set; }
}

/// <summary>A condition that was set aside as it is stored.</summary>
internal sealed class SetAsideRow : RecordedRow
{
    public required Condition Condition { get; set; }

    public required string Reason { get; set; }

    public static SetAsideRow From(Recorded<SetAside> one) =>
        new() { Condition = one.What.Condition, Reason = one.What.Reason.Value, By = ActorRow.From(one.By), At = one.At };

    public Recorded<SetAside> ToDomain() => new(new(Condition, Line.Parse(Reason)), By.ToDomain(), At);
}

/// <summary>An introduction as it is stored.</summary>
internal sealed class IntroductionRow : RecordedRow
{
    public required string ContactId { get; set; }

    public required int Shares { get; set; }

    public required string Note { get; set; }

    public static IntroductionRow From(Recorded<Introduction> one) =>
        new() { ContactId = one.What.ContactId.Value, Shares = (int)one.What.Shares, Note = one.What.Note.Value, By = ActorRow.From(one.By), At = one.At };

    public Recorded<Introduction> ToDomain() =>
        new(new(Id<EmployerContact>.Parse(ContactId), RowValues.ToFlags(Shares, SharedFacts.All), Prose.Parse(Note)), By.ToDomain(), At);
}

/// <summary>A meeting as it is stored.</summary>
internal sealed class MeetingRow : RecordedRow
{
    public required DateOnly On { get; set; }

    public required string Note { get; set; }

    public static MeetingRow From(Recorded<Meeting> one) => new() { On = one.What.On, Note = one.What.Note.Value, By = ActorRow.From(one.By), At = one.At };

    public Recorded<Meeting> ToDomain() => new(new(On, Prose.Parse(Note)), By.ToDomain(), At);
}

/// <summary>A trial as it is stored.</summary>
internal sealed class TrialRow : RecordedRow
{
    public required DateOnly From { get; set; }

    public required DateOnly Until { get; set; }

    public static TrialRow Of(Recorded<TrialPeriod> one) => new() { From = one.What.From, Until = one.What.Until, By = ActorRow.From(one.By), At = one.At };

    public Recorded<TrialPeriod> ToDomain() => new(new(From, Until), By.ToDomain(), At);
}

/// <summary>A work agreement as it is stored.</summary>
internal sealed class AgreementRow : RecordedRow
{
    public required decimal Hours { get; set; }

    public required int Days { get; set; }

    public required DateOnly StartsOn { get; set; }

    public static AgreementRow From(Recorded<WorkAgreement> one) =>
        new() { Hours = one.What.Hours.Value, Days = (int)one.What.Days, StartsOn = one.What.StartsOn, By = ActorRow.From(one.By), At = one.At };

    public Recorded<WorkAgreement> ToDomain() => new(new(WeeklyHours.Of(Hours), RowValues.ToDays(Days), StartsOn), By.ToDomain(), At);
}

/// <summary>Why somebody was not placed, as it is stored.</summary>
internal sealed class NotPlacedRow : RecordedRow
{
    public required NotPlacedReason Reason { get; set; }

    public string? Explanation { get; set; }

    public static NotPlacedRow From(Recorded<NotPlaced> one) =>
        new() { Reason = one.What.Reason, Explanation = one.What.Explanation?.Value, By = ActorRow.From(one.By), At = one.At };

    public Recorded<NotPlaced> ToDomain() => new(new(Reason, Explanation is { } text ? Line.Parse(text) : null), By.ToDomain(), At);
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
