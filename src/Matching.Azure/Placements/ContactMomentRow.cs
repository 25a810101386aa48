using Matching.Azure.Proposals;
using Matching.Domain.People;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Proposals;

namespace Matching.Azure.Placements;

/// <summary>A contact of a plan as it is stored.</summary>
internal sealed class ContactMomentRow
{
    public required int Number { get; set; }

    public DateOnly? ScheduledFor { get; set; }

    public required DateOnly Day { get; set; }

    /// <summary>Null for the coach, who sees to most.</summary>
    public ContactBy? By { get; set; }

    public required ContactWith With { get; set; }

    public required ContactHow How { get; set; }

    public ContactQuestion? Question { get; set; }

    public required ContactStatus Status { get; set; }

    public DateOnly? AskedOn { get; set; }

    public MovedForwardRow? Moved { get; set; }

    public FaceAnswerRow? Candidate { get; set; }

    public WordsRow? Employer { get; set; }

    public ContactRecordRow? Record { get; set; }

    public WordsRow? Missed { get; set; }

    public DateOnly? SilenceNoticedOn { get; set; }

    public DateOnly? EmployerRemindedOn { get; set; }

    public DateOnly? EmployerSilenceNoticedOn { get; set; }

    public SkipReason? SkippedBecause { get; set; }

    public static ContactMomentRow Of(ContactMoment moment) => new()
    {
        Number = moment.Number,
        ScheduledFor = moment.ScheduledFor,
        Day = moment.Day,
        By = moment.By == ContactBy.Coach ? null : moment.By,
        With = moment.With,
        How = moment.How,
        Question = moment.Question,
        Status = moment.Status,
        AskedOn = moment.AskedOn,
        Moved = moment.Moved is { } moved ? new MovedForwardRow { From = moved.From, On = moved.On, Why = moved.Why.Value } : null,
        Candidate = moment.Candidate is { } candidate ? FaceAnswerRow.Of(candidate) : null,
        Employer = moment.Employer is { } employer ? WordsRow.Of(employer) : null,
        Record = moment.Record is { } record ? ContactRecordRow.Of(record) : null,
        Missed = moment.Missed is { } missed ? WordsRow.Of(missed) : null,
        SilenceNoticedOn = moment.SilenceNoticedOn,
        EmployerRemindedOn = moment.EmployerRemindedOn,
        EmployerSilenceNoticedOn = moment.EmployerSilenceNoticedOn,
        SkippedBecause = moment.SkippedBecause,
    };

    public ContactMoment ToDomain() => new()
    {
        Number = Number >= 1 ? Number : throw new FormatException("Contacts count from 1."),
        ScheduledFor = ScheduledFor,
        Day = Day,
        By = By ?? ContactBy.Coach,
        With = With,
        How = How,
        Question = Question,
        Status = Status,
        AskedOn = AskedOn,
        Moved = Moved is { } moved ? new(moved.From, moved.On, Line.Parse(moved.Why)) : null,
        Candidate = Candidate?.ToDomain(),
        Employer = Employer?.ToDomain(),
        Record = Record?.ToDomain(),
        Missed = Missed?.ToDomain(),
        SilenceNoticedOn = SilenceNoticedOn,
        EmployerRemindedOn = EmployerRemindedOn,
        EmployerSilenceNoticedOn = EmployerSilenceNoticedOn,
        SkippedBecause = SkippedBecause,
    };
}

/// <summary>That a contact got an earlier day, as it is stored.</summary>
internal sealed class MovedForwardRow
{
    public required DateOnly From { get; set; }

    public required DateOnly On { get; set; }

    public required string Why { get; set; }
}

/// <summary>What a candidate answered, as it is stored.</summary>
internal sealed class FaceAnswerRow : RecordedRow
{
    public required Face Face { get; set; }

    public string? Word { get; set; }

    public static FaceAnswerRow Of(Recorded<FaceAnswer> one) =>
        new() { Face = one.What.Face, Word = one.What.Word?.Value, By = ActorRow.From(one.By), At = one.At };

    public Recorded<FaceAnswer> ToDomain() => new(new(Face, Word is { } word ? Line.Parse(word) : null), By.ToDomain(), At);
}

/// <summary>What somebody wrote, as it is stored; without words when nothing.</summary>
internal sealed class WordsRow : RecordedRow
{
    public string? Words { get; set; }

    public static WordsRow Of(Recorded<Prose> one) =>
        new() { Words = one.What.Value is { Length: > 0 } text ? text : null, By = ActorRow.From(one.By), At = one.At };

    public Recorded<Prose> ToDomain() => new(Prose.Parse(Words ?? ""), By.ToDomain(), At);
}

/// <summary>What was recorded of a contact, as it is stored.</summary>
internal sealed class ContactRecordRow : RecordedRow
{
    public required DateOnly On { get; set; }

    public required ContactWith With { get; set; }

    public required ContactHow How { get; set; }

    public string? Note { get; set; }

    public Face? Impression { get; set; }

    public static ContactRecordRow Of(Recorded<ContactRecord> one) => new()
    {
        On = one.What.On,
        With = one.What.With,
        How = one.What.How,
        Note = one.What.Note.Value is { Length: > 0 } text ? text : null,
        Impression = one.What.Impression,
        By = ActorRow.From(one.By),
        At = one.At,
    };

    public Recorded<ContactRecord> ToDomain() => new(new(On, With, How, Prose.Parse(Note ?? ""), Impression), By.ToDomain(), At);
}
