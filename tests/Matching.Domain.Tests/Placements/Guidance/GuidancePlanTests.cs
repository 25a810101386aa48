using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Placements.Guidance;

public sealed class GuidancePlanTests
{
    private static readonly DateOnly Start = PlanSample.Start;
    private static readonly Line Why = Line.Parse("Het gaat even minder");

    private static GuidancePlan Plan() => PlanSample.Plan();

    private static ContactMoment One(Result<GuidancePlan> plan, int number) => plan.Value.Find(number)!;

    public sealed class Make
    {
        [Fact]
        public void PlansTheFirstDayAndNothingElse()
        {
            var plan = Plan();
            var first = Assert.Single(plan.Moments);
            Assert.Equal((1, ContactStatus.Planned, Start, (DateOnly?)Start), (first.Number, first.Status, first.Day, first.ScheduledFor));
            Assert.Equal((ContactBy.Coach, ContactWith.Candidate, (ContactQuestion?)ContactQuestion.FirstDay), (first.By, first.With, first.Question));
            Assert.Equal((Start, null, null), (plan.ContactDueOn, plan.SilenceDueOn, plan.EndedOn));
            Assert.False(plan.NeedsDecision);
        }
    }

    public sealed class Ask
    {
        [Fact]
        public void PlansTheNextAndWaitsForAnAnswer()
        {
            var plan = Plan().Ask(1, Start).Value;
            Assert.Equal((ContactStatus.Asked, (DateOnly?)Start), (One(plan, 1).Status, One(plan, 1).AskedOn));
            Assert.Equal((2, Start.AddDays(7)), (plan.Planned!.Number, plan.Planned.Day));
            Assert.Equal(Start.AddDays(7), plan.SilenceDueOn);
        }

        [Fact]
        public void IsNotBeforeItsDay()
        {
            var refusal = Assert.IsType<Failure.Refused>(Plan().Ask(1, Start.AddDays(-1)).Failure);
            Assert.Equal(("contact-te-vroeg", "Dit contact is pas op 7 september 2026."), (refusal.Code, refusal.Message));
        }

        [Fact]
        public void DoneLateLeavesTheNextOnItsDay() => Assert.Equal(Start.AddDays(7), Plan().Ask(1, Start.AddDays(20)).Value.ContactDueOn);
    }

    public sealed class Answer
    {
        [Fact]
        public void TakesAFaceWithAWord()
        {
            var now = PlanSample.Moment(Start);
            var answer = new FaceAnswer(Face.Sad, Line.Parse("moe"));
            var plan = Plan().AskNext().AnswerAsCandidate(1, answer, Sample.ByCandidate, Start, now);
            Assert.Equal((ContactStatus.Held, new Recorded<FaceAnswer>(answer, Sample.ByCandidate, now)), (One(plan, 1).Status, One(plan, 1).Candidate));
            Assert.Null(plan.Value.SilenceDueOn);
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void OfBothMayComeInEitherOrder(bool candidateFirst)
        {
            var day = Start.AddDays(8);
            var asked = Plan().AskNext(2);
            var both = candidateFirst
                ? asked.Answer(2, Face.Glad, day).Then(p => p.AnswerAsEmployer(2, day))
                : asked.AnswerAsEmployer(2, day).Then(p => p.Answer(2, Face.Glad, day));
            Assert.Equal(Face.Glad, One(both, 2).Candidate!.What.Face);
            Assert.Equal("Het loopt.", One(both, 2).Employer!.What.Value);
            Assert.Equal(3, both.Value.Moments.Count);
        }

        [Fact]
        public void ComesOnce()
        {
            var day = Start.AddDays(8);
            var plan = Plan().AskNext(2).Answer(2, Face.Sad, day).Then(p => p.AnswerAsEmployer(2, day)).Value;
            Assert.Equal("al-geantwoord", PlanSample.CodeOf(plan.Answer(2, Face.Glad, day)));
            Assert.Equal("al-geantwoord", PlanSample.CodeOf(plan.AnswerAsEmployer(2, day)));
        }

        [Fact]
        public void ComesOnlyFromWhoWasAsked()
        {
            Assert.Equal("niet-gevraagd", PlanSample.CodeOf(Plan().AskNext().AnswerAsEmployer(1, Start)));
            var recorded = Plan().Record(null, Start).Value;
            Assert.Equal("niet-gevraagd", PlanSample.CodeOf(recorded.Answer(2, Face.Glad, Start)));
            var early = Plan().Record(1, Start).Value;
            Assert.Equal("niet-gevraagd", PlanSample.CodeOf(early.Answer(1, Face.Glad, Start)));
        }

        [Theory]
        [InlineData(42, true)]
        [InlineData(43, false)]
        public void IsTakenForSixWeeks(int days, bool taken)
        {
            var answer = Plan().AskNext().Answer(1, Face.Glad, Start.AddDays(days));
            if (taken) Assert.Null(answer.Failure);
            else Assert.Equal("antwoord-te-laat", PlanSample.CodeOf(answer));
        }

        [Theory]
        [InlineData(0, false)]
        [InlineData(1, true)]
        [InlineData(GuidancePlan.MaximumNote, true)]
        [InlineData(GuidancePlan.MaximumNote + 1, false)]
        public void OfAnEmployerIsInWords(int length, bool taken)
        {
            var answer = Plan().AskNext(2).AnswerAsEmployer(2, Prose.Parse(new string('a', length)), PlanSample.ByEmployer, Start.AddDays(8), PlanSample.Moment(Start));
            if (taken) Assert.Null(answer.Failure);
            else Assert.Equal("antwoord", Assert.Single(Assert.IsType<Failure.Invalid>(answer.Failure).Errors).Field);
        }
    }

    public sealed class Silence
    {
        [Fact]
        public void OfTheCandidateIsDueAlsoWhenTheEmployerAnswered()
        {
            var plan = Plan().AskNext().Answer(1, Face.Glad, Start).Value.AskNext().AnswerAsEmployer(2, Start.AddDays(7)).Value;
            Assert.Equal(Start.AddDays(14), plan.SilenceDueOn);
            Assert.Null(plan.Answer(2, Face.Neutral, Start.AddDays(9)).Value.SilenceDueOn);
        }

        [Fact]
        public void IsOverWhenACoachRecordedTheContact() => Assert.Null(Plan().AskNext().Record(1, Start.AddDays(2)).Value.SilenceDueOn);

        [Fact]
        public void OfTheEmployerAloneIsDueWhenNobodyElseWasAsked()
        {
            var template = PlanSample.Template;
            var plan = PlanSample.Plan(template: template with
            {
                Contacts = [template.Contacts[0] with { With = ContactWith.Employer }, .. template.Contacts.Skip(1)],
            }).AskNext();
            Assert.Equal(Start.AddDays(7), plan.SilenceDueOn);
            Assert.Null(plan.AnswerAsEmployer(1, Start).Value.SilenceDueOn);
        }

        [Fact]
        public void IsNoticedOnceAndNotTooEarly()
        {
            var plan = Plan().AskNext();
            Assert.Same(plan, plan.NoticeSilence(1, Start.AddDays(6)).Value);
            var noticed = plan.NoticeSilence(1, Start.AddDays(7)).Value;
            Assert.Equal(Start.AddDays(7), One(noticed, 1).SilenceNoticedOn);
            Assert.Null(noticed.SilenceDueOn);
            Assert.Same(noticed, noticed.NoticeSilence(1, Start.AddDays(9)).Value);
            Assert.IsType<Failure.NotFound>(noticed.NoticeSilence(9, Start).Failure);
        }

        [Fact]
        public void IsCountedInWorkingDays() =>
            Assert.Equal(new DateOnly(2026, 4, 10), PlanSample.Plan(new(2026, 4, 2)).AskNext().SilenceDueOn);

        [Fact]
        public void OfTheOldestQuestionIsDueFirst() => Assert.Equal(Start.AddDays(7), Plan().AskNext(3).SilenceDueOn);

        [Fact]
        public void DoesNotKeepALateAnswerAway()
        {
            var plan = Plan().AskNext().NoticeSilence(1, Start.AddDays(7)).Then(p => p.Answer(1, Face.Glad, Start.AddDays(9)));
            Assert.Equal(ContactStatus.Held, One(plan, 1).Status);
        }
    }

    public sealed class Record
    {
        [Fact]
        public void OfAPlannedContactHoldsItAndPlansTheNextAlsoBeforeItsDay()
        {
            var plan = Plan().AskNext().Record(2, Start.AddDays(3));
            Assert.Equal((ContactStatus.Held, "Gebeld."), (One(plan, 2).Status, One(plan, 2).Record!.What.Note.Value));
            Assert.Equal((3, Start.AddDays(14)), (plan.Value.Planned!.Number, plan.Value.Planned.Day));
        }

        [Fact]
        public void OfAnUnplannedContactLeavesThePlannedOneAsItWas()
        {
            var plan = Plan().AskNext();
            var recorded = plan.Record(null, Start.AddDays(3)).Value;
            Assert.Equal(plan.Planned, recorded.Planned);
            var added = recorded.Moments[^1];
            Assert.Equal((3, null, null, ContactStatus.Held), (added.Number, added.ScheduledFor, added.Question, added.Status));
            Assert.Equal((Start.AddDays(3), ContactHow.Call, ContactWith.Candidate), (added.Day, added.How, added.With));
            Assert.Equal(4, recorded.AskNext().Planned!.Number);
        }

        [Fact]
        public void ComesOnceForAContact()
        {
            var plan = Plan().AskNext().Answer(1, Face.Glad, Start).Then(p => p.Record(1, Start)).Value;
            Assert.Equal("contact-al-vastgelegd", PlanSample.CodeOf(plan.Record(1, Start)));
        }

        [Theory]
        [InlineData("2026-08-06", false)]
        [InlineData("2026-08-07", true)]
        [InlineData("2026-09-20", true)]
        [InlineData("2026-09-21", false)]
        public void IsOfADayFromAMonthBeforeTheStartToToday(string on, bool taken)
        {
            var record = new ContactRecord(PlanSample.Day(on), ContactWith.Employer, ContactHow.Visit, default, null);
            var plan = Plan().Record(null, record, ContactBy.Coach, Sample.ByCoach, new(2026, 9, 20), Sample.Now);
            if (taken) Assert.Null(plan.Failure);
            else Assert.Equal("datum", Assert.Single(Assert.IsType<Failure.Invalid>(plan.Failure).Errors).Field);
        }

        [Fact]
        public void HasARoomThatEnds()
        {
            var full = Enumerable.Range(0, GuidancePlan.MaximumUnplanned).Aggregate(Plan(), (plan, _) => plan.Record(null, Start).Value);
            Assert.Equal("te-veel-contacten", PlanSample.CodeOf(full.Record(null, Start)));
            Assert.Null(full.Record(1, Start).Failure);
            var note = Prose.Parse(new string('a', GuidancePlan.MaximumNote + 1));
            var tooLong = new ContactRecord(Start, ContactWith.Candidate, ContactHow.Call, note, null);
            Assert.IsType<Failure.Invalid>(Plan().Record(null, tooLong, ContactBy.Coach, Sample.ByCoach, Start, Sample.Now).Failure);
            Assert.IsType<Failure.Invalid>(Plan().Miss(1, note, Sample.ByCoach, Start, Sample.Now).Failure);
        }
    }

    public sealed class Miss
    {
        [Fact]
        public void RecordsItAndPlansTheNext()
        {
            var plan = Plan().Miss(1, Start);
            Assert.Equal((ContactStatus.Missed, Sample.ByCoach), (One(plan, 1).Status, One(plan, 1).Missed!.By));
            Assert.Equal(2, plan.Value.Planned!.Number);
            Assert.Null(plan.Value.SilenceDueOn);
        }

        [Fact]
        public void IsNotBeforeItsDay() => Assert.Equal("contact-te-vroeg", PlanSample.CodeOf(Plan().Miss(1, Start.AddDays(-1))));
    }

    public sealed class Skip
    {
        [Fact]
        public void SaysWhyAndPlansTheNext()
        {
            var plan = Plan().Skip(1, SkipReason.Overtaken);
            Assert.Equal(SkipReason.Overtaken, One(plan, 1).SkippedBecause);
            Assert.Equal(2, plan.Value.Planned!.Number);
        }
    }

    public sealed class MoveForward
    {
        [Fact]
        public void BringsTheNextWithinAWorkingWeekAndLeavesThoseAfterIt()
        {
            var plan = Plan().AskNext(5);
            var later = plan.Upcoming(4).Skip(1);
            var today = new DateOnly(2026, 11, 4);
            var moved = plan.MoveForward(today, Why).Value;
            Assert.Equal(new DateOnly(2026, 11, 11), moved.Planned!.Day);
            Assert.Equal(new MovedForward(new(2026, 12, 7), today, Why), moved.Planned.Moved);
            Assert.Equal(later, moved.Upcoming(4).Skip(1));
            Assert.Equal(new DateOnly(2027, 3, 8), moved.AskNext().ContactDueOn);
        }

        [Fact]
        public void KeepsTheDayItFirstHadWhenItMovesAgain()
        {
            var plan = Plan().AskNext(9).MoveForward(new(2027, 10, 20), Why).Then(p => p.MoveForward(new(2027, 10, 18), Why)).Value;
            Assert.Equal(new DateOnly(2027, 12, 6), plan.Planned!.Moved!.From);
            Assert.Equal(new DateOnly(2027, 10, 25), plan.Planned.Day);
        }

        [Fact]
        public void NeverMakesItLaterAndAlwaysAWorkingDay() =>
            Always.Holds(
                from start in PlanSample.Days from asked in Gen.Choose(0, 12) from days in Gen.Choose(-30, 120) select (start, asked, days),
                c =>
                {
                    var plan = PlanSample.Plan(c.start).AskNext(c.asked);
                    var today = plan.Planned!.Day.AddDays(-c.days);
                    var moved = plan.MoveForward(today, Why).Value;
                    var soon = today.AddWorkingDays(5);
                    return moved.Planned!.Day == (soon < plan.Planned.Day ? soon : plan.Planned.Day)
                        && moved.Planned.Day.IsWorkingDay()
                        && ReferenceEquals(moved, moved.MoveForward(today, Why).Value)
                        && plan.Upcoming(5).Skip(1).SequenceEqual(moved.Upcoming(5).Skip(1));
                });
    }

    public sealed class MoveStart
    {
        [Fact]
        public void PlansAnotherFirstDayAsLongAsNothingWas()
        {
            Assert.Equal(Start.AddDays(7), Plan().MoveStart(Start.AddDays(7)).Value.ContactDueOn);
            Assert.Equal("begeleiding-begonnen", PlanSample.CodeOf(Plan().AskNext().MoveStart(Start.AddDays(7))));
        }
    }

    public sealed class ChangeRegime
    {
        private static readonly PlanTemplate Intensive = DefaultTemplates.For(Route.Supported, GuidanceRegime.Intensive);

        [Fact]
        public void GoesOnWhereThePlanWasWithoutASecondFirstDay()
        {
            var plan = Plan().AskNext(3).ChangeRegime(Intensive, Start.AddDays(15)).Value;
            Assert.Equal(GuidanceRegime.Intensive, plan.Regime);
            Assert.Equal((4, Start.AddDays(28), ContactHow.Visit), (plan.Planned!.Number, plan.Planned.Day, plan.Planned.How));
            Assert.DoesNotContain(plan.Upcoming(20), c => c.Question == ContactQuestion.FirstDay);
        }

        [Fact]
        public void LeavesAContactThatIsDue()
        {
            var plan = Plan().AskNext(3);
            var changed = plan.ChangeRegime(Intensive, plan.Planned!.Day).Value;
            Assert.Equal(plan.Planned, changed.Planned);
            Assert.Equal(Start.AddDays(56), changed.AskNext().ContactDueOn);
        }

        [Fact]
        public void DoesNotLoseAContactThatMovedOffADayOff()
        {
            // Contact 2 is on Saturday the 12th, so on Monday the 14th; today is the Sunday between.
            var plan = PlanSample.Plan(new(2026, 9, 5)).AskNext();
            Assert.Equal(new DateOnly(2026, 9, 14), plan.ChangeRegime(Intensive, new(2026, 9, 13)).Value.ContactDueOn);
        }

        [Fact]
        public void DoesNotMakeAContactLaterThatWasMovedForward()
        {
            var plan = Plan().AskNext(6).MoveForward(new(2026, 12, 8), Why).Value;
            var changed = plan.ChangeRegime(Intensive, new(2026, 12, 9)).Value;
            Assert.Equal((plan.Planned!.Day, plan.Planned.Moved, ContactHow.Visit), (changed.Planned!.Day, changed.Planned.Moved, changed.Planned.How));
        }

        [Fact]
        public void BringsBackWhoSteppedBack()
        {
            var plan = Plan().AskNext(9).StepBackTo(TakesOver.NobodyYet, new(2027, 9, 7)).Value.ChangeRegime(Intensive, new(2027, 9, 10)).Value;
            Assert.Null(plan.SteppedBack);
            Assert.False(plan.NeedsDecision);
            Assert.Equal(new DateOnly(2027, 12, 6), plan.ContactDueOn);
        }

        [Fact]
        public void PlansNothingInThePastAlsoAfterALongTimeOfLightContacts()
        {
            var plan = Plan().AskNext(9).StepBackTo(TakesOver.DayCare, new(2027, 9, 7)).Value.AskNext(3);
            var today = plan.Planned!.Day.AddDays(-3);
            Assert.InRange(plan.ChangeRegime(Intensive, today).Value.ContactDueOn!.Value, today, today.AddMonths(3).AddDays(5));
        }
    }

    public sealed class StepBackTo
    {
        private static readonly DateOnly Day = new(2027, 9, 7);

        [Theory]
        [InlineData(TakesOver.Volunteer, ContactBy.Volunteer, false)]
        [InlineData(TakesOver.DayCare, ContactBy.DayCare, false)]
        [InlineData(TakesOver.NobodyYet, ContactBy.Coach, true)]
        public void HandsTheContactsOverWhichDoNotEnd(TakesOver to, ContactBy by, bool open)
        {
            var plan = Plan().AskNext(9).StepBackTo(to, Day).Value;
            Assert.Equal((new StepBack(Day, to), open), (plan.SteppedBack, plan.NeedsDecision));
            Assert.Equal((Day.AddDays(28), by, 10), (plan.Planned!.Day, plan.Planned.By, plan.Planned.Number));
            Assert.All(plan.Upcoming(50), c => Assert.Equal(by, c.By));
        }

        [Fact]
        public void LaterToAnotherKeepsTheRhythmAndClosesTheQuestion()
        {
            var open = Plan().AskNext(9).StepBackTo(TakesOver.NobodyYet, Day).Value;
            var decided = open.StepBackTo(TakesOver.Volunteer, Day.AddDays(10)).Value;
            Assert.False(decided.NeedsDecision);
            Assert.Equal(open.Upcoming(9).Select(c => c.Day), decided.Upcoming(9).Select(c => c.Day));
            Assert.Equal(ContactBy.Volunteer, decided.Planned!.By);
            Assert.True(decided.StepBackTo(TakesOver.NobodyYet, Day.AddDays(400)).Value.NeedsDecision);
        }

        [Fact]
        public void LeavesAContactThatIsDue()
        {
            var plan = Plan().AskNext(9);
            Assert.Equal(plan.Planned, plan.StepBackTo(TakesOver.Volunteer, plan.Planned!.Day).Value.Planned);
        }
    }

    public sealed class Stop
    {
        [Fact]
        public void SkipsWhatIsPlannedOrWaitedForAndKeepsWhatWas()
        {
            var plan = Plan().AskNext().Answer(1, Face.Glad, Start).Value.AskNext().Stop(Start.AddDays(8)).Value;
            Assert.Equal([ContactStatus.Held, ContactStatus.Skipped, ContactStatus.Skipped], plan.Moments.Select(m => m.Status));
            Assert.All(plan.Moments.Skip(1), m => Assert.Equal(SkipReason.PlanEnded, m.SkippedBecause));
            Assert.Equal((Start.AddDays(8), null, null, null), (plan.EndedOn, plan.Planned, plan.ContactDueOn, plan.SilenceDueOn));
            Assert.Empty(plan.Upcoming(5));
        }

        [Fact]
        public void RefusesEverythingAfterIt()
        {
            var plan = Plan().AskNext().Stop(Start).Value;
            Result<GuidancePlan>[] after =
            [
                plan.Record(null, Start),
                plan.AnswerAsEmployer(1, Start),
                plan.NoticeSilence(1, Start.AddDays(30)),
                plan.MoveForward(Start, Why),
                plan.MoveStart(Start),
                plan.ChangeRegime(PlanSample.Template, Start),
                plan.StepBackTo(TakesOver.Volunteer, Start),
                plan.Stop(Start),
            ];
            Assert.All(after, result => Assert.Equal("begeleiding-beeindigd", PlanSample.CodeOf(result)));
        }
    }

    public sealed class Hours
    {
        private static readonly GuidancePlan Intensive = PlanSample.Plan(new(2028, 2, 29), DefaultTemplates.For(Route.Supported, GuidanceRegime.Intensive));

        [Theory]
        [InlineData("2028-02-28", "0")]
        [InlineData("2028-02-29", "4.80")]
        [InlineData("2029-02-27", "4.80")]
        [InlineData("2029-02-28", "2.40")]
        [InlineData("2030-02-28", "1.92")]
        [InlineData("2040-01-01", "1.92")]
        public void BecomeFewerByYear(string day, string hours) => Assert.Equal(
            decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture), Intensive.HoursPerWeek(WeeklyHours.Of(32), PlanSample.Day(day)));

        [Fact]
        public void TellWhenTheyDo()
        {
            Assert.Equal(new DateOnly(2029, 2, 28), Intensive.HoursBecomeFewerOn(Intensive.Start));
            Assert.Equal(new DateOnly(2030, 2, 28), Intensive.HoursBecomeFewerOn(new(2029, 2, 28)));
            Assert.Null(Intensive.HoursBecomeFewerOn(new(2030, 2, 28)));
            Assert.Null(PlanSample.Plan(template: PlanSample.Template with { HoursByYear = [Percentage.Of(5), Percentage.Of(5)] }).HoursBecomeFewerOn(Start));
        }

        [Fact]
        public void AreNoneAfterSteppingBackOrTheEnd()
        {
            var day = new DateOnly(2028, 6, 1);
            var back = Intensive.StepBackTo(TakesOver.Volunteer, day).Value;
            var ended = Intensive.Stop(day).Value;
            Assert.Equal((4.80m, 0m), (back.HoursPerWeek(WeeklyHours.Of(32), day.AddDays(-1)), back.HoursPerWeek(WeeklyHours.Of(32), day)));
            Assert.Equal((4.80m, 0m), (ended.HoursPerWeek(WeeklyHours.Of(32), day), ended.HoursPerWeek(WeeklyHours.Of(32), day.AddDays(1))));
            Assert.Equal((null, null), (back.HoursBecomeFewerOn(Start), ended.HoursBecomeFewerOn(Start)));
        }
    }

    public sealed class Whatever
    {
        private static readonly Gen<List<(int What, int Days)>> Steps =
            (from what in Gen.Choose(0, 10) from days in Gen.Choose(0, 60) select (what, days)).ListOf().Select(steps => steps.Take(40).ToList());

        [Fact]
        public void HappensOneContactIsPlannedOnAWorkingDayNumbersAreNotReusedAndThereIsOneFirstDay() =>
            Always.Holds(
                from start in PlanSample.Days from steps in Steps select (start, steps),
                c =>
                {
                    var plan = PlanSample.Plan(c.start);
                    var today = c.start;
                    foreach (var (what, days) in c.steps)
                    {
                        today = today.AddDays(days);
                        var next = Happen(plan, what, today);
                        if (next.TryGet(out var changed, out _)) plan = changed;
                        var scheduled = plan.Moments.Where(m => m.ScheduledFor is not null).Select(m => m.ScheduledFor!.Value).ToList();
                        if (plan.Moments.Count(m => m.Status == ContactStatus.Planned) != 1
                            || !plan.Planned!.Day.IsWorkingDay()
                            || plan.Moments.Select(m => m.Number).Distinct().Count() != plan.Moments.Count
                            || plan.Moments.Count(m => m.Question == ContactQuestion.FirstDay) != 1
                            || !scheduled.Order().Distinct().SequenceEqual(scheduled)) return false;
                    }

                    return true;
                },
                count: 500);

        private static Result<GuidancePlan> Happen(GuidancePlan plan, int what, DateOnly today) => what switch
        {
            0 or 1 => plan.Ask(plan.Planned!.Number, today),
            2 => plan.Answer(plan.Moments.Count - 1, Face.Neutral, today),
            3 => plan.Record(plan.Planned!.Number, today),
            4 => plan.Record(null, today),
            5 => plan.Miss(plan.Planned!.Number, today),
            6 => plan.Skip(plan.Planned!.Number, SkipReason.NotNeeded),
            7 => plan.MoveForward(today, Why),
            8 => plan.ChangeRegime(DefaultTemplates.For(Route.Supported, GuidanceRegime.Medium), today),
            9 => plan.StepBackTo(TakesOver.Volunteer, today),
            _ => plan.NoticeSilence(plan.Moments.Count - 1, today),
        };
    }

    public sealed class Texts
    {
        [Fact]
        public void AskEachOfThemInASentenceWithAQuestionMark()
        {
            var questions = Enum.GetValues<ContactQuestion>();
            Assert.All(questions.SelectMany(q => new[] { q.ToCandidate(), q.ToEmployer() }), text => Assert.EndsWith("?", text, StringComparison.Ordinal));
            Assert.Equal(["Het gaat goed", "Het gaat wel", "Het gaat niet goed"], Enum.GetValues<Face>().Select(face => face.ToDutch()));
        }
    }
}
