using System.Globalization;
using Matching.Domain.Access;
using Matching.Domain.FollowUp;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;

namespace Matching.Domain.Placements;

/// <content>How it goes, and what falls due by itself.</content>
public sealed partial record Placement
{
    /// <summary>Days before the trial ends on which the coach is asked what follows.</summary>
    private const int AskBeforeTrialEnds = 28;

    /// <summary>Days before the contract ends on which the coach is asked what follows.</summary>
    private const int AskBeforeContractEnds = 56;

    /// <summary>Days before the contract ends by which that has to be clear; without a next contract it then asks for attention.</summary>
    private const int ClearBeforeContractEnds = 28;

    /// <summary>Days before guidance becomes less on which the coach is asked who stays with the person.</summary>
    private const int AskBeforeGuidanceEnds = 42;

    /// <summary>Months after which it is looked at again whether a step up is within reach, when it did not go well enough.</summary>
    private const int LookAgainMonths = 3;

    /// <summary>Working days in which a contact by phone or visit has to be made.</summary>
    private const int ContactWithinWorkingDays = 3;

    /// <summary>Working days in which the coach talks about a step up.</summary>
    private const int ReviewWithinWorkingDays = 10;

    /// <summary>The contacts with the person and the employer.</summary>
    public required GuidancePlan Plan { get; init; }

    /// <summary>What asks for attention; within the guidance only.</summary>
    public IReadOnlyList<Signal> Signals { get; init; } = [];

    /// <summary>How much attention it needed when that was last looked at.</summary>
    public AttentionBand Level { get; init; } = AttentionBand.Green;

    /// <summary>The Dutch day on which that was last looked at: nothing is due before it. At first the day on which it was agreed, so that what lay before is not caught up.</summary>
    public DateOnly LevelSeenOn { get; init; }

    /// <summary>Who has to act when it is red; null when it never was.</summary>
    public Escalation? Escalation { get; init; }

    /// <summary>Whether more regular work can be a step up from it.</summary>
    public bool CanStepUp => Route is Route.Bridging or Route.Sheltered or Route.Wsw || Place == PlaceKind.OwnFacility;

    /// <summary>The next Dutch day on which something is due, perhaps past; null when nothing is any more.</summary>
    /// <param name="rules">What placements are followed by.</param>
    public DateOnly? NextDue(PlacementRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (Status.IsTerminal()) return SubsidyNextOn;
        var attention = Earliest(Level == AttentionBand.Green ? null : AttentionLevel.NextChange(LevelSeenOn, Signals, rules.Attention), Escalation?.PassesOn);
        var first = Status == PlacementStatus.Planned
            ? Earliest(StartsOn, SubsidyNextOn, attention)
            : Earliest(Plan.ContactDueOn, Plan.SilenceDueOn, EmployerDueOn, NextDeadline()?.AskOn, UnclearOn(), OverdueOn(), SubsidyNextOn, ReviewOn(rules), attention);

        // What was agreed later can have been due earlier; days do not go back for that.
        return first is { } day ? Later(day, LevelSeenOn) : null;
    }

    /// <summary>The Dutch day on which an employer has to be reminded, or does not answer; null without a contact person, whom nobody asked anything.</summary>
    private DateOnly? EmployerDueOn => ContactId is null ? null : Earliest(Plan.EmployerReminderDueOn, Plan.EmployerSilenceDueOn);

    /// <summary>
    /// Does everything that is due up to a day, in the order of the days. Day by day or in one go, once or twice: the outcome is the same, but
    /// for two things after a standstill. Nobody is asked twice at once: of the contacts that were missed only the last is made. And who has to
    /// act on what became red has the whole term from the day on which it is asked.
    /// </summary>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="rules">What placements are followed by.</param>
    /// <param name="birthDate">The person's day of birth; may be null where <see cref="NeedsBirthDate"/> says that it is not needed.</param>
    /// <returns>The next version; this very one when nothing was due.</returns>
    public Placement Advance(DateOnly today, PlacementRules rules, DateOnly? birthDate)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var next = this;
        while (next.NextDue(rules) is { } day && day <= today)
        {
            var after = next.On(day, today, rules, birthDate);
            if (ReferenceEquals(after, next)) throw new InvalidOperationException($"Placement {Id} has something due that nothing comes of.");
            next = after;
        }

        return ReferenceEquals(next, this) ? this : next with { Version = Version + 1 };
    }

    /// <summary>The person answers the question of a contact by one press.</summary>
    public Result<Placement> AnswerAsCandidate(int moment, FaceAnswer answer, Actor by, PlacementRules rules, DateOnly today, DateTimeOffset now) =>
        Follow(plan => plan.AnswerAsCandidate(moment, answer, by, today, now), next => next.Settle(Silence(moment), today), rules, today);

    /// <summary>The contact person at the workplace answers the question of a contact in words.</summary>
    public Result<Placement> AnswerAsEmployer(int moment, Prose answer, Actor by, PlacementRules rules, DateOnly today, DateTimeOffset now) =>
        Follow(
            plan => plan.AnswerAsEmployer(moment, answer, by, today, now),
            next => next.Settle(next.Plan.Find(moment) is { IsWithCandidate: false } ? Silence(moment) : EmployerSilence(moment), today),
            rules,
            today);

    /// <summary>Records a contact, planned or not. Whoever speaks to a person who needs attention picks it up by that.</summary>
    /// <param name="moment">Which contact; null for one that was not planned.</param>
    /// <param name="record">How it was.</param>
    /// <param name="noticed">What came up in it that asks for attention.</param>
    /// <param name="by">Who records.</param>
    /// <param name="rules">What placements are followed by.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<Placement> RecordContact(
        int? moment, ContactRecord record, IReadOnlyList<SignalKind> noticed, Actor by, PlacementRules rules, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(noticed);
        if (CheckNoticed(noticed) is { } wrong) return wrong;
        return Follow(
            plan => plan.Record(moment, record, ContactBy.Coach, by, today, now),
            next =>
            {
                var number = moment ?? next.Plan.Moments.Max(m => m.Number);
                next = next.Settle(Silence(number), today).PickUp(by, today);
                return next.Noticed(noticed, today, number);
            },
            rules,
            today);
    }

    /// <summary>Records that the other was not there.</summary>
    public Result<Placement> MissContact(int moment, Prose note, Actor by, PlacementRules rules, DateOnly today, DateTimeOffset now) => Follow(
        plan => plan.Miss(moment, note, by, today, now), next => next.Settle(Silence(moment), today), rules, today);

    /// <summary>Records what asks for attention, as a category only.</summary>
    public Result<Placement> Notice(IReadOnlyList<SignalKind> noticed, PlacementRules rules, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(noticed);
        if (noticed.Count == 0) return new Failure.Invalid([new("aandachtspunten", "Noem ten minste één aandachtspunt.")]);
        if (CheckNoticed(noticed) is { } wrong) return wrong;
        return Move(PlacementTrigger.Follow).Map(next => next.Noticed(noticed, today, 0).Look(today, rules));
    }

    /// <summary>Records that what asked for attention was dealt with.</summary>
    public Result<Placement> HandleSignals(Actor by, PlacementRules rules, DateOnly today) => Move(PlacementTrigger.Follow).Map(next =>
        (next with { Signals = Attention.Signals.Handle(Signals, today) }).PickUp(by, today).Look(today, rules));

    /// <summary>Records that somebody acts on it, because the task was done; null when nobody had to any more.</summary>
    public Placement? ActOn(Actor by, PlacementRules rules, DateOnly today)
    {
        var acted = PickUp(by, today);
        return ReferenceEquals(acted, this) ? null : (acted with { Version = Version + 1 }).Look(today, rules);
    }

    /// <summary>Records that the person is not at work. Why is not asked.</summary>
    public Result<Placement> ReportAbsence(DateOnly from, PlacementRules rules, DateOnly today)
    {
        if (LastAbsence is { Until: null }) return new Failure.Refused("al-afwezig", "De afwezigheid staat er al. Meld eerst dat de kandidaat er weer is.");
        if (from < StartsOn || from > today) return new Failure.Invalid([new("vanaf", "Kies een dag vanaf de eerste werkdag en niet later dan vandaag.")]);
        if (from <= LastAbsence?.Until) return new Failure.Invalid([new("vanaf", "Deze dag valt in een eerdere afwezigheid.")]);
        return Move(PlacementTrigger.Follow).Map(next => (next with { Absences = [.. Absences, new Absence(from, null)] })
            .Signalled(new(SignalKind.Absence, today, "afwezig-" + Text(from))).Look(today, rules));
    }

    /// <summary>Records that the person is at work again.</summary>
    public Result<Placement> ReportReturn(DateOnly lastDay, DateOnly today)
    {
        if (LastAbsence is not { Until: null } absence) return new Failure.Refused("niet-afwezig", "Er is geen afwezigheid die nog loopt.");
        if (lastDay < absence.From || lastDay > today) return new Failure.Invalid([new("totEnMet", "Kies een dag vanaf het begin van de afwezigheid en niet later dan vandaag.")]);
        return Move(PlacementTrigger.Follow).Map(next => next with { Absences = [.. Absences.SkipLast(1), absence with { Until = lastDay }] });
    }

    /// <summary>Changes how much guidance there is.</summary>
    public Result<Placement> ChangeRegime(PlanTemplate template, PlacementRules rules, DateOnly today) =>
        Move(PlacementTrigger.Change).Then(next => Plan.ChangeRegime(template, today).Map(plan => (next with { Plan = plan }).Look(today, rules)));

    /// <summary>The coach steps back and another stays with the person; who that is may still have to be decided.</summary>
    public Result<Placement> StepBackTo(TakesOver to, PlacementRules rules, DateOnly today) =>
        Move(PlacementTrigger.Change).Then(next => Plan.StepBackTo(to, today).Map(plan =>
        {
            var stepped = next with { Plan = plan };
            if (to != TakesOver.NobodyYet) return stepped.Settle(WorkTaskKind.ArrangeGuidance, today);
            var cause = "nog-niemand-" + Text(today);
            return stepped.Ask(WorkTaskKind.ArrangeGuidance, KeyWorkerRole.Coach, today, today.AddWorkingDays(ReviewWithinWorkingDays), cause)
                .Signalled(new(SignalKind.GuidanceEnds, today, cause)).Look(today, rules);
        }));

    /// <summary>Records what came of talking about more regular work. Who says “not now” is left in peace for half a year.</summary>
    /// <param name="outcome">What came of it; not <see cref="StepUpOutcome.Proposed"/>.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="rules">What placements are followed by.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<Placement> DecideStepUp(StepUpOutcome outcome, Actor by, PlacementRules rules, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (outcome is not (StepUpOutcome.Wanted or StepUpOutcome.NotNow or StepUpOutcome.NotYet)) return new Failure.Invalid([new("uitkomst", "Kies ja, nu niet of nog niet.")]);
        if (Status != PlacementStatus.Active || !CanStepUp) return new Failure.Refused("geen-stap-vooruit", "Bij deze plaatsing is een stap naar meer regulier werk niet aan de orde.");
        var rest = outcome == StepUpOutcome.NotNow ? StepUpReview.RestMonths : outcome == StepUpOutcome.NotYet ? LookAgainMonths : rules.ReviewMonths;
        return Move(PlacementTrigger.Follow).Map(next =>
            (next with { StepUp = new(new StepUpReview(today, outcome, today.AddMonths(rest)), by, now) }).Settle(WorkTaskKind.ReviewStepUp, today));
    }

    private Absence? LastAbsence => Absences.Count > 0 ? Absences[^1] : null;

    private static DateOnly? Earliest(params ReadOnlySpan<DateOnly?> days)
    {
        DateOnly? earliest = null;
        foreach (var day in days)
        {
            if (earliest is null || day < earliest) earliest = day;
        }

        return earliest;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What the task of making a contact comes from.</summary>
    public static string ContactCause(int moment) => Cause("contact", moment);

    private static string Cause(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what}-{number}");

    private static Func<PlacementRequest, bool> Silence(int moment) =>
        r => r.Kind == WorkTaskKind.HoldContact && (string.Equals(r.Cause, ContactCause(moment), StringComparison.Ordinal) || string.Equals(r.Cause, Cause("stilte", moment), StringComparison.Ordinal));

    private static Func<PlacementRequest, bool> EmployerSilence(int moment) =>
        r => r.Kind == WorkTaskKind.HoldContact && string.Equals(r.Cause, ContactCause(moment), StringComparison.Ordinal);

    private static Failure.Invalid? CheckNoticed(IReadOnlyList<SignalKind> noticed)
    {
        for (var i = 0; i < noticed.Count; i++)
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"aandachtspunten[{i}]");
            if (noticed[i] is not (SignalKind.Conflict or SignalKind.Travel or SignalKind.Money or SignalKind.Home))
                return new([new(field, "Dit aandachtspunt legt het systeem zelf vast. Kies conflict, reizen, geld of thuis.")]);
            if (noticed.Take(i).Contains(noticed[i])) return new([new(field, "Dit aandachtspunt staat er al.")]);
        }

        return null;
    }

    /// <summary>The next thing that has to be decided in time and was not asked yet.</summary>
    private Deadline? NextDeadline() => Deadlines().Where(d => !WasAsked(d)).MinBy(d => d.AskOn);

    private bool WasAsked(Deadline deadline)
    {
        var (kind, of) = TaskFor(deadline.Kind);
        return Requests.Any(r => r.Kind == kind && r.Of == of && string.Equals(r.Cause, deadline.Cause, StringComparison.Ordinal));
    }

    private IEnumerable<Deadline> Deadlines()
    {
        // What is over already, or of earlier years, is nobody's to prepare any more.
        if (Trial is { } trial && Contract is null && trial.Until >= LevelSeenOn)
            yield return new(DeadlineKind.TrialEnds, Later(StartsOn, trial.Until.AddDays(-AskBeforeTrialEnds)), trial.Until, "proefplaatsing-" + Text(trial.Until));
        if (Contract is { Until: { } until } && until >= LevelSeenOn)
            yield return new(DeadlineKind.ContractEnds, Later(StartsOn, until.AddDays(-AskBeforeContractEnds)), Later(StartsOn, until.AddDays(-ClearBeforeContractEnds)), ContractCause!);
        for (var fewer = Plan.HoursBecomeFewerOn(StartsOn); fewer is { } day; fewer = Plan.HoursBecomeFewerOn(day))
        {
            if (day >= LevelSeenOn)
                yield return new(DeadlineKind.GuidanceEnds, day.AddDays(-AskBeforeGuidanceEnds), day, "begeleiding-" + Text(day));
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>What tells the contract from those before it: two can end on the same day, none begin on the same.</summary>
    private string? ContractCause => Contract is { Until: { } until } contract ? $"contract-{Text(contract.From)}-tot-{Text(until)}" : null;

    /// <summary>The day from which a contract without a next one asks for attention; null when it did or there is none.</summary>
    private DateOnly? UnclearOn() => Contract is { Until: { } until } && !Signals.Any(IsOfContract)
        ? Later(StartsOn, until.AddDays(-ClearBeforeContractEnds))
        : null;

    /// <summary>The day after the last that is agreed, when nobody was asked yet what is the case.</summary>
    private DateOnly? OverdueOn() => AgreedUntil is { } until && !Requests.Any(r => string.Equals(r.Cause, OverdueCause(until), StringComparison.Ordinal)) ? until.AddDays(1) : null;

    private string OverdueCause(DateOnly until) => "afgelopen-" + (ContractCause ?? Text(until));

    private DateOnly? ReviewOn(PlacementRules rules) => CanStepUp ? StepUp?.What.NotBefore ?? StartsOn.AddMonths(rules.ReviewMonths) : null;

    /// <summary>Whether it tells that the present contract ends. It stays also when it counts no more: or else it would come anew.</summary>
    private bool IsOfContract(Signal signal) => signal.Kind == SignalKind.ContractEndsWithoutNext && string.Equals(signal.Cause, ContractCause, StringComparison.Ordinal);

    private Placement On(DateOnly day, DateOnly today, PlacementRules rules, DateOnly? birthDate)
    {
        var next = this;
        if (next.SubsidyNextOn <= day)
        {
            var born = birthDate ?? throw new InvalidOperationException("Wage subsidy is reckoned with the day of birth.");
            next = next.WithSubsidy(next.Subsidy!, born, rules, day);
        }

        if (next.Status.IsTerminal()) return next.UntilLastDay();
        if (next.Status == PlacementStatus.Planned)
        {
            if (next.StartsOn > day) return next.Look(day, rules, today);
            next = next with { Status = PlacementStatus.Active };
        }

        while (next.NextDeadline() is { } deadline && deadline.AskOn <= day)
        {
            next = next.Ask(deadline, day);
            if (deadline.Kind == DeadlineKind.GuidanceEnds) next = next.Signalled(new(SignalKind.GuidanceEnds, day, deadline.Cause));
        }

        if (next.UnclearOn() <= day) next = next.Signalled(new(SignalKind.ContractEndsWithoutNext, day, next.ContractCause!));
        if (next.OverdueOn() <= day)
        {
            var kind = next.Contract is null ? WorkTaskKind.DecideAfterTrial : WorkTaskKind.DecideAfterContract;
            next = next.Ask(kind, KeyWorkerRole.Coach, day, day.AddWorkingDays(1), next.OverdueCause(next.AgreedUntil!.Value));
        }

        next = next.MeetPeople(day, today);
        while (next.Plan.SilenceDueOn <= day)
        {
            var silent = next.Plan.Moments.First(m => next.Plan.NoticeSilence(m.Number, day).TryGet(out var noticed, out _) && !ReferenceEquals(noticed, next.Plan));
            next = next with { Plan = next.Plan.NoticeSilence(silent.Number, day).Value };
            if (silent.How == ContactHow.Message)
                next = next.Ask(WorkTaskKind.HoldContact, KeyWorkerRole.Coach, day, day.AddWorkingDays(1), Cause("stilte", silent.Number));
        }

        next = next.FollowEmployer(day).Look(day, rules, today);
        return next.ReviewOn(rules) <= day ? next.Review(day, rules) : next;
    }

    /// <summary>Reminds an employer who does not answer, once; after that a person asks. An answer that does not come never decides anything.</summary>
    private Placement FollowEmployer(DateOnly day)
    {
        if (EmployerDueOn is not { } due || due > day) return this;
        var noticed = Plan.NoticeEmployerSilence(day);
        var next = this with { Plan = noticed.RemindEmployer(day) };
        foreach (var silent in noticed.Moments.Where(m => m.EmployerSilenceNoticedOn is not null && Plan.Find(m.Number)!.EmployerSilenceNoticedOn is null))
            next = next.Ask(WorkTaskKind.HoldContact, KeyWorkerRole.Coach, day, day.AddWorkingDays(1), ContactCause(silent.Number));
        return next;
    }

    /// <summary>Makes the contact that is due. Of several that are, the ones before the last are left out: nobody is asked twice at once.</summary>
    private Placement MeetPeople(DateOnly day, DateOnly today)
    {
        var plan = Plan;
        while (plan.ContactDueOn <= day)
        {
            var number = plan.Planned!.Number;
            var skipped = plan.Skip(number, SkipReason.Overtaken).Value;
            if (skipped.ContactDueOn <= today)
            {
                plan = skipped;
                continue;
            }

            var asked = plan.Ask(number, today).Value;
            var next = this with { Plan = asked };
            return asked.Find(number)!.How == ContactHow.Message
                ? next
                : next.Ask(WorkTaskKind.HoldContact, KeyWorkerRole.Coach, today, today.AddWorkingDays(ContactWithinWorkingDays), ContactCause(number));
        }

        return ReferenceEquals(plan, Plan) ? this : this with { Plan = plan };
    }

    private Placement Review(DateOnly day, PlacementRules rules)
    {
        var lastFace = Plan.Moments.Where(m => m.Candidate is not null).OrderBy(m => m.Candidate!.At).LastOrDefault()?.Candidate!.What.Face;
        var well = Level == AttentionBand.Green && lastFace is not Face.Sad && LastAbsence is not { Until: null };
        var at = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        if (!well) return this with { StepUp = new(new StepUpReview(day, StepUpOutcome.NotYet, day.AddMonths(LookAgainMonths)), Actor.System, at) };
        var proposed = this with { StepUp = new(new StepUpReview(day, StepUpOutcome.Proposed, day.AddMonths(rules.ReviewMonths)), Actor.System, at) };
        return proposed.Settle(WorkTaskKind.ReviewStepUp, day).Ask(WorkTaskKind.ReviewStepUp, KeyWorkerRole.Coach, day, day.AddWorkingDays(ReviewWithinWorkingDays), "stap-" + Text(day));
    }

    private Result<Placement> Follow(
        Func<GuidancePlan, Result<GuidancePlan>> change, Func<Placement, Placement> then, PlacementRules rules, DateOnly today) =>
        Move(PlacementTrigger.Follow).Then(next => change(Plan).Map(plan => then(next with { Plan = plan }).Look(today, rules)));

    private Placement Noticed(IReadOnlyList<SignalKind> noticed, DateOnly today, int moment) =>
        noticed.Aggregate(this, (next, kind) => next.Signalled(new(kind, today, Cause(Text(today), moment))));

    private Placement Signalled(Signal signal)
    {
        var signals = Attention.Signals.Add(Signals, [signal]);
        return ReferenceEquals(signals, Signals) ? this : this with { Signals = signals };
    }

    /// <summary>Looks how much attention it needs: more of it brings the next contact forward, and red asks the coach to act.</summary>
    /// <param name="day">The day to look at; one that was looked at already counts as the last that was.</param>
    /// <param name="rules">What placements are followed by.</param>
    /// <param name="today">Today in the Netherlands, later than the day after a standstill; null for that day.</param>
    private Placement Look(DateOnly day, PlacementRules rules, DateOnly? today = null)
    {
        day = Later(day, LevelSeenOn);
        var now = today is { } given ? Later(given, day) : day;
        var signals = Attention.Signals.Add(Signals, Plan.Moments.SelectMany(Attention.Signals.Of));
        List<Signal> kept = [.. signals.Where(s => IsOfContract(s) || day.DayNumber - s.On.DayNumber < rules.Attention.WeightOf(s.Kind).FadeDays)];
        if (kept.Count < signals.Count) signals = kept.SequenceEqual(Signals) ? Signals : kept;
        var band = rules.Attention.BandOf(signals.Sum(signal => rules.Attention.PointsOf(signal, day)));
        var next = ReferenceEquals(signals, Signals) && band == Level && day == LevelSeenOn ? this : this with { Signals = signals, Level = band, LevelSeenOn = day };
        if (band > Level && Status == PlacementStatus.Active && Plan.MoveForward(now, Line.Parse("Er is extra aandacht nodig.")).TryGet(out var sooner, out _))
            next = next with { Plan = sooner };
        return next.Escalate(band, rules, day, now);
    }

    private Placement Escalate(AttentionBand band, PlacementRules rules, DateOnly until, DateOnly day)
    {
        var followed = Escalation.Follow(Escalation, band, Signals, rules.Escalation, day);
        if (followed?.PassesOn <= until) followed = followed.Step(day);
        if (followed is null || ReferenceEquals(followed, Escalation)) return this;
        var next = this with { Escalation = followed };
        KeyWorkerRole? turn = followed.Stage switch
        {
            EscalationStage.WithCoach => KeyWorkerRole.Coach,
            EscalationStage.WithLead => KeyWorkerRole.Lead,
            EscalationStage.WithChainCoordinator => KeyWorkerRole.ChainCoordinator,
            _ => null,
        };
        return turn is { } of
            ? next.Ask(WorkTaskKind.ExtraAttention, of, day, followed.DueOn!.Value, Cause("rood", followed.Number))
            : next.Settle(WorkTaskKind.ExtraAttention, day);
    }

    /// <summary>Somebody acts on it, if somebody had to.</summary>
    private Placement PickUp(Actor by, DateOnly today) =>
        Escalation is not null && Escalation.PickUp(by, today).TryGet(out var picked, out _)
            ? (this with { Escalation = picked }).Settle(WorkTaskKind.ExtraAttention, today)
            : this;

    private Result<Placement> WithWork(WorkPeriod period, DateOnly today, PlacementRules rules, DateOnly? birthDate)
    {
        var before = WorkOn(period.From).Hours;
        var next = this with { Work = [.. Work.Where(w => w.From < period.From), period] };
        if (period.Hours < before && Status == PlacementStatus.Active) next = next.Signalled(new(SignalKind.FewerHours, today, "uren-" + Text(period.From)));
        if (Subsidy is { } subsidy && subsidy.Status.IsOpen() && (period.Hours != before || Work[^1].From > period.From))
        {
            if (!subsidy.ChangeHours(new(Later(period.From, subsidy.StartsOn), period.Hours, FullTimeHours)).TryGet(out var changed, out var failure)) return failure;
            next = next.WithSubsidy(changed, birthDate ?? throw new ArgumentNullException(nameof(birthDate)), rules, today);
        }

        return next.Look(today, rules);
    }
}
