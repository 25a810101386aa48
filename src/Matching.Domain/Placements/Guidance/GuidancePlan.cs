using System.Globalization;
using Matching.Domain.Access;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Work;

namespace Matching.Domain.Placements.Guidance;

/// <summary>
/// The contacts with one person at work and with the employer (begeleidingsplan): what was, and the one that comes next. Until it ends,
/// exactly one contact is planned; when that one was asked, recorded, missed or skipped, the next is planned. A trial that becomes a
/// contract goes on with the same plan: nothing begins anew.
/// </summary>
public sealed record GuidancePlan
{
    /// <summary>Most characters of a note and of an employer's answer.</summary>
    public const int MaximumNote = 2_000;

    /// <summary>Most characters of all notes and employer's answers together, so that the contacts of many years stay in one row.</summary>
    public const int MaximumText = 180_000;

    /// <summary>Most contacts that were not planned and are on record in one plan.</summary>
    public const int MaximumUnplanned = 250;

    /// <summary>Most contacts that <see cref="Upcoming"/> tells.</summary>
    public const int MaximumUpcoming = 100;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>What it was made from, copied.</summary>
    public required PlanTemplate Template { get; init; }

    /// <summary>The first day of work, from which everything is counted.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The contacts, by number; <see cref="Planned"/> is one of them.</summary>
    public required IReadOnlyList<ContactMoment> Moments { get; init; }

    /// <summary>That the professional stepped back; null when not.</summary>
    public StepBack? SteppedBack { get; init; }

    /// <summary>The Dutch day on which it ended; null while it goes on.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The regime.</summary>
    public GuidanceRegime Regime => Template.Regime;

    /// <summary>The contact that comes next, perhaps overdue; null when the plan ended.</summary>
    public ContactMoment? Planned => Moments.SingleOrDefault(m => m.Status == ContactStatus.Planned);

    /// <summary>Whether a person has to decide who stays with the candidate, now that the professional stepped back.</summary>
    public bool NeedsDecision => EndedOn is null && SteppedBack is { To: TakesOver.NobodyYet };

    /// <summary>The working day on which the next contact is due, perhaps past; null when the plan ended.</summary>
    public DateOnly? ContactDueOn => Planned?.Day;

    /// <summary>
    /// The first working day on which a silence has to be noticed that nobody noticed yet, perhaps past; null when nothing is waited for.
    /// Of a message it means that no answer came, of a call or visit that nobody recorded it.
    /// </summary>
    public DateOnly? SilenceDueOn => Moments.Min(SilenceDue);

    /// <summary>The first working day on which an employer has to be reminded of a question, half-way the term of silence, perhaps past; null when none has.</summary>
    public DateOnly? EmployerReminderDueOn => Moments.Min(EmployerReminderDue);

    /// <summary>The first working day on which it has to be noticed that the candidate answered and the employer does not, perhaps past; null when none.</summary>
    public DateOnly? EmployerSilenceDueOn => Moments.Min(EmployerSilenceDue);

    private int TextLength => Moments.Sum(m =>
        (m.Employer?.What.Value.Length ?? 0) + (m.Record?.What.Note.Value.Length ?? 0) + (m.Missed?.What.Value.Length ?? 0));

    private ContactSchedule Schedule => new(Template, Start, SteppedBack);

    private DateOnly LastScheduled => Moments.Where(m => m.Status != ContactStatus.Planned).Max(m => m.ScheduledFor) ?? Start.AddDays(-1);

    /// <summary>Makes a plan.</summary>
    /// <param name="template">What it is made from; refused when <see cref="PlanTemplate.Check"/> finds something.</param>
    /// <param name="start">The first day of work.</param>
    public static Result<GuidancePlan> Make(PlanTemplate template, DateOnly start)
    {
        ArgumentNullException.ThrowIfNull(template);
        var errors = template.Check();
        if (errors.Count > 0) return new Failure.Invalid(errors);
        var plan = new GuidancePlan { Template = template, Start = start, Moments = [] };
        return plan with { Moments = [Plan(1, plan.Schedule.Next(start.AddDays(-1)))] };
    }

    /// <summary>The contact with a number; null when there is none.</summary>
    public ContactMoment? Find(int number) => Moments.FirstOrDefault(m => m.Number == number);

    /// <summary>The contacts that come, the planned one first; as many as asked, none when the plan ended.</summary>
    /// <param name="count">How many: 0 to 100.</param>
    public IReadOnlyList<PlannedContact> Upcoming(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaximumUpcoming);
        if (count == 0 || Planned is not { ScheduledFor: { } scheduled, Question: { } question } planned) return [];
        var contacts = new List<PlannedContact> { new(scheduled, planned.Day, planned.By, planned.With, planned.How, question) };
        while (contacts.Count < count) contacts.Add(Schedule.Next(contacts[^1].ScheduledFor));
        return contacts;
    }

    /// <summary>
    /// Hours of guidance a week on a day, rounded to hundredths; 0 before the first day, after the last, and from the day on which the
    /// professional stepped back.
    /// </summary>
    /// <param name="worked">Hours worked a week.</param>
    /// <param name="day">The day.</param>
    public decimal HoursPerWeek(WeeklyHours worked, DateOnly day)
    {
        if (day < Start || day > EndedOn || day >= SteppedBack?.On) return 0;
        var year = 0;
        while (year + 1 < Template.HoursByYear.Count && day >= Start.AddYears(year + 1)) year++;
        return decimal.Round(worked.Value * Template.HoursByYear[year].Fraction, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>The first day after a day from which there are fewer hours of guidance, by the table; null when there is none.</summary>
    public DateOnly? HoursBecomeFewerOn(DateOnly after)
    {
        if (EndedOn is not null || SteppedBack is not null) return null;
        for (var year = 1; year < Template.HoursByYear.Count; year++)
        {
            var day = Start.AddYears(year);
            if (day > after && Template.HoursByYear[year] < Template.HoursByYear[year - 1]) return day;
        }

        return null;
    }

    /// <summary>The question is sent, or who calls or visits is told to. Not before its day.</summary>
    public Result<GuidancePlan> Ask(int number, DateOnly today) => Move(number, ContactTrigger.Ask, (moment, status) =>
        today < moment.Day ? TooEarly(moment) : moment with { Status = status, AskedOn = today });

    /// <summary>The candidate answers, once, while answers are still taken.</summary>
    public Result<GuidancePlan> AnswerAsCandidate(int number, FaceAnswer answer, Actor by, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Answer(number, today, m => m.IsWithCandidate, m => m.Candidate is not null, m => m with { Candidate = new(answer, by, now) });
    }

    /// <summary>The employer answers, once, while answers are still taken.</summary>
    public Result<GuidancePlan> AnswerAsEmployer(int number, Prose answer, Actor by, DateOnly today, DateTimeOffset now)
    {
        if (answer.Value.Length is 0 or > MaximumNote) return new Failure.Invalid([new("antwoord", "Geef een antwoord van 1 tot 2.000 tekens.")]);
        if (!HasRoomFor(answer)) return Full();
        return Answer(number, today, m => m.IsWithEmployer, m => m.Employer is not null, m => m with { Employer = new(answer, by, now) });
    }

    /// <summary>Somebody of the organisation records how a contact was: in one call, planned or not, and also when it came before its day.</summary>
    /// <param name="number">The contact; null for one that was not planned.</param>
    /// <param name="record">How it was; from a month before the first day of work up to today.</param>
    /// <param name="seenBy">Who saw to it, for a contact that was not planned.</param>
    /// <param name="by">Who records.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<GuidancePlan> Record(int? number, ContactRecord record, ContactBy seenBy, Actor by, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Note.Value.Length > MaximumNote) return NoteTooLong("notitie");
        if (!HasRoomFor(record.Note)) return Full();
        if (record.On > today || record.On < Start.AddMonths(-1))
            return new Failure.Invalid([new("datum", "Kies de dag waarop het contact was: niet na vandaag, en niet lang voor de eerste werkdag.")]);
        var recorded = new Recorded<ContactRecord>(record, by, now);
        if (number is { } one)
        {
            return Move(one, ContactTrigger.Record, (moment, status) =>
                moment.Record is null ? moment with { Status = status, Record = recorded } : AlreadyRecorded());
        }

        if (EndedOn is not null) return Ended();
        if (Moments.Count(m => m.ScheduledFor is null) >= MaximumUnplanned)
            return new Failure.Refused("te-veel-contacten", "Er staan al 250 losse contacten in dit plan. Leg het vast bij een gepland contact.");
        return this with
        {
            Moments =
            [
                .. Moments,
                new ContactMoment
                {
                    Number = NextNumber(Moments),
                    ScheduledFor = null,
                    Day = record.On,
                    By = seenBy,
                    With = record.With,
                    How = record.How,
                    Question = null,
                    Status = ContactStatus.Held,
                    Record = recorded,
                },
            ],
        };
    }

    /// <summary>The contact would have been, but the other was not there. Not before its day.</summary>
    /// <param name="number">The contact.</param>
    /// <param name="note">What is known of it; may be empty.</param>
    /// <param name="by">Who records.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<GuidancePlan> Miss(int number, Prose note, Actor by, DateOnly today, DateTimeOffset now)
    {
        if (note.Value.Length > MaximumNote) return NoteTooLong("notitie");
        if (!HasRoomFor(note)) return Full();
        return Move(number, ContactTrigger.Miss, (moment, status) =>
            today < moment.Day ? TooEarly(moment) : moment with { Status = status, Missed = new(note, by, now) });
    }

    /// <summary>The contact need not be any more; the next one is planned.</summary>
    /// <param name="number">The contact.</param>
    /// <param name="because">Why; a plan that ends skips what is left by itself.</param>
    public Result<GuidancePlan> Skip(int number, SkipReason because) =>
        Move(number, ContactTrigger.Skip, (moment, status) => moment with { Status = status, SkippedBecause = because });

    /// <summary>Records that a silence was noticed, so that it is noticed once. Doing so again, or too early, changes nothing.</summary>
    public Result<GuidancePlan> NoticeSilence(int number, DateOnly today)
    {
        if (EndedOn is not null) return Ended();
        if (Find(number) is not { } moment) return new Failure.NotFound();
        return SilenceDue(moment) <= today ? Replace(moment with { SilenceNoticedOn = today }) : this;
    }

    /// <summary>Records that the employers of whom a question waits for an answer half the term are reminded; the contacts stay as they are.</summary>
    public GuidancePlan RemindEmployer(DateOnly today) =>
        this with { Moments = [.. Moments.Select(m => EmployerReminderDue(m) <= today ? m with { EmployerRemindedOn = today } : m)] };

    /// <summary>Records that it was noticed of a contact that the employer alone does not answer. Doing so again, or too early, changes nothing.</summary>
    public GuidancePlan NoticeEmployerSilence(DateOnly today) =>
        this with { Moments = [.. Moments.Select(m => EmployerSilenceDue(m) <= today ? m with { EmployerSilenceNoticedOn = today } : m)] };

    /// <summary>
    /// The next contact comes sooner: within some working days from today, never later than it was. Those after it keep their days.
    /// When it is that soon already, nothing changes.
    /// </summary>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="why">Why, in Dutch.</param>
    public Result<GuidancePlan> MoveForward(DateOnly today, Line why)
    {
        if (Planned is not { } planned) return Ended();
        var soon = today.AddWorkingDays(Template.MoveForwardWithinWorkingDays);
        return soon < planned.Day ? Replace(planned with { Day = soon, Moved = new(planned.Moved?.From ?? planned.Day, today, why) }) : this;
    }

    /// <summary>
    /// Another first day, as long as nothing was asked or recorded: after that the plan goes on as it is, also when a trial becomes a
    /// contract.
    /// </summary>
    public Result<GuidancePlan> MoveStart(DateOnly start)
    {
        if (EndedOn is not null) return Ended();
        if (Moments.Any(m => m.Status != ContactStatus.Planned))
            return new Failure.Refused("begeleiding-begonnen", "De begeleiding is al begonnen. De eerste dag staat vast.");
        return Make(Template, start);
    }

    /// <summary>
    /// Another regime, with the contacts of its template from here on: nothing that was comes again. A contact that is due today or
    /// earlier stays, and one that was moved forward does not come later. Who stepped back is back.
    /// </summary>
    /// <param name="template">The template of the new regime; refused when <see cref="PlanTemplate.Check"/> finds something.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public Result<GuidancePlan> ChangeRegime(PlanTemplate template, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(template);
        var errors = template.Check();
        if (errors.Count > 0) return new Failure.Invalid(errors);
        return EndedOn is null ? (this with { Template = template, SteppedBack = null }).PlanAgain(today) : Ended();
    }

    /// <summary>
    /// The professional steps back and another takes over, or takes over from who did. The contacts become lighter and do not end. A
    /// contact that is due today or earlier stays, and one that was moved forward does not come later.
    /// </summary>
    /// <param name="to">Who takes over; nobody yet makes <see cref="NeedsDecision"/> true.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public Result<GuidancePlan> StepBackTo(TakesOver to, DateOnly today)
    {
        if (EndedOn is not null) return Ended();
        return (this with { SteppedBack = new(SteppedBack?.On ?? today, to) }).PlanAgain(today);
    }

    /// <summary>The plan ends, with the placement: what is planned or waited for is skipped.</summary>
    /// <param name="on">The Dutch day on which; from here on nothing is asked, answered or recorded.</param>
    public Result<GuidancePlan> Stop(DateOnly on)
    {
        if (EndedOn is not null) return Ended();
        return this with
        {
            EndedOn = on,
            Moments =
            [
                .. Moments.Select(moment => ContactTransitions.Next(moment.Status, ContactTrigger.Skip) is { } status
                    ? moment with { Status = status, SkippedBecause = SkipReason.PlanEnded }
                    : moment),
            ],
        };
    }

    private static ContactMoment Plan(int number, PlannedContact contact) => new()
    {
        Number = number,
        ScheduledFor = contact.ScheduledFor,
        Day = contact.Day,
        By = contact.By,
        With = contact.With,
        How = contact.How,
        Question = contact.Question,
        Status = ContactStatus.Planned,
    };

    private static int NextNumber(IReadOnlyList<ContactMoment> moments) => moments.Max(m => m.Number) + 1;

    private static Failure Ended() =>
        new Failure.Refused("begeleiding-beeindigd", "Deze begeleiding is gestopt. Er kan geen contact meer bij komen.");

    private static Failure AlreadyRecorded() =>
        new Failure.Refused("contact-al-vastgelegd", "Dit contact is al vastgelegd. Leg een nieuw contact los vast.");

    private static Failure NoteTooLong(string field) => new Failure.Invalid([new(field, "Geef ten hoogste 2.000 tekens.")]);

    private static Failure Full() => new Failure.Refused(
        "begeleiding-vol", "In deze begeleiding staat zoveel tekst dat deze er niet meer bij past. Maak de tekst korter of laat die weg.");

    private static Failure Refusal(ContactStatus status) => status switch
    {
        ContactStatus.Planned => new Failure.Refused("contact-nog-niet-gevraagd", "Deze vraag is nog niet gesteld."),
        ContactStatus.Asked => new Failure.Refused("contact-al-gevraagd", "Deze vraag is al gesteld."),
        ContactStatus.Held => new Failure.Refused("contact-al-geweest", "Dit contact is al geweest."),
        ContactStatus.Missed => new Failure.Refused("contact-gemist", "Dit contact is gemist. Leg een nieuw contact los vast."),
        _ => new Failure.Refused("contact-overgeslagen", "Dit contact is niet meer nodig."),
    };

    private static Result<ContactMoment> TooEarly(ContactMoment moment) =>
        new Failure.Refused("contact-te-vroeg", $"Dit contact is pas op {moment.Day.ToString("d MMMM yyyy", Dutch)}.");

    private bool HasRoomFor(Prose text) => text.Value.Length == 0 || TextLength + text.Value.Length <= MaximumText;

    private DateOnly? SilenceDue(ContactMoment moment) =>
        EndedOn is null && moment is { AskedOn: { } asked, IsUnanswered: true, SilenceNoticedOn: null }
            ? asked.AddWorkingDays(Template.SilenceAfterWorkingDays)
            : null;

    private DateOnly? EmployerReminderDue(ContactMoment moment)
    {
        var halfWay = (Template.SilenceAfterWorkingDays + 1) / 2;
        return EndedOn is null
            && moment is { AskedOn: { } asked, AwaitsEmployer: true, EmployerRemindedOn: null, SilenceNoticedOn: null, EmployerSilenceNoticedOn: null }
            && halfWay < Template.SilenceAfterWorkingDays
                ? asked.AddWorkingDays(halfWay)
                : null;
    }

    /// <summary>While the candidate is silent too, that is what is noticed: one person asks both.</summary>
    private DateOnly? EmployerSilenceDue(ContactMoment moment) =>
        EndedOn is null && moment is { AskedOn: { } asked, AwaitsEmployer: true, Candidate: not null, EmployerSilenceNoticedOn: null }
            ? asked.AddWorkingDays(Template.SilenceAfterWorkingDays)
            : null;

    private Result<GuidancePlan> Answer(
        int number, DateOnly today, Func<ContactMoment, bool> isAsked, Func<ContactMoment, bool> hasAnswered, Func<ContactMoment, ContactMoment> take) =>
        Move(number, ContactTrigger.Answer, (moment, status) =>
        {
            if (moment.AskedOn is not { } asked || !isAsked(moment))
                return new Failure.Refused("niet-gevraagd", "Op dit contact is hier geen antwoord gevraagd.");
            if (hasAnswered(moment)) return new Failure.Refused("al-geantwoord", "Er is al een antwoord op deze vraag.");
            var last = asked.AddDays(Template.AnswerDays);
            if (today > last)
                return new Failure.Refused("antwoord-te-laat", $"Antwoorden kon tot en met {last.ToString("d MMMM yyyy", Dutch)}.");
            return take(moment) with { Status = status };
        });

    private Result<GuidancePlan> Move(int number, ContactTrigger trigger, Func<ContactMoment, ContactStatus, Result<ContactMoment>> change)
    {
        if (EndedOn is not null) return Ended();
        if (Find(number) is not { } moment) return new Failure.NotFound();
        if (ContactTransitions.Next(moment.Status, trigger) is not { } status) return Refusal(moment.Status);
        return change(moment, status).Map(changed => moment is { Status: ContactStatus.Planned, ScheduledFor: { } scheduled }
            ? Replace(changed).PlanNext(scheduled)
            : Replace(changed));
    }

    private GuidancePlan PlanNext(DateOnly after) => this with { Moments = [.. Moments, Plan(NextNumber(Moments), Schedule.Next(after))] };

    private GuidancePlan PlanAgain(DateOnly today)
    {
        if (Planned is not { } planned || planned.Day <= today) return this;
        var next = Schedule.Next(LastScheduled, today);
        var again = Plan(planned.Number, next);
        return Replace(planned.Moved is { } moved && planned.Day < again.Day ? again with { Day = planned.Day, Moved = moved } : again);
    }

    private GuidancePlan Replace(ContactMoment changed) =>
        this with { Moments = [.. Moments.Select(moment => moment.Number == changed.Number ? changed : moment)] };
}
