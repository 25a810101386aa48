using FsCheck.Fluent;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Domain.Tests.Placements.Attention;

public sealed class EscalationTests
{
    // Where each trigger leads from each stage; "-": it cannot happen there.
    private const string Expected = """
        from                  Pass                  PickUp    Calm
        WithCoach             WithLead              PickedUp  Calmed
        WithLead              WithChainCoordinator  PickedUp  Calmed
        WithChainCoordinator  -                     PickedUp  Calmed
        PickedUp              -                     -         Calmed
        Calmed                -                     -         -
        """;

    private static readonly DateOnly Monday = AttentionSample.Start;

    public static TheoryData<EscalationStage, EscalationTrigger, EscalationStage?> All { get; } = [];

    static EscalationTests()
    {
        var rows = Expected.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        foreach (var row in rows.Skip(1))
        {
            for (var i = 1; i < row.Length; i++)
            {
                EscalationStage? to = Enum.TryParse<EscalationStage>(row[i], out var stage) ? stage : null;
                All.Add(Enum.Parse<EscalationStage>(row[0]), Enum.Parse<EscalationTrigger>(rows[0][i]), to);
            }
        }
    }

    private static Escalation? Follow(Escalation? current, AttentionBand band, DateOnly today, params IReadOnlyList<Signal> signals) =>
        Escalation.Follow(current, band, signals, EscalationTerms.Default, today);

    private static Escalation Red(DateOnly? day = null) => Follow(null, AttentionBand.Red, day ?? Monday)!;

    private static Escalation In(EscalationStage stage) => stage switch
    {
        EscalationStage.WithCoach => Red(),
        EscalationStage.WithLead => Red().Step(Monday.AddDays(2)),
        EscalationStage.WithChainCoordinator => Red().Step(Monday.AddDays(2)).Step(Monday.AddDays(4)),
        EscalationStage.PickedUp => Red().PickUp(Sample.ByCoach, Monday).Value,
        _ => Red().Calm(Monday),
    };

    public sealed class Stages
    {
        [Fact]
        public void AreAllInTheTable() => Assert.Equal(Enum.GetValues<EscalationStage>().Length * Enum.GetValues<EscalationTrigger>().Length, All.Count);

        [Theory]
        [MemberData(nameof(All), MemberType = typeof(EscalationTests))]
        public void LeadWhereTheTableSaysOrStay(EscalationStage from, EscalationTrigger trigger, EscalationStage? to)
        {
            var escalation = In(from);
            var day = Monday.AddDays(14);
            Assert.Equal(from, escalation.Stage);
            Assert.Equal(to, EscalationTransitions.Next(from, trigger));
            if (trigger == EscalationTrigger.PickUp)
            {
                var picked = escalation.PickUp(Sample.ByCoach, day);
                if (to is { } next) Assert.Equal((next, Sample.ByCoach, day), (picked.Value.Stage, picked.Value.PickedUpBy, picked.Value.StageSince));
                else Assert.Equal(from == EscalationStage.PickedUp ? "al-opgepakt" : "niet-meer-nodig", Assert.IsType<Failure.Refused>(picked.Failure).Code);
                return;
            }

            var after = trigger == EscalationTrigger.Pass ? escalation.Step(day) : escalation.Calm(day);
            if (to is { } stage) Assert.Equal((stage, day), (after.Stage, after.StageSince));
            else Assert.Same(escalation, after);
        }
    }

    public sealed class Terms
    {
        // Monday red: due Tuesday, to the lead on Wednesday, to the chain coordinator on Friday.
        [Fact]
        public void CountFromTheDayOnWhichItCameToEach()
        {
            var coach = Red();
            Assert.Equal((1, Monday, Monday.AddDays(1), (DateOnly?)Monday.AddDays(2)), (coach.Number, coach.Since, coach.DueOn!.Value, coach.PassesOn));
            Assert.Same(coach, coach.Step(Monday.AddDays(1)));
            var lead = coach.Step(Monday.AddDays(2));
            Assert.Equal((EscalationStage.WithLead, (DateOnly?)Monday.AddDays(3), (DateOnly?)Monday.AddDays(4)), (lead.Stage, lead.DueOn, lead.PassesOn));
            Assert.Same(lead, lead.Step(Monday.AddDays(3)));
            var chain = lead.Step(Monday.AddDays(4));
            Assert.Equal((EscalationStage.WithChainCoordinator, (DateOnly?)Monday.AddDays(7), null), (chain.Stage, chain.DueOn, chain.PassesOn));
            Assert.Same(chain, chain.Step(Monday.AddDays(90)));
        }

        [Theory]
        [InlineData("2026-03-06", "2026-03-09", "2026-03-10")] // a Friday
        [InlineData("2026-03-07", "2026-03-09", "2026-03-10")] // a Saturday
        [InlineData("2026-04-02", "2026-04-03", "2026-04-07")] // before Good Friday, with Easter Monday after it
        [InlineData("2026-12-24", "2026-12-28", "2026-12-29")] // before Christmas
        public void SkipDaysOff(string red, string due, string passes)
        {
            var escalation = Red(Day(red));
            Assert.Equal((Day(due), Day(passes)), (escalation.DueOn, escalation.PassesOn));
        }

        [Fact]
        public void GiveTheNextTheWholeTermAfterAStandstill()
        {
            var lead = Red().Step(Monday.AddDays(21));
            Assert.Equal(EscalationStage.WithLead, lead.Stage);
            Assert.Same(lead, lead.Step(Monday.AddDays(22)));
            Assert.Equal(EscalationStage.WithChainCoordinator, lead.Step(Monday.AddDays(23)).Stage);
        }

        [Fact]
        public void EndWhenNobodyHasToAct()
        {
            Assert.Equal((null, null), (In(EscalationStage.PickedUp).DueOn, In(EscalationStage.PickedUp).PassesOn));
            Assert.Equal((null, null), (In(EscalationStage.Calmed).DueOn, In(EscalationStage.Calmed).PassesOn));
        }

        [Fact]
        public void AreWorkingDaysWheneverItTurnsRed() => Always.Holds(
            Gen.Choose(0, 3650).Select(Monday.AddDays),
            day => Red(day) is { DueOn: { } due, PassesOn: { } passes } && due.IsWorkingDay() && passes.IsWorkingDay() && day < due && due < passes);

        [Theory]
        [InlineData(1, 2, true)]
        [InlineData(5, 10, true)]
        [InlineData(0, 2, false)]
        [InlineData(2, 2, false)]
        [InlineData(6, 8, false)]
        [InlineData(1, 11, false)]
        public void AreInOrder(int due, int pass, bool valid) => Assert.Equal(valid, new EscalationTerms(due, pass).IsValid);

        private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    public sealed class Following
    {
        [Theory]
        [InlineData(AttentionBand.Green)]
        [InlineData(AttentionBand.Amber)]
        public void NothingBeginsBelowRed(AttentionBand band) => Assert.Null(Follow(null, band, Monday));

        [Theory]
        [InlineData(EscalationStage.WithCoach)]
        [InlineData(EscalationStage.WithLead)]
        [InlineData(EscalationStage.WithChainCoordinator)]
        [InlineData(EscalationStage.PickedUp)]
        public void BelowRedItIsOver(EscalationStage stage) => Assert.Equal(EscalationStage.Calmed, Follow(In(stage), AttentionBand.Amber, Monday.AddDays(7))!.Stage);

        [Theory]
        [InlineData(EscalationStage.WithCoach)]
        [InlineData(EscalationStage.WithLead)]
        [InlineData(EscalationStage.WithChainCoordinator)]
        [InlineData(EscalationStage.PickedUp)]
        public void StillRedChangesNothing(EscalationStage stage)
        {
            var escalation = In(stage);
            Assert.Same(escalation, Follow(escalation, AttentionBand.Red, Monday.AddDays(7), new Signal(SignalKind.SadFace, Monday, "x")));
        }

        [Fact]
        public void RedAgainAfterItWasOverBeginsWithTheCoachAndCounts()
        {
            var again = Follow(In(EscalationStage.Calmed), AttentionBand.Red, Monday.AddDays(30))!;
            Assert.Equal((2, Monday.AddDays(30), EscalationStage.WithCoach, null), (again.Number, again.Since, again.Stage, again.PickedUpBy));
        }

        [Fact]
        public void ASignalAfterItWasPickedUpBeginsAnewWhileItIsRedUnlessHandled()
        {
            var picked = In(EscalationStage.PickedUp);
            var later = new Signal(SignalKind.Conflict, Monday.AddDays(5), "x");
            var today = Monday.AddDays(5);
            Assert.Equal((2, EscalationStage.WithCoach), (Follow(picked, AttentionBand.Red, today, later)!.Number, Follow(picked, AttentionBand.Red, today, later)!.Stage));
            Assert.Same(picked, Follow(picked, AttentionBand.Red, today, later with { HandledOn = today }));
            Assert.Same(picked, Follow(picked, AttentionBand.Red, today, later with { On = Monday.AddDays(6) }));
        }
    }
}
