using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;
using static Matching.Application.Tests.Codecs.DomainGen;

namespace Matching.Application.Tests.Codecs;

/// <summary>Arbitrary placements, whole plans and subsidies among them.</summary>
internal static class PlacementGen
{
    /// <summary>Days around which working days can be counted.</summary>
    private static readonly Gen<DateOnly> Day =
        Gen.Choose(new DateOnly(1950, 1, 1).DayNumber, new DateOnly(2150, 1, 1).DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<Prose> Words = Gen.OneOf(Gen.Constant(default(Prose)), DomainGen.Line.Select(line => Domain.People.Prose.Parse(line.Value + "\n\"" + line.Value)));

    private static readonly Gen<string> Cause = IdOf<Placement>().Select(id => id.Value);

    private static readonly Gen<bool> Either = Gen.Elements(true, false);

    private static readonly Gen<Percentage> Percent = Gen.Choose(0, 10_000).Select(hundredths => Percentage.Of(hundredths / 100m));

    public static Gen<Placement> Placement { get; } =
        from id in IdOf<Placement>()
        from version in DomainGen.Version
        from status in Any<PlacementStatus>()
        from candidate in IdOf<Candidate>()
        from municipality in Maybe(IdOf<Municipality>())
        from employer in IdOf<Employer>()
        from vacancy in Maybe(IdOf<Vacancy>())
        from proposal in Maybe(IdOf<Proposal>())
        from continues in Maybe(IdOf<Placement>())
        from title in DomainGen.Line
        from route in Any<Route>()
        from place in Any<PlaceKind>()
        from asGroup in Either
        from instruments in Gen.Choose(0, 15)
        from agreedAt in Moment
        from agreedBy in Actor
        from first in Work
        from later in Few(Work)
        from fullTime in WeekHours
        from trial in MaybeRef(Trial)
        from contract in MaybeRef(Contract)
        from contact in Maybe(IdOf<EmployerContact>())
        from coach in IdOf<Worker>()
        from coaches in Few(IdOf<Worker>())
        from former in Few(IdOf<Worker>())
        from right in MaybeRef(ReturnRight)
        from absences in Few(Absence)
        from step in MaybeRef(Recorded(StepUp))
        from requests in Few(Request)
        from end in MaybeRef(Recorded(End))
        from successor in Maybe(IdOf<Placement>())
        from plan in Plan
        from signals in Few(Signal)
        from level in Any<AttentionBand>()
        from seen in Gen.OneOf(Gen.Constant(default(DateOnly)), Day)
        from escalation in MaybeRef(Escalation)
        from subsidy in MaybeRef(Subsidy)
        from formerSubsidies in Few(Subsidy)
        from next in Maybe(Day)
        select new Placement
        {
            Id = id,
            Version = version,
            Status = status,
            CandidateId = candidate,
            MunicipalityId = municipality,
            EmployerId = employer,
            VacancyId = vacancy,
            ProposalId = proposal,
            ContinuesId = continues,
            Title = title,
            Route = route,
            Place = place,
            AsGroup = asGroup,
            Instruments = (Instruments)instruments,
            AgreedAt = agreedAt,
            AgreedBy = agreedBy,
            Work = [first, .. later],
            FullTimeHours = fullTime,
            Trial = trial,
            Contract = contract,
            ContactId = contact,
            Coaches = [coach, .. coaches],
            FormerCoaches = former,
            ReturnRight = right,
            Absences = absences,
            StepUp = step,
            Requests = requests,
            End = end,
            ContinuedById = successor,
            Plan = plan,
            Signals = signals,
            Level = level,
            LevelSeenOn = seen,
            Escalation = escalation,
            Subsidy = subsidy,
            FormerSubsidies = formerSubsidies,
            SubsidyNextOn = next,
        };

    private static Gen<WorkPeriod> Work =>
        from day in Day
        from hours in WeekHours
        from days in Gen.Choose(0, (int)Weekdays.Everyday)
        select new WorkPeriod(day, hours, (Weekdays)days);

    private static Gen<TrialPhase> Trial =>
        from first in Day
        from last in Day
        from extensions in Few(Recorded(
            from until in Day
            from reason in DomainGen.Line
            select new TrialExtension(until, reason)))
        select new TrialPhase(first, last, extensions);

    private static Gen<PlacementContract> Contract =>
        from kind in Any<ContractKind>()
        from first in Day
        from last in Maybe(Day)
        select new PlacementContract(kind, first, last);

    private static Gen<ReturnRight> ReturnRight =>
        from route in Any<Route>()
        from destination in DomainGen.Line
        from until in Maybe(Day)
        select new ReturnRight(route, destination, until);

    private static Gen<Absence> Absence =>
        from first in Day
        from last in Maybe(Day)
        select new Absence(first, last);

    private static Gen<StepUpReview> StepUp =>
        from day in Day
        from outcome in Any<StepUpOutcome>()
        from rest in Day
        select new StepUpReview(day, outcome, rest);

    private static Gen<PlacementRequest> Request =>
        from kind in Any<WorkTaskKind>()
        from of in Any<KeyWorkerRole>()
        from asked in Day
        from due in Day
        from cause in Cause
        from settled in Maybe(Day)
        select new PlacementRequest(kind, of, asked, due, cause, settled);

    private static Gen<PlacementEnd> End =>
        from day in Day
        from reason in Any<PlacementEndReason>()
        from well in Words
        from needs in Features
        from next in Any<AfterPlacement>()
        from why in Maybe(DomainGen.Line)
        select new PlacementEnd(day, reason, well, needs, next, why);

    private static Gen<GuidancePlan> Plan =>
        from template in Template
        from start in Day
        from moments in Few(Contact)
        from planned in MaybeRef(Contact)
        from stepBack in MaybeRef(
            from day in Day
            from to in Any<TakesOver>()
            select new StepBack(day, to))
        from ended in Maybe(Day)
        select new GuidancePlan
        {
            Template = template,
            Start = start,
            Moments =
            [
                .. moments.Append(planned is null ? null : planned with { Status = ContactStatus.Planned })
                    .OfType<ContactMoment>()
                    .Select((moment, i) => moment with { Number = (2 * i) + 1 }),
            ],
            SteppedBack = stepBack,
            EndedOn = ended,
        };

    private static Gen<PlanTemplate> Template =>
        from route in Any<Route>()
        from regime in Any<GuidanceRegime>()
        from contacts in (
            from who in Any<ContactBy>()
            from with in Any<ContactWith>()
            from how in Any<ContactHow>()
            from question in Any<ContactQuestion>()
            select new TemplateContact(0, who, with, how, question)).ListOf(9)
        from regular in Recurring(PlanTemplate.LongestRegularInterval)
        from light in Recurring(PlanTemplate.LongestLightInterval)
        from weeks in Gen.Choose(1, 13)
        from hours in Percent.ListOf(4)
        from silence in Gen.Choose(1, 30)
        from answer in Gen.Choose(14, 90)
        from forward in Gen.Choose(1, 10)
        select new PlanTemplate
        {
            Route = route,
            Regime = regime,
            Contacts = [.. contacts.Zip([0, 1, 2, 4, 8, 13, 26, 39, 52], (contact, week) => contact with { Week = week })],
            Regular = regular,
            Light = light,
            LightFirstAfterWeeks = weeks,
            HoursByYear = [.. hours.OrderDescending()],
            SilenceAfterWorkingDays = silence,
            AnswerDays = answer,
            MoveForwardWithinWorkingDays = forward,
        };

    private static Gen<ContactMoment> Contact =>
        from scheduled in Maybe(Day)
        from day in Day
        from who in Any<ContactBy>()
        from with in Any<ContactWith>()
        from how in Any<ContactHow>()
        from question in Maybe(Any<ContactQuestion>())
        from status in Gen.Elements(Enum.GetValues<ContactStatus>().Where(s => s != ContactStatus.Planned))
        from asked in Maybe(Day)
        from moved in MaybeRef(
            from was in Day
            from told in Day
            from why in DomainGen.Line
            select new MovedForward(was, told, why))
        from candidate in MaybeRef(Recorded(
            from face in Any<Face>()
            from word in Maybe(DomainGen.Line)
            select new FaceAnswer(face, word)))
        from employer in MaybeRef(Recorded(Words))
        from record in MaybeRef(Recorded(
            from was in Day
            from whom in Any<ContactWith>()
            from went in Any<ContactHow>()
            from note in Words
            from impression in Maybe(Any<Face>())
            select new ContactRecord(was, whom, went, note, impression)))
        from missed in MaybeRef(Recorded(Words))
        from silence in Maybe(Day)
        from skipped in Maybe(Any<SkipReason>())
        select new ContactMoment
        {
            Number = 1,
            ScheduledFor = scheduled,
            Day = day,
            By = who,
            With = with,
            How = how,
            Question = question,
            Status = status,
            AskedOn = asked,
            Moved = moved,
            Candidate = candidate,
            Employer = employer,
            Record = record,
            Missed = missed,
            SilenceNoticedOn = silence,
            EmployerRemindedOn = asked,
            EmployerSilenceNoticedOn = scheduled,
            SkippedBecause = skipped,
        };

    private static Gen<Signal> Signal =>
        from kind in Any<SignalKind>()
        from day in Day
        from cause in Cause
        from handled in Maybe(Day)
        select new Signal(kind, day, cause) { HandledOn = handled };

    private static Gen<Escalation> Escalation =>
        from number in Gen.Choose(1, 9)
        from since in Day
        from stage in Any<EscalationStage>()
        from stageSince in Day
        from due in Gen.Choose(1, 5)
        from more in Gen.Choose(1, 5)
        from actor in MaybeRef(Actor)
        select new Escalation { Number = number, Since = since, Stage = stage, StageSince = stageSince, Terms = new(due, due + more), PickedUpBy = actor };

    private static Gen<WageSubsidy> Subsidy =>
        from status in Any<WageSubsidyStatus>()
        from municipality in IdOf<Municipality>()
        from ground in Maybe(Any<GroundKind>())
        from applied in Day
        from starts in Day
        from forfait in Maybe(Day)
        from decision in MaybeRef(Recorded(
            from granted in Either
            from decided in Day
            from reason in Maybe(DomainGen.Line)
            select new WageSubsidyDecision(granted, decided, reason)))
        from measurements in Few(
            from value in Percent
            from measured in Day
            from inForce in Day
            from assessor in IdOf<Worker>()
            from next in Maybe(Day)
            select new WageValueMeasurement(value, measured, inForce, assessor, next))
        from first in Hours
        from later in Few(Hours)
        from amounts in Few(Amounts)
        from end in MaybeRef(
            from reason in Any<WageSubsidyEndReason>()
            from last in Day
            from explanation in Maybe(DomainGen.Line)
            select new WageSubsidyEnd(reason, last, explanation))
        select new WageSubsidy
        {
            Status = status,
            MunicipalityId = municipality,
            Ground = ground,
            AppliedOn = applied,
            StartsOn = starts,
            ForfaitUntil = forfait,
            Decision = decision,
            Measurements = measurements,
            Hours = [first, .. later],
            Amounts = amounts,
            End = end,
        };

    private static Gen<SubsidisedHours> Hours =>
        from day in Day
        from hours in WeekHours
        from full in WeekHours
        select new SubsidisedHours(day, hours, full);

    private static Gen<SetAmount> Amounts =>
        from day in Day
        from amount in MaybeRef(
            from perMonth in Amount
            from derivation in Few(
                from description in DomainGen.Line
                from euros in Gen.Choose(-1_000_000, 1_000_000)
                from source in DomainGen.Line
                select new DerivationLine(description.Value, euros / 1000m, source.Value))
            select new WageSubsidyAmount(perMonth, derivation))
        from reason in MaybeRef(DomainGen.Line.Select(line => line.Value))
        select new SetAmount(day, amount, reason);

    private static Gen<RecurringContact> Recurring(int longest) =>
        from months in Gen.Choose(1, longest)
        from with in Any<ContactWith>()
        from how in Any<ContactHow>()
        from question in Any<ContactQuestion>()
        select new RecurringContact(months, with, how, question);

    private static Gen<IReadOnlyList<T>> Few<T>(Gen<T> gen) =>
        from count in Gen.Choose(0, 2)
        from items in gen.ListOf(count)
        select (IReadOnlyList<T>)[.. items];
}
