using FsCheck;
using FsCheck.Fluent;

namespace Matching.Search.Tests.Assignment;

/// <summary>A round over an index: everybody who could matter is found, and the bound on who was not is true.</summary>
public sealed class RoundPlannerTests
{
    private static readonly Gen<Region> Regions =
        from profiles in Gen.Choose(0, 80).SelectMany(n => World.Profile.ListOf(n))
        from options in Gen.Elements(World.Options)
        from vacancies in Gen.Choose(1, 8).SelectMany(n => Vacancy.ListOf(n))
        from caps in Gen.Choose(0, 3).ListOf(20)
        from coaches in Gen.Choose(0, 4).ListOf(4)
        select Make(profiles, options, vacancies, caps, coaches);

    private static Gen<(Query Query, int Cap)> Vacancy =>
        from query in World.Query
        from cap in Gen.Choose(0, 4)
        select (query, cap);

    [Fact]
    public void A_round_that_tolerates_nothing_reaches_the_optimum_over_everybody_though_it_starts_small() =>
        Property.Holds(
            Regions,
            r =>
            {
                Round round = r.Plan(new() { Take = 1, MaximumTake = Query.MaximumTake, Tolerance = 0, MaximumPasses = 100 });
                return round.MostMissed == 0 && round.Best.TotalFit == r.Everybody().TotalFit;
            });

    [Fact]
    public void What_was_missed_is_never_more_than_the_round_says() =>
        Property.Holds(
            from region in Regions
            from take in Gen.Choose(1, 6)
            from passes in Gen.Choose(1, 2)
            from tolerance in Gen.Elements(0, 1_000, 500_000)
            select (region, options: new RoundOptions { Take = take, MaximumTake = 3 * take, MaximumPasses = passes, Tolerance = tolerance }),
            x =>
            {
                Round round = x.region.Plan(x.options);
                long everybody = x.region.Everybody().TotalFit;
                return round.Best.TotalFit <= everybody
                    && everybody <= round.Best.TotalFit + round.MostMissed
                    && round.Best.TotalFit >= round.OneByOne.TotalFit
                    && round.Passes <= x.options.MaximumPasses;
            });

    [Fact]
    public void The_order_of_the_input_and_the_number_of_threads_do_not_matter() =>
        Property.Holds(
            from region in Regions
            from vacancies in Gen.Shuffle(region.Vacancies)
            from candidates in Gen.Shuffle(region.Candidates)
            select (region, other: region with { Vacancies = vacancies, Candidates = candidates }),
            x => Describe(x.region.Plan(new() { Take = 3, Parallelism = 1 })) == Describe(x.other.Plan(new() { Take = 3, Parallelism = 4 })),
            100);

    [Fact]
    public void Only_who_is_available_is_proposed()
    {
        CompetenceIndex index = Index(("beschikbaar", 10), ("bezet", 5), ("vol", 1));

        Round round = new RoundPlanner(index).Plan(
            [new("v", Asking, 5)],
            [new("beschikbaar", 1, null), new("vol", 0, null), new("onvindbaar", 1, null)],
            []);

        Assert.Equal(["beschikbaar"], round.Best.Pairs.Select(p => p.Candidate));
        Assert.Equal([new VacancyOutcome("v", 1, VacancyLimit.CandidatesTaken, 1, 0)], round.Best.Vacancies);
        Assert.Equal(CandidateLimit.NothingGiven, round.Best.Candidates.Single(c => c.Candidate == "onvindbaar").Limit);
    }

    [Fact]
    public void Who_is_not_named_takes_part_under_the_cap_of_the_others() =>
        Property.Holds(
            from region in Regions
            from cap in Gen.Choose(1, 3)
            from named in Gen.Choose(0, 10)
            from take in Gen.Choose(1, 6)
            select (region: region with { Candidates = [.. region.Candidates.Select((c, i) => new RoundCandidate(c.Key, i < named ? 0 : cap, null))] }, cap, named, take),
            x =>
            {
                // Those whom the region leaves out are found by the index all the same.
                HashSet<string> known = [.. x.region.Candidates.Select(c => c.Key)];
                RoundVacancy[] vacancies = [.. x.region.Vacancies.Select(v => v with { Except = Left(x.region.Index, v, known) })];
                Region some = x.region with { Vacancies = vacancies, Candidates = [.. x.region.Candidates.Take(x.named)] };
                long everybody = x.region.Everybody().TotalFit;
                Round whole = some.Plan(new() { Take = 1, MaximumTake = Query.MaximumTake, Tolerance = 0, MaximumPasses = 100, OthersCap = x.cap });
                Round part = some.Plan(new() { Take = x.take, MaximumTake = x.take, MaximumPasses = 1, OthersCap = x.cap });
                return whole.MostMissed == 0
                    && whole.Best.TotalFit == everybody
                    && everybody <= part.Best.TotalFit + part.MostMissed;
            });

    [Fact]
    public void Who_is_excepted_or_fits_too_little_is_not_proposed_and_within_a_band_the_longest_waiting_is()
    {
        CompetenceIndex index = new(World.Taxonomy, World.Columns, new RankingOptions { BandWidth = 1_000_000 });
        index.Apply(new Profile("beter", 1) { Competences = [new(World.Id(1), 5)], WaitingSince = new DateOnly(2025, 2, 1) });
        index.Apply(new Profile("langer", 1) { Competences = [new(World.Id(1), 1)], WaitingSince = new DateOnly(2025, 1, 1) });
        Query query = new() { Requirements = [new(World.Id(1), 3)] };

        Assert.Equal("beter", First(new() { OthersCap = 1 }, new HashSet<string>()));
        Assert.Equal("langer", First(new() { OthersCap = 1, ByBand = true }, new HashSet<string>()));
        Assert.Equal("langer", First(new() { OthersCap = 1 }, new HashSet<string> { "beter" }));
        int fit = index.Search(query with { Take = 2 }).Hits.Max(h => h.Score);
        Assert.Equal("beter", First(new() { OthersCap = 1, ByBand = true, LeastFit = fit }, new HashSet<string>()));
        Assert.Null(First(new() { OthersCap = 1, LeastFit = fit }, new HashSet<string> { "beter" }));
        Assert.Throws<ArgumentException>(() => new RoundPlanner(index, new() { OthersCap = -1 }));
        Assert.Throws<ArgumentException>(() => new RoundPlanner(index, new() { LeastFit = 1_000_001 }));

        string? First(RoundOptions options, HashSet<string> except) =>
            new RoundPlanner(index, options).Plan([new("v", query, 1) { Except = except }], [], []).Best.Pairs.Select(p => p.Candidate).SingleOrDefault();
    }

    [Fact]
    public void A_vacancy_whose_first_candidates_are_all_taken_looks_further()
    {
        CompetenceIndex index = Index([.. Enumerable.Range(0, 12).Select(i => ($"k{i:D2}", i))]);
        RoundCandidate[] candidates = [.. Enumerable.Range(0, 12).Select(i => new RoundCandidate($"k{i:D2}", 1, null))];

        Round round = new RoundPlanner(index, new() { Take = 2 }).Plan([new("a", Asking, 2), new("b", Asking, 2), new("c", Asking, 2)], candidates, []);

        Assert.Equal(["k00", "k01", "k02", "k03", "k04", "k05"], round.Best.Pairs.Select(p => p.Candidate).Order(StringComparer.Ordinal));
        Assert.Equal(0, round.MostMissed);
        Assert.True(round.Passes > 1);
    }

    [Fact]
    public void Caps_beyond_what_can_be_used_do_not_disturb_the_bound()
    {
        CompetenceIndex index = Index(("a", 1), ("b", 2), ("c", 3));
        RoundCandidate[] candidates = [new("a", int.MaxValue, "k"), new("b", int.MaxValue, null), new("c", int.MaxValue, "k")];

        Round round = new RoundPlanner(index, new() { Take = 1 }).Plan([new("v", Asking, 2), new("w", Asking, 2)], candidates, [new("k", int.MaxValue)]);

        Assert.Equal([("v", "a"), ("v", "b"), ("w", "a"), ("w", "b")], round.Best.Pairs.Select(p => (p.Vacancy, p.Candidate)));
        Assert.Equal(0, round.MostMissed);
    }

    [Fact]
    public void A_vacancy_that_asks_nothing_gets_the_longest_waiting_who_are_left()
    {
        CompetenceIndex index = Index(("lang", 1), ("langer", 0), ("kort", 9));
        RoundCandidate[] candidates = [new("lang", 1, null), new("langer", 1, null), new("kort", 1, null)];

        Round round = new RoundPlanner(index).Plan([new("open", new Query(), 1), new("vragend", Asking with { Exclude = ["kort", "lang"] }, 1)], candidates, []);

        Assert.Equal([("open", "lang"), ("vragend", "langer")], round.Best.Pairs.Select(p => (p.Vacancy, p.Candidate)));
    }

    [Fact]
    public void Input_and_options_out_of_range_are_refused()
    {
        CompetenceIndex index = Index(("k", 0));
        RoundPlanner planner = new(index);
        RoundCandidate[] candidates = [new("k", 1, null)];

        Assert.Throws<ArgumentException>(() => new RoundPlanner(index, new() { Take = 0 }));
        Assert.Throws<ArgumentException>(() => new RoundPlanner(index, new() { MaximumTake = Query.MaximumTake + 1 }));
        Assert.Throws<ArgumentException>(() => new RoundPlanner(index, new() { Tolerance = -1 }));
        Assert.Throws<ArgumentException>(() => new RoundPlanner(index, new() { MaximumPasses = 0 }));
        Assert.Throws<ArgumentException>(() => new RoundPlanner(index, new() { Parallelism = 0 }));
        Assert.Throws<ArgumentException>(() => planner.Plan([new("v", Asking, -1)], candidates, []));
        Assert.Throws<ArgumentException>(() => planner.Plan([new("v", Asking, Query.MaximumTake + 1)], candidates, []));
        Assert.Throws<ArgumentException>(() => planner.Plan([new("v", Asking, 1), new("v", Asking, 1)], candidates, []));
        Assert.Throws<ArgumentException>(() => planner.Plan([new("v", Asking, 1)], [candidates[0], candidates[0]], []));
        Assert.Throws<ArgumentException>(() => planner.Plan([new("v", Asking, 1)], [new("k", 1, "onbekend")], []));
        Assert.Throws<ArgumentException>(() => planner.Plan([new("v", Asking with { Requirements = [new(World.Id(1), 9)] }, 1)], candidates, []));
        Assert.Throws<OperationCanceledException>(() => planner.Plan([new("v", Asking, 1)], candidates, [], new CancellationToken(true)));
    }

    private static Query Asking => new() { Requirements = [new(World.Id(1), 1)] };

    private static CompetenceIndex Index(params (string Key, int Day)[] people)
    {
        CompetenceIndex index = new(World.Taxonomy, World.Columns);
        index.Apply(people.Select(p => new Profile(p.Key, 1)
        {
            Competences = [new(World.Id(1), 3)],
            WaitingSince = new DateOnly(2025, 1, 1).AddDays(p.Day),
        }));
        return index;
    }

    private static Region Make(
        IEnumerable<Profile> profiles, RankingOptions options, IEnumerable<(Query Query, int Cap)> vacancies, IEnumerable<int> caps, IEnumerable<int> coaches)
    {
        CompetenceIndex index = new(World.Taxonomy, World.Columns, options);
        Profile[] people = [.. profiles.DistinctBy(p => p.Key)];
        index.Apply(people);
        int[] capOf = [.. caps];
        return new(
            index,
            [.. vacancies.Select((v, i) => new RoundVacancy($"v{i}", v.Query, v.Cap))],
            [.. people.Where((_, i) => i % 7 != 3).Select((p, i) => new RoundCandidate(p.Key, capOf[i % capOf.Length], i % 5 == 4 ? null : $"k{i % 4}"))],
            [.. coaches.Select((cap, i) => new AssignmentCoach($"k{i}", cap * cap))]);
    }

    private static HashSet<string> Left(CompetenceIndex index, RoundVacancy vacancy, HashSet<string> known) =>
        [.. index.Search(vacancy.Query with { Take = Query.MaximumTake }).Hits.Select(h => h.Key).Where(key => !known.Contains(key))];

    private static string Describe(Round round) =>
        string.Join('\n', [.. round.Best.Pairs, .. round.Best.Vacancies, .. round.Best.Candidates.Cast<object>(), round.MostMissed, round.Passes]);

    private sealed record Region(CompetenceIndex Index, RoundVacancy[] Vacancies, RoundCandidate[] Candidates, AssignmentCoach[] Coaches)
    {
        public Round Plan(RoundOptions options) => new RoundPlanner(Index, options).Plan(Vacancies, Candidates, Coaches);

        public AssignmentResult Everybody()
        {
            AssignmentCandidate[] candidates = [.. Candidates.Select(c => new AssignmentCandidate(c.Key, c.Cap, c.Coach, Index.Get(c.Key)!.WaitingSince))];
            AssignmentEdge[] edges =
            [
                .. Vacancies.SelectMany((v, i) => Index.Search(v.Query with { Take = Query.MaximumTake }).Hits
                    .Select(h => new AssignmentEdge(i, Array.FindIndex(candidates, c => c.Key == h.Key), h.Score))
                    .Where(e => e.Candidate >= 0)),
            ];
            return Assigner.Best(new([.. Vacancies.Select(v => new AssignmentVacancy(v.Key, v.Cap))], candidates, Coaches, edges));
        }
    }
}
