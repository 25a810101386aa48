using FsCheck.Fluent;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Tests.Placements.Guidance;

namespace Matching.Domain.Tests.Placements.Attention;

public sealed class SignalsTests
{
    private static readonly DateOnly Day = AttentionSample.Start;

    public sealed class Add
    {
        [Fact]
        public void TheSameKindAndCauseIsThereOnce()
        {
            IReadOnlyList<Signal> signals = [new(SignalKind.SadFace, Day, "contact-1")];
            Assert.Same(signals, Signals.Add(signals, [new(SignalKind.SadFace, Day.AddDays(3), "contact-1")]));
            var added = Signals.Add(signals, [new(SignalKind.SadFace, Day, "contact-2"), new(SignalKind.Travel, Day, "contact-1"), new(SignalKind.Travel, Day, "contact-1")]);
            Assert.Equal([(SignalKind.SadFace, "contact-1"), (SignalKind.SadFace, "contact-2"), (SignalKind.Travel, "contact-1")], added.Select(s => (s.Kind, s.Cause)));
        }

        [Fact]
        public void AgainChangesNothing() => Always.Holds(AttentionSample.Lists, signals =>
        {
            var once = Signals.Add([], signals);
            return ReferenceEquals(once, Signals.Add(once, signals));
        });

        [Fact]
        public void DoesNotUndoWhatWasHandled()
        {
            IReadOnlyList<Signal> handled = [new(SignalKind.SadFace, Day, "contact-1") { HandledOn = Day }];
            Assert.Same(handled, Signals.Add(handled, [new(SignalKind.SadFace, Day, "contact-1")]));
        }
    }

    public sealed class OfAContact
    {
        private static readonly DateOnly Monday = PlanSample.Start;

        [Theory]
        [InlineData(Face.Glad, 0)]
        [InlineData(Face.Neutral, 0)]
        [InlineData(Face.Sad, 1)]
        public void OnlyASadFaceAsksForAttention(Face face, int count)
        {
            var signals = Signals.Of(PlanSample.Plan().AskNext().Answer(1, face, Monday.AddDays(1)).Value.Find(1)!);
            Assert.Equal(Enumerable.Repeat(new Signal(SignalKind.SadFace, Monday.AddDays(1), "contact-1"), count), signals);
        }

        [Fact]
        public void NoAnswerToAMessageDoesAndACallThatNobodyRecordedDoesNot()
        {
            var template = PlanSample.Template;
            var called = template with { Contacts = [template.Contacts[0] with { How = ContactHow.Call }, .. template.Contacts.Skip(1)] };
            var noticed = Monday.AddDays(7);
            Assert.Equal([new(SignalKind.NoAnswer, noticed, "contact-1")], Noticed(template));
            Assert.Empty(Noticed(called));

            IReadOnlyList<Signal> Noticed(PlanTemplate plan) =>
                Signals.Of(PlanSample.Plan(template: plan).AskNext().NoticeSilence(1, noticed).Value.Find(1)!);
        }

        [Fact]
        public void AMissedContactDoesUnlessItWasWithTheEmployerAlone()
        {
            var template = PlanSample.Template;
            var employer = template with { Contacts = [template.Contacts[0] with { With = ContactWith.Employer }, .. template.Contacts.Skip(1)] };
            Assert.Equal([new(SignalKind.MissedContact, Monday, "contact-1")], Signals.Of(PlanSample.Plan().Miss(1, Monday).Value.Find(1)!));
            Assert.Empty(Signals.Of(PlanSample.Plan(template: employer).Miss(1, Monday).Value.Find(1)!));
        }

        [Fact]
        public void ASilenceAndALateSadFaceAreTwo()
        {
            var plan = PlanSample.Plan().AskNext().NoticeSilence(1, Monday.AddDays(7)).Then(p => p.Answer(1, Face.Sad, Monday.AddDays(8))).Value;
            Assert.Equal([SignalKind.SadFace, SignalKind.NoAnswer], Signals.Of(plan.Find(1)!).Select(s => s.Kind));
        }

        [Fact]
        public void APlannedOneTellsNothing() => Assert.Empty(Signals.Of(PlanSample.Plan().Planned!));
    }

    public sealed class OfACoachChange
    {
        [Fact]
        public void AReplacementForACaseloadTellsNothing()
        {
            Assert.Null(Signals.OfCoachChange(Day, "overdracht-1", isReplacement: true));
            Assert.Equal(new(SignalKind.CoachChanged, Day, "overdracht-1"), Signals.OfCoachChange(Day, "overdracht-1", isReplacement: false));
        }
    }

    public sealed class Handle
    {
        [Fact]
        public void MarksWhatIsOpenUpToTodayAndLeavesTheRest()
        {
            var handled = Signals.Handle(
                [new(SignalKind.SadFace, Day, "a") { HandledOn = Day }, new(SignalKind.SadFace, Day, "b"), new(SignalKind.SadFace, Day.AddDays(9), "c")],
                Day.AddDays(4));
            Assert.Equal([Day, Day.AddDays(4), null], handled.Select(s => s.HandledOn));
        }

        [Fact]
        public void NeverRaisesTheSum() => Always.Holds(
            from signals in AttentionSample.Lists from day in AttentionSample.Days from later in Gen.Choose(0, 60) select (signals, day, later),
            c => AttentionLevel.On(c.day.AddDays(c.later), Signals.Handle(c.signals, c.day), AttentionSample.Table).Total
                <= AttentionLevel.On(c.day.AddDays(c.later), c.signals, AttentionSample.Table).Total);
    }

    public sealed class WithoutFaded
    {
        [Fact]
        public void LeavesTheSumAsItIsOnThatDayAndAllLaterOnes() => Always.Holds(
            from signals in AttentionSample.Lists from day in AttentionSample.Days from later in Gen.Choose(0, 60) select (signals, day, later),
            c =>
            {
                var left = Signals.WithoutFaded(c.signals, c.day, AttentionSample.Table);
                return AttentionLevel.On(c.day.AddDays(c.later), left, AttentionSample.Table).Total
                    == AttentionLevel.On(c.day.AddDays(c.later), c.signals, AttentionSample.Table).Total;
            });

        [Fact]
        public void DropsWhatIsOver() => Assert.Equal(
            ["b"],
            Signals.WithoutFaded([new(SignalKind.SadFace, Day, "a"), new(SignalKind.SadFace, Day.AddDays(1), "b")], Day.AddDays(120), AttentionSample.Table).Select(s => s.Cause));
    }
}
