using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Candidates;
using Matching.Domain.Conditions;
using Matching.Domain.Geography;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Conditions;

public sealed class HardConditionsTests
{
    // 8,993 steps of a hundred-thousandth of a degree along a meridian are 10,000 metres, rounded; one more is 10,001.
    private static readonly HardConditions Table = new(new PostalAreaCentres(
    [
        new(PostalArea.Of(7000), GeoPoint.Of(52.2, 6.0)),
        new(PostalArea.Of(7010), GeoPoint.Of(52.28993, 6.0)),
        new(PostalArea.Of(7011), GeoPoint.Of(52.28994, 6.0)),
        new(PostalArea.Of(7040), GeoPoint.Of(52.56, 6.0)),
    ]));

    public sealed class Hours
    {
        [Theory]
        [InlineData("16-24", "24-32", Verdict.Met)]
        [InlineData("16-24", "24.25-32", Verdict.NotMet)]
        [InlineData("16-24", "8-16", Verdict.Met)]
        [InlineData("16-24", "8-15.75", Verdict.NotMet)]
        [InlineData("16-24", "1-40", Verdict.Met)]
        [InlineData("16-24", "20-20", Verdict.Met)]
        [InlineData("40-40", "1-39.75", Verdict.NotMet)]
        [InlineData("16-24", "?", Verdict.Unknown)]
        public void Overlap(string offered, string wanted, Verdict verdict)
        {
            var outcome = Check(Sample.VacancyDetails with { Hours = Range(offered)! }, Sample.Profile with { Hours = Range(wanted) }, Condition.Hours);
            Assert.Equal(verdict, outcome.Verdict);
            Assert.Contains(Range(offered)!.ToString(), outcome.Reason, StringComparison.Ordinal);
            if (Range(wanted) is { } known) Assert.Contains(known.ToString(), outcome.Reason, StringComparison.Ordinal);
        }

        private static HoursRange? Range(string text) =>
            text == "?" ? null : HoursRange.Of(decimal.Parse(text.Split('-')[0], CultureInfo.InvariantCulture), decimal.Parse(text.Split('-')[1], CultureInfo.InvariantCulture));
    }

    public sealed class Days
    {
        [Theory]
        [InlineData("ma di wo do vr", 24, "ma di wo", Verdict.Met)]
        [InlineData("ma di wo do vr", 24, "ma di", Verdict.NotMet)]
        [InlineData("ma di wo do vr", 24.25, "ma di wo", Verdict.NotMet)]
        [InlineData("ma di wo do vr", 24, "wo vr za zo", Verdict.NotMet)]
        [InlineData("ma di wo do vr", 8, "vr", Verdict.Met)]
        [InlineData("ma di wo do vr", 8, "za zo", Verdict.NotMet)]
        [InlineData("ma", 1, "ma di wo do vr za zo", Verdict.Met)]
        [InlineData("za zo", 16, "za zo", Verdict.Met)]
        [InlineData("ma di wo do vr", 24, "?", Verdict.Unknown)]
        public void EnoughAreShared(string offered, double fewestHours, string possible, Verdict verdict)
        {
            var vacancy = Sample.VacancyDetails with { Hours = HoursRange.Of((decimal)fewestHours, 40), Days = Set(offered)!.Value };
            Assert.Empty(vacancy.Check());
            var outcome = Check(vacancy, Sample.Profile with { Days = Set(possible) }, Condition.Days);
            Assert.Equal(verdict, outcome.Verdict);
            Assert.Contains(vacancy.Days.ToDutchText(), outcome.Reason, StringComparison.Ordinal);
            if (Set(possible) is { } known) Assert.Contains((known & vacancy.Days).ToDutchText(), outcome.Reason, StringComparison.Ordinal);
        }

        private static Weekdays? Set(string text) =>
            text == "?" ? null : text.Split(' ').Aggregate(Weekdays.None, (sum, name) => WeekdaysExtensions.TryParseDutchName(name, out var day) ? sum | day : throw new FormatException(name));
    }

    public sealed class Availability
    {
        // Today is 1 July 2026.
        [Theory]
        [InlineData("2026-08-03", "2026-08-03", Verdict.Met, "3 augustus 2026")]
        [InlineData("2026-08-03", "2026-08-04", Verdict.NotMet, "3 augustus 2026")]
        [InlineData("2026-08-03", "2020-01-01", Verdict.Met, "3 augustus 2026")]
        [InlineData("?", "2026-07-01", Verdict.Met, "1 juli 2026")]
        [InlineData("?", "2026-07-02", Verdict.NotMet, "1 juli 2026")]
        [InlineData("2026-06-15", "2026-06-20", Verdict.Met, "1 juli 2026")]
        [InlineData("2026-06-15", "2026-07-02", Verdict.NotMet, "1 juli 2026")]
        [InlineData("2026-08-03", "?", Verdict.Unknown, "3 augustus 2026")]
        [InlineData("?", "?", Verdict.Unknown, "1 juli 2026")]
        public void ByTheFirstDay(string startsOn, string availableFrom, Verdict verdict, string said)
        {
            var outcome = Check(
                Sample.VacancyDetails with { StartsOn = Day(startsOn) }, Sample.Profile with { AvailableFrom = Day(availableFrom) }, Condition.Availability);
            Assert.Equal(verdict, outcome.Verdict);
            Assert.Contains(said, outcome.Reason, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("?", "2026-07-01")]
        [InlineData("2026-06-30", "2026-07-01")]
        [InlineData("2026-07-01", "2026-07-01")]
        [InlineData("2026-07-02", "2026-07-02")]
        public void WorkBeginsOnItsFirstDayButNeverInThePast(string startsOn, string first) =>
            Assert.Equal(Day(first), HardConditions.FirstDay(Sample.VacancyDetails with { StartsOn = Day(startsOn) }, Sample.Today));

        private static DateOnly? Day(string text) => text == "?" ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public sealed class Travel
    {
        [Theory]
        [InlineData(7000, 7010, 10, Verdict.Met, "10 km van huis; de kandidaat kan tot 10 km")]
        [InlineData(7000, 7011, 10, Verdict.NotMet, "10,1 km van huis; de kandidaat kan tot 10 km")]
        [InlineData(7000, 7011, 11, Verdict.Met, "10,1 km van huis; de kandidaat kan tot 11 km")]
        [InlineData(7000, 7000, 1, Verdict.Met, "hemelsbreed 0 km")]
        [InlineData(7000, 7040, 40, Verdict.NotMet, "40,1 km van huis; de kandidaat kan tot 40 km")]
        [InlineData(7000, 7040, 41, Verdict.Met, "40,1 km van huis; de kandidaat kan tot 41 km")]
        [InlineData(7000, 7010, null, Verdict.Unknown, "Hoe ver kan deze kandidaat reizen? Het werk is hemelsbreed 10 km van huis.")]
        [InlineData(null, 7010, 10, Verdict.Unknown, "Waar woont deze kandidaat?")]
        [InlineData(8000, 7010, 10, Verdict.Unknown, "Waar woont deze kandidaat?")]
        [InlineData(7000, 8000, 10, Verdict.Unknown, "8000 AB")]
        [InlineData(null, 8000, null, Verdict.Unknown, "Waar woont deze kandidaat?")]
        public void WithinReach(int? home, int work, int? kilometres, Verdict verdict, string said)
        {
            var profile = Sample.Profile with
            {
                Home = home is { } area ? PostalArea.Of(area) : null,
                Travel = kilometres is { } most ? new(TravelMeans.Bicycle, most) : null,
            };
            var outcome = Check(Sample.VacancyDetails with { Workplace = PostalCode.Parse($"{work} AB") }, profile, Condition.Travel);
            Assert.Equal(verdict, outcome.Verdict);
            Assert.Contains(said, outcome.Reason, StringComparison.Ordinal);
        }
    }

    public sealed class All
    {
        [Fact]
        public void HaveOneOutcomeEachInTheirOrder() =>
            Assert.Equal(Enum.GetValues<Condition>(), Table.Check(Sample.VacancyDetails, Sample.Profile, Sample.Today).Select(o => o.Condition));

        [Fact]
        public void OfAProfileOfWhichNothingIsKnownAreUnknown() =>
            Assert.All(
                Table.Check(Sample.VacancyDetails, new MatchingProfile { Competences = [] }, Sample.Today), o => Assert.Equal(Verdict.Unknown, o.Verdict));

        [Fact]
        public void KnowingLessNeverMakesAYes() =>
            Always.Holds(
                from profile in Profiles() from forget in Gen.Choose(0, 31) select (profile, forget),
                c =>
                {
                    var before = Table.Check(Sample.VacancyDetails, c.profile, Sample.Today);
                    var after = Table.Check(Sample.VacancyDetails, Forget(c.profile, c.forget), Sample.Today);
                    return before.Zip(after).All(o => o.Second == o.First || o.Second.Verdict == Verdict.Unknown);
                });

        [Fact]
        public void AreSaidInSentencesAndWhatIsUnknownInAQuestion() =>
            Always.Holds(
                from profile in Profiles() from forget in Gen.Choose(0, 31) select Forget(profile, forget),
                profile => Assert.All(Table.Check(Sample.VacancyDetails, profile, Sample.Today), o =>
                {
                    Assert.Matches(@"^[A-Z].*\.$", o.Reason);
                    Assert.DoesNotContain("  ", o.Reason, StringComparison.Ordinal);
                    Assert.Equal(o.Verdict == Verdict.Unknown, o.Reason.Contains('?', StringComparison.Ordinal));
                }));

        private static MatchingProfile Forget(MatchingProfile profile, int what) => profile with
        {
            Hours = (what & 1) != 0 ? null : profile.Hours,
            Days = (what & 2) != 0 ? null : profile.Days,
            AvailableFrom = (what & 4) != 0 ? null : profile.AvailableFrom,
            Home = (what & 8) != 0 ? null : profile.Home,
            Travel = (what & 16) != 0 ? null : profile.Travel,
        };

        private static Gen<MatchingProfile> Profiles() =>
            from least in Gen.Choose(4, 160)
            from most in Gen.Choose(least, 160)
            from days in Gen.Choose(1, 127)
            from start in Gen.Choose(-30, 30)
            from home in Gen.Elements(7000, 7010, 7011, 7040, 8000)
            from kilometres in Gen.Choose(1, 100)
            select Sample.Profile with
            {
                Hours = HoursRange.Of(least / 4m, most / 4m),
                Days = (Weekdays)days,
                AvailableFrom = Sample.Today.AddDays(start),
                Home = PostalArea.Of(home),
                Travel = new(TravelMeans.Bicycle, kilometres),
            };
    }

    private static ConditionOutcome Check(VacancyDetails vacancy, MatchingProfile profile, Condition condition) =>
        Assert.Single(Table.Check(vacancy, profile, Sample.Today), o => o.Condition == condition);
}
