using FsCheck.Fluent;
using Matching.Domain.Placements.Attention;

namespace Matching.Domain.Tests.Placements.Attention;

public sealed class AttentionLevelTests
{
    private static readonly AttentionTable Table = AttentionSample.Table;

    private static AttentionLevel On(DateOnly day, params IReadOnlyList<Signal> signals) => AttentionLevel.On(day, signals, Table);

    public sealed class Tuning
    {
        // Scenario 12: two sad faces, a missed contact, another contact person at the employer.
        [Theory]
        [InlineData("2026-03-03", "2026-03-10", "2026-03-24", "2026-03-31")]
        [InlineData("2026-03-10", "2026-03-24", "2026-04-21", "2026-04-28")]
        [InlineData("2026-03-03", "2026-03-24", "2026-04-14", "2026-05-05")]
        public void TwoSadFacesAMissedContactAndAnotherContactPersonAreRedByTheLastAndNotBefore(string sad, string again, string missed, string changed)
        {
            List<Signal> signals =
            [
                new(SignalKind.SadFace, Day(sad), "contact-1"),
                new(SignalKind.SadFace, Day(again), "contact-2"),
                new(SignalKind.MissedContact, Day(missed), "contact-3"),
                new(SignalKind.ContactPersonChanged, Day(changed), "gebeurtenis-1"),
            ];
            var bands = signals.Select(signal => On(signal.On, signals).Band);
            Assert.Equal([AttentionBand.Amber, AttentionBand.Amber, AttentionBand.Amber, AttentionBand.Red], bands);
        }

        [Fact]
        public void NothingAloneIsRed() =>
            Assert.All(
                Enum.GetValues<SignalKind>(),
                kind => Assert.NotEqual(AttentionBand.Red, On(AttentionSample.Start, new Signal(kind, AttentionSample.Start, "x")).Band));

        [Theory]
        [InlineData(SignalKind.SadFace, AttentionBand.Amber)]
        [InlineData(SignalKind.Conflict, AttentionBand.Amber)]
        [InlineData(SignalKind.ContactPersonChanged, AttentionBand.Amber)]
        [InlineData(SignalKind.NoAnswer, AttentionBand.Green)]
        [InlineData(SignalKind.CoachChanged, AttentionBand.Green)]
        public void OneOfAKindIs(SignalKind kind, AttentionBand band) =>
            Assert.Equal(band, On(AttentionSample.Start, new Signal(kind, AttentionSample.Start, "x")).Band);

        [Fact]
        public void ASadFaceAndAConflictAreRed() => Assert.Equal(
            AttentionBand.Red,
            On(AttentionSample.Start, new(SignalKind.SadFace, AttentionSample.Start, "x"), new(SignalKind.Conflict, AttentionSample.Start, "y")).Band);

        private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    public sealed class Lines
    {
        [Fact]
        public void SayWhatAndOnWhichDays()
        {
            var level = On(
                new(2026, 3, 12),
                AttentionSample.Signal(SignalKind.SadFace, 3, 10),
                AttentionSample.Signal(SignalKind.SadFace, 3, 3),
                AttentionSample.Signal(SignalKind.MissedContact, 3, 12));
            Assert.Equal(["Twee keer een verdrietig gezicht: 3 en 10 maart", "Een gemist contact: 12 maart"], level.Lines.Select(l => l.Text));
            Assert.Equal([58, 20], level.Lines.Select(l => l.Points));
            Assert.Equal((78, AttentionBand.Red), (level.Total, level.Band));
        }

        [Fact]
        public void NameMonthsAndOtherYears()
        {
            var level = On(
                new(2026, 1, 20),
                new(SignalKind.NoAnswer, new(2025, 12, 30), "a"),
                new(SignalKind.NoAnswer, new(2026, 1, 5), "b"),
                new(SignalKind.NoAnswer, new(2026, 1, 12), "c"),
                new(SignalKind.NoAnswer, new(2026, 1, 19), "d"));
            Assert.Equal("Vier keer geen antwoord op een vraag: 30 december 2025; 5, 12 en 19 januari", Assert.Single(level.Lines).Text);
        }

        [Fact]
        public void CountInFiguresFromThirteenOn()
        {
            var level = On(new(2026, 3, 20), [.. Enumerable.Range(1, 13).Select(day => AttentionSample.Signal(SignalKind.Absence, 3, day))]);
            Assert.StartsWith("13 keer niet op het werk: 1, 2, ", Assert.Single(level.Lines).Text, StringComparison.Ordinal);
        }

        [Fact]
        public void TellApartWhatWasHandled()
        {
            var signals = Signals.Handle([AttentionSample.Signal(SignalKind.Conflict, 3, 3)], new(2026, 3, 3));
            var level = On(new(2026, 3, 3), [.. signals, AttentionSample.Signal(SignalKind.Conflict, 3, 3, "nieuw")]);
            Assert.Equal(
                ["Een conflict op het werk: 3 maart", "Een conflict op het werk: 3 maart (besproken, telt voor de helft)"], level.Lines.Select(l => l.Text));
            Assert.Equal([45, 22], level.Lines.Select(l => l.Points));
        }

        [Fact]
        public void NeverUseWordsThatJudge()
        {
            var day = AttentionSample.Start;
            string[] texts =
            [
                .. On(day, [.. Enum.GetValues<SignalKind>().Select(kind => new Signal(kind, day, "x"))]).Lines.Select(l => l.Text),
                .. Enum.GetValues<AttentionBand>().Select(band => band.ToDutch()),
            ];
            Assert.Equal(Enum.GetValues<SignalKind>().Length + 3, texts.Distinct().Count());
            Assert.DoesNotContain(texts, text => new[] { "signaal", "terugval", "risico" }.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
        }

        [Fact]
        public void AddUpToTheSumExactly() =>
            Always.Holds(
                from signals in AttentionSample.Lists from day in AttentionSample.Days select (signals, day),
                c =>
                {
                    var level = On(c.day, c.signals);
                    return level.Total == level.Lines.Sum(l => l.Points)
                        && level.Total == c.signals.Sum(s => Table.PointsOf(s, c.day))
                        && level.Lines.All(l => l.Points > 0)
                        && level.Band == Table.BandOf(level.Total);
                });
    }

    public sealed class Sum
    {
        [Fact]
        public void DoesNotDependOnTheOrderNorOnWhatIsThereTwice() =>
            Always.Holds(
                from signals in AttentionSample.Lists
                from shuffled in Gen.Shuffle(signals.Concat(signals).ToArray())
                from day in AttentionSample.Days
                select (signals, shuffled, day),
                c => Same(On(c.day, c.signals), On(c.day, c.shuffled)));

        [Fact]
        public void OfTheSameCauseTwiceCountsTheFirstDay()
        {
            var early = new Signal(SignalKind.SadFace, new(2026, 3, 2), "x");
            var late = early with { On = new(2026, 3, 20) };
            Assert.True(Same(On(new(2026, 3, 20), early), On(new(2026, 3, 20), late, early)));
        }

        [Fact]
        public void DoesNotGoDownWhenASignalComes() =>
            Always.Holds(
                from signals in AttentionSample.Lists from day in AttentionSample.Days where signals.Count > 0 select (signals, day),
                c => On(c.day, c.signals).Total >= On(c.day, [.. c.signals.Skip(1)]).Total);

        [Fact]
        public void DoesNotGoUpWithTimeAndIsNothingAtLast() =>
            Always.Holds(
                AttentionSample.Lists,
                signals =>
                {
                    var after = signals.Select(s => s.On).DefaultIfEmpty(AttentionSample.Start).Max();
                    var totals = Enumerable.Range(0, 121).Select(days => On(after.AddDays(days), signals).Total).ToList();
                    return totals.Zip(totals.Skip(1)).All(pair => pair.First >= pair.Second) && totals[^1] == 0;
                },
                count: 200);

        [Fact]
        public void OfASignalThatIsStillToComeIsNothing() =>
            Assert.Equal(0, On(AttentionSample.Start, new Signal(SignalKind.SadFace, AttentionSample.Start.AddDays(1), "x")).Total);

        private static bool Same(AttentionLevel one, AttentionLevel other) =>
            (one.Band, one.Total) == (other.Band, other.Total) && one.Lines.SequenceEqual(other.Lines);
    }

    public sealed class NextChange
    {
        [Fact]
        public void OfOneSadFaceIsTheDayOnWhichItTurnsGreen()
        {
            var sad = new Signal(SignalKind.SadFace, AttentionSample.Start, "x");
            var change = AttentionLevel.NextChange(AttentionSample.Start, [sad], Table)!.Value;
            Assert.Equal((AttentionBand.Amber, AttentionBand.Green), (On(change.AddDays(-1), sad).Band, On(change, sad).Band));
            Assert.Null(AttentionLevel.NextChange(change, [sad], Table));
        }

        [Fact]
        public void IsTheFirstDayWithAnotherBandAndAQuieterOne() =>
            Always.Holds(
                from signals in AttentionSample.Lists from day in AttentionSample.Days select (signals, day),
                c =>
                {
                    var here = c.signals.Where(s => s.On <= c.day).ToList();
                    var band = On(c.day, here).Band;
                    if (AttentionLevel.NextChange(c.day, c.signals, Table) is not { } change) return band == AttentionBand.Green;
                    var before = Enumerable.Range(0, change.DayNumber - c.day.DayNumber).Select(c.day.AddDays);
                    return On(change, here).Band < band && before.All(day => On(day, here).Band == band);
                },
                count: 300);
    }
}
