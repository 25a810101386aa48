using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Vacancies;

public sealed class PlaceCombinationsTests
{
    private const Weekdays EarlyWeek = Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday;
    private const Weekdays LateWeek = Weekdays.Thursday | Weekdays.Friday;

    private static readonly Gen<Case> Cases =
        from places in Gen.Choose(1, 3)
        from days in Gen.Choose(1, 127)
        from least in Gen.Choose(1, 12)
        from perPlace in Gen.Choose(12, 40)
        from taken in Person(90).Resize(2).ListOf()
        from people in Person(0).Resize(6).ListOf()
        select new Case(Open(places, (Weekdays)days, least, perPlace, [.. taken.Take(2)]), [.. people.Take(6).Select((p, i) => Numbered(p, i))]);

    [Fact]
    public void TwentyHoursEarlyAndElevenHoursLateInTheWeekFillOnePlaceOf31()
    {
        var packing = Open(1, Weekdays.WorkingWeek, 8, 31);
        var found = PlaceCombinations.Find(packing, [Who("vst-22", 11, 11, LateWeek), Who("vst-14", 20, 20, EarlyWeek, score: 700_000)]);

        var best = found[0];
        Assert.Equal((31m, 0m), (best.Hours, best.Left));
        Assert.Equal(
            [("vst-14", 20m, EarlyWeek), ("vst-22", 11m, LateWeek)],
            best.Parts.Select(p => (p.ProposalId.Value, p.Hours.Value, p.Days)));
        Assert.Equal("Samen 31 van 31 uur: 20 uur op maandag, dinsdag en woensdag; 11 uur op donderdag en vrijdag.", best.ToDutchText());
        Assert.Equal("20 van 31 uur: 20 uur op maandag, dinsdag en woensdag. Er blijft 11 uur over.", found[1].ToDutchText());
    }

    [Fact]
    public void WhoIsPlacedAlreadyTakesHoursAndDays()
    {
        var packing = Open(1, Weekdays.WorkingWeek, 8, 31, Who("vst-14", 20, 20, EarlyWeek));

        var found = Assert.Single(PlaceCombinations.Find(packing, [Who("vst-1", 8, 16, EarlyWeek), Who("vst-2", 8, 24, Weekdays.WorkingWeek)]));

        Assert.Equal(("vst-2", 11m, LateWeek), (found.Parts[0].ProposalId.Value, found.Parts[0].Hours.Value, found.Parts[0].Days));
    }

    [Fact]
    public void DaysAreSharedSoThatWhoHasLittleChoiceGetsThem()
    {
        var packing = Open(1, Weekdays.WorkingWeek, 8, 40);

        var best = PlaceCombinations.Find(packing, [Who("vst-1", 16, 24, Weekdays.WorkingWeek, score: 900_000), Who("vst-2", 16, 16, Weekdays.Monday | Weekdays.Tuesday)])[0];

        Assert.Equal([EarlyWeek ^ Weekdays.Monday ^ Weekdays.Tuesday | LateWeek, Weekdays.Monday | Weekdays.Tuesday], best.Parts.Select(p => p.Days));
    }

    [Fact]
    public void MostHoursComeFirstThenTheBestFitThenTheLongestWaiting()
    {
        var packing = Open(1, Weekdays.WorkingWeek, 8, 16);
        var early = Weekdays.Monday | Weekdays.Tuesday;
        var found = PlaceCombinations.Find(
            packing,
            [
                Who("vst-1", 8, 8, early, score: 900_000),
                Who("vst-2", 16, 16, early, score: 300_000),
                Who("vst-3", 16, 16, early, score: 500_000, waitingDays: 1),
                Who("vst-4", 16, 16, early, score: 500_000, waitingDays: 9),
            ]);

        Assert.Equal(["vst-4", "vst-3", "vst-2", "vst-1"], found.Select(c => c.Parts.Single().ProposalId.Value));
    }

    [Fact]
    public void ThirtyPeopleAreWithinTheBoundAndMoreAreNotLookedAt()
    {
        var packing = Open(4, Weekdays.Everyday, 4, 40);
        List<PlaceSharer> many = [.. Enumerable.Range(0, 60).Select(i => Who($"vst-{i:00}", 4, 8 + (i % 20), (Weekdays)(1 + (i * 37 % 127)), score: 900_000 - (i * 1000)))];

        var found = PlaceCombinations.Find(packing, many);

        Assert.Equal(PlaceCombinations.MostFound, found.Count);
        Assert.All(found.SelectMany(c => c.Parts), p => Assert.True(string.CompareOrdinal(p.ProposalId.Value, "vst-30") < 0));
    }

    [Fact]
    public void NobodyAndNothingGoesOverItsOwnLimits() => Always.Holds(Cases, c =>
    {
        foreach (var combination in PlaceCombinations.Find(c.Vacancy, c.People))
        {
            Assert.InRange(combination.Parts.Count, 1, PlaceCombinations.MostPeople);
            Assert.InRange(combination.Hours, 1, c.Vacancy.HoursInAll - c.Vacancy.HoursTaken);
            Assert.Equal(combination.Parts.Count, combination.Parts.Select(p => p.CandidateId).Distinct().Count());
            foreach (var part in combination.Parts)
            {
                var who = c.People.Single(p => p.ProposalId == part.ProposalId);
                Assert.InRange(part.Hours.Value, who.Hours.Minimum.Value, who.Hours.Maximum.Value);
                Assert.Equal(part.Days, part.Days & who.Days & c.Vacancy.Details.Days);
                Assert.True(part.Hours.Value <= part.Days.Count() * VacancyDetails.HoursADay);
            }

            foreach (var day in Enumerable.Range(0, 7).Select(d => (Weekdays)(1 << d)))
            {
                var present = combination.Parts.Count(p => p.Days.HasFlag(day));
                Assert.True(present == 0 || present + c.Vacancy.Filled.Count(f => f.Agreement.Days.HasFlag(day)) <= c.Vacancy.Details.Places);
            }
        }
    });

    [Fact]
    public void TheBestFillsAsManyHoursAsTryingEveryChoiceOfDaysFinds() => Always.Holds(
        Cases,
        c =>
        {
            List<PlaceSharer> three = [.. c.People.Take(3)];
            Assert.Equal(MostHours(c.Vacancy, three), PlaceCombinations.Find(c.Vacancy, three).Select(f => f.Hours).DefaultIfEmpty(0).First());
        },
        200);

    [Fact]
    public void TheOrderOfThePeopleDoesNotMatter() => Always.Holds(Cases, c =>
    {
        static IEnumerable<string> Written(IEnumerable<PlaceCombination> found) => found.Select(f => string.Join(',', f.Parts) + f.ToDutchText());
        var found = Written(PlaceCombinations.Find(c.Vacancy, c.People));
        Assert.Equal(found, Written(PlaceCombinations.Find(c.Vacancy, [.. c.People.Reverse()])));
        Assert.Equal(found, Written(PlaceCombinations.Find(c.Vacancy, c.People.OrderBy(p => p.Hours.Maximum).Concat(c.People))));
    });

    [Fact]
    public void NobodyIsInACombinationWithoutWhomAsManyHoursAreFilled() => Always.Holds(Cases, c =>
    {
        foreach (var combination in PlaceCombinations.Find(c.Vacancy, c.People).Where(f => f.Parts.Count > 1))
        {
            List<PlaceSharer> members = [.. c.People.Where(p => combination.Parts.Any(part => part.ProposalId == p.ProposalId))];
            foreach (var one in members)
                Assert.True(PlaceCombinations.Find(c.Vacancy, members.Where(m => m != one)).Select(f => f.Hours).DefaultIfEmpty(0).First() < combination.Hours);
        }
    });

    /// <summary>By trying for everybody every set of days, or to be left out.</summary>
    private static decimal MostHours(Vacancy vacancy, IReadOnlyList<PlaceSharer> people)
    {
        var free = vacancy.HoursInAll - vacancy.HoursTaken;
        var left = Enumerable.Range(0, 7).Select(d => vacancy.Details.Places - vacancy.Filled.Count(f => f.Agreement.Days.HasFlag((Weekdays)(1 << d)))).ToArray();
        return Most(0, 0, 0);

        decimal Most(int i, decimal least, decimal most)
        {
            if (least > free) return 0;
            if (i == people.Count) return Math.Min(free, most);
            var best = Most(i + 1, least, most);
            var own = people[i];
            var (from, to) = (Math.Max(own.Hours.Minimum.Value, vacancy.Details.Hours.Minimum.Value), Math.Min(own.Hours.Maximum.Value, vacancy.Details.Hours.Maximum.Value));
            for (var days = 1; days < 128; days++)
            {
                var able = Math.Min(to, ((Weekdays)days).Count() * VacancyDetails.HoursADay);
                if ((days & ~(int)(own.Days & vacancy.Details.Days)) != 0 || able < from) continue;
                List<int> used = [.. Enumerable.Range(0, 7).Where(d => (days & (1 << d)) != 0)];
                if (used.Any(d => left[d] <= 0)) continue;
                foreach (var d in used) left[d]--;
                best = Math.Max(best, Most(i + 1, least + from, most + able));
                foreach (var d in used) left[d]++;
            }

            return best;
        }
    }

    private static Gen<PlaceSharer> Person(int number) =>
        from least in Gen.Choose(4, 80)
        from more in Gen.Choose(0, 60)
        from days in Gen.Choose(1, 127)
        from score in Gen.Choose(1, 3)
        from waiting in Gen.Choose(0, 3)
        select Who($"vst-{number}", least / 4m, (least + more) / 4m, (Weekdays)days, score * 300_000, waiting);

    private static PlaceSharer Numbered(PlaceSharer who, int number) =>
        who with { ProposalId = Id<Proposal>.Parse($"vst-{number}"), CandidateId = Id<Candidate>.Parse($"kand-{number}") };

    private static PlaceSharer Who(string proposal, decimal least, decimal most, Weekdays days, int score = 600_000, int waitingDays = 5) => new(
        Id<Proposal>.Parse(proposal), Id<Candidate>.Parse("kand-" + proposal[4..]), HoursRange.Of(least, most), days, score, Sample.Now.AddDays(-waitingDays));

    private static Vacancy Open(int places, Weekdays days, decimal least, decimal perPlace, params PlaceSharer[] taken)
    {
        var vacancy = Sample.Vacancy with
        {
            Details = Sample.VacancyDetails with
            {
                Places = places,
                Days = days,
                Hours = HoursRange.Of(least, Math.Max(least, Math.Min(40, perPlace))),
                Sharing = PlaceSharing.Shared,
                HoursAPlace = WeeklyHours.Of(perPlace),
            },
        };
        return vacancy with
        {
            Filled = [.. taken.Select(t => new FilledPlace(t.ProposalId, t.CandidateId, new WorkAgreement(t.Hours.Minimum, t.Days, Sample.Today), Sample.ByAdviser))],
        };
    }

    private sealed record Case(Vacancy Vacancy, IReadOnlyList<PlaceSharer> People);
}
