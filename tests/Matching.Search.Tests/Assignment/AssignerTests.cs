using FsCheck;
using FsCheck.Fluent;

namespace Matching.Search.Tests.Assignment;

/// <summary>Who is proposed for what: the greatest total fit within every cap.</summary>
public sealed class AssignerTests
{
    private static readonly Gen<(Market Market, int Seed)> Shuffles =
        from market in Market.Small
        from seed in Gen.Choose(0, 1_000_000)
        select (market, seed);

    [Fact]
    public void The_total_fit_is_the_greatest_there_is_and_the_longest_waiting_come_first_among_equals() =>
        Property.Holds(
            Market.Small,
            m =>
            {
                AssignmentResult best = Assigner.Best(m.Problem);
                return (best.TotalFit, m.DaysOf(best)) == m.Exhaustive();
            },
            3000);

    [Fact]
    public void Caps_are_respected_and_no_pair_is_chosen_twice() =>
        Property.Holds(
            Market.Small,
            m => m.Allows(Assigner.Best(m.Problem)) && m.Allows(Assigner.OneByOne(m.Problem)) && m.Allows(Assigner.OneByOne(m.Problem, 250_000)),
            1000);

    [Fact]
    public void The_order_of_the_input_does_not_matter() =>
        Property.Holds(
            Shuffles,
            x => Describe(Assigner.Best(x.Market.Problem)) == Describe(Assigner.Best(x.Market.Shuffled(x.Seed).Problem)),
            1000);

    [Fact]
    public void The_total_is_never_less_than_one_by_one_whatever_the_order() =>
        Property.Holds(
            Shuffles,
            x =>
            {
                AssignmentProblem problem = x.Market.Shuffled(x.Seed).Problem;
                long best = Assigner.Best(problem).TotalFit;
                return best >= Assigner.OneByOne(problem).TotalFit && best >= Assigner.OneByOne(problem, 100_000).TotalFit;
            },
            1000);

    [Fact]
    public void Nobody_else_could_be_proposed_and_the_outcome_says_why() =>
        Property.Holds(Market.Small, m => Explains(m, Assigner.Best(m.Problem)) && Explains(m, Assigner.OneByOne(m.Problem)), 1000);

    [Theory]
    [InlineData(1, 200, 4000, 80, 40, 10, 3, 20, 1_000_000)]
    [InlineData(2, 200, 300, 20, 40, 10, 3, 20, 1_000_000)]
    [InlineData(3, 200, 300, 20, 40, 10, 3, 20, 5)]
    [InlineData(4, 200, 300, 1, 40, 10, 3, 200, 1_000)]
    [InlineData(5, 60, 60, 5, 60, 3, 2, 8, 1)]
    public void A_larger_market_is_solved_to_the_proven_optimum(
        int seed, int vacancies, int candidates, int coaches, int perVacancy, int vacancyCap, int candidateCap, int coachCap, int fits)
    {
        Market market = Market.Random(seed, vacancies, candidates, coaches, perVacancy, vacancyCap, candidateCap, coachCap, fits);

        AssignmentResult best = Assigner.Best(market.Problem);

        Assert.True(market.Allows(best));
        Assert.False(Improvement.Exists(market, best));
        Assert.True(best.TotalFit >= Assigner.OneByOne(market.Problem).TotalFit);
        Assert.Equal(Describe(best), Describe(Assigner.Best(market.Shuffled(seed).Problem)));
    }

    [Fact]
    public void One_by_one_is_beaten_where_the_first_vacancy_takes_what_only_the_second_can_use()
    {
        Market market = Market.Make([1, 1], [(1, -1, 0), (1, -1, 0)], [], [new(0, 0, 900_000), new(0, 1, 800_000), new(1, 0, 850_000)]);

        Assert.Equal(900_000, Assigner.OneByOne(market.Problem).TotalFit);
        Assert.Equal(1_650_000, Assigner.Best(market.Problem).TotalFit);
    }

    [Fact]
    public void Somebody_excellent_for_forty_vacancies_is_proposed_no_more_often_than_allowed_and_others_are_seen()
    {
        IEnumerable<AssignmentEdge> excellent = Enumerable.Range(0, 40).Select(v => new AssignmentEdge(v, 0, 990_000 + v));
        IEnumerable<AssignmentEdge> others = Enumerable.Range(0, 40).Select(v => new AssignmentEdge(v, 1 + v, 600_000));
        Market market = Market.Make(Enumerable.Repeat(1, 40), Enumerable.Repeat((3, -1, 0), 41), [], [.. excellent, .. others]);

        AssignmentResult best = Assigner.Best(market.Problem);

        Assert.Equal(["v37", "v38", "v39"], best.Pairs.Where(p => p.Candidate == "c0").Select(p => p.Vacancy));
        Assert.Equal(40, best.Pairs.Count);
        Assert.Equal(new CandidateOutcome("c0", 3, CandidateLimit.CapReached), best.Candidates.Single(c => c.Candidate == "c0"));
        Assert.Equal(new CandidateOutcome("c38", 0, CandidateLimit.VacanciesFull), best.Candidates.Single(c => c.Candidate == "c38"));
    }

    [Fact]
    public void A_coach_gets_no_more_than_the_cap_and_the_best_of_the_coachs_candidates_go_first()
    {
        Market market = Market.Make(
            [3],
            [(1, 0, 0), (1, 0, 0), (1, 0, 0), (1, -1, 0)],
            [2],
            [new(0, 0, 500_000), new(0, 1, 700_000), new(0, 2, 600_000), new(0, 3, 100_000)]);

        AssignmentResult best = Assigner.Best(market.Problem);

        Assert.Equal(["c1", "c2", "c3"], best.Pairs.Select(p => p.Candidate));
        Assert.Equal([new VacancyOutcome("v0", 3, VacancyLimit.CapReached, 0, 1)], best.Vacancies);
        Assert.Equal(CandidateLimit.CoachCapReached, best.Candidates.Single(c => c.Candidate == "c0").Limit);
    }

    [Fact]
    public void Where_all_fit_equally_the_longest_waiting_are_proposed_and_then_the_key_decides()
    {
        Market market = Market.Make(
            [3],
            [(1, -1, 5), (1, -1, 5), (1, -1, 2), (1, -1, 9), (1, -1, 5)],
            [],
            Enumerable.Range(0, 5).Select(c => new AssignmentEdge(0, c, 500_000)));

        Assert.Equal(["c2", "c0", "c1"], Assigner.Best(market.Problem).Pairs.Select(p => p.Candidate));
        Assert.Equal(["c2", "c0", "c1"], Assigner.OneByOne(market.Problem).Pairs.Select(p => p.Candidate));
    }

    [Fact]
    public void Somebody_whose_waiting_is_unknown_comes_last_among_equals()
    {
        AssignmentProblem problem = new(
            [new("v", 1)],
            [new("a", 1, null, DateOnly.MaxValue), new("b", 1, null, new DateOnly(2026, 1, 1))],
            [],
            [new(0, 0, 400_000), new(0, 1, 400_000)]);

        Assert.Equal("b", Assigner.Best(problem).Pairs.Single().Candidate);
    }

    [Fact]
    public void One_by_one_takes_the_longest_waiting_within_a_band_as_a_search_does()
    {
        Market market = Market.Make([1], [(1, -1, 9), (1, -1, 0), (1, -1, 0)], [], [new(0, 0, 519_999), new(0, 1, 500_000), new(0, 2, 500_001)]);

        Assert.Equal("c2", Assigner.OneByOne(market.Problem, 20_000).Pairs.Single().Candidate);
        Assert.Equal("c0", Assigner.OneByOne(market.Problem).Pairs.Single().Candidate);
    }

    [Fact]
    public void One_by_one_follows_the_order_in_which_vacancies_are_given()
    {
        AssignmentCandidate[] candidates = [new("c", 1, null, DateOnly.MinValue)];
        AssignmentEdge[] edges = [new(0, 0, 500_000), new(1, 0, 500_000)];

        Assert.Equal("b", Assigner.OneByOne(new([new("b", 1), new("a", 1)], candidates, [], edges)).Pairs.Single().Vacancy);
        Assert.Equal("a", Assigner.OneByOne(new([new("a", 1), new("b", 1)], candidates, [], edges)).Pairs.Single().Vacancy);
    }

    [Fact]
    public void Without_edges_or_room_nothing_is_proposed_and_the_outcome_says_which_it_was()
    {
        Market market = Market.Make([0, 2, 2], [(0, -1, 0), (1, 0, 0), (5, -1, 0)], [0], [new(0, 2, 700_000), new(2, 0, 300_000), new(2, 1, 300_000)]);

        AssignmentResult best = Assigner.Best(market.Problem);

        Assert.Empty(best.Pairs);
        Assert.Equal(0, best.TotalFit);
        Assert.Equal(
            [
                new VacancyOutcome("v0", 0, VacancyLimit.CapReached, 0, 0),
                new VacancyOutcome("v1", 0, VacancyLimit.NobodyGiven, 0, 0),
                new VacancyOutcome("v2", 0, VacancyLimit.CandidatesTaken, 1, 1),
            ],
            best.Vacancies);
        Assert.Empty(Assigner.Best(new([], [], [], [])).Pairs);
    }

    [Fact]
    public void Caps_beyond_what_can_be_used_are_no_caps()
    {
        Market market = Market.Make([int.MaxValue, int.MaxValue], [(int.MaxValue, 0, 0)], [int.MaxValue], [new(0, 0, 1), new(1, 0, 1_000_000)]);

        AssignmentResult best = Assigner.Best(market.Problem);

        Assert.Equal(1_000_001, best.TotalFit);
        Assert.All(best.Vacancies, v => Assert.Equal(VacancyLimit.EverybodyProposed, v.Limit));
        Assert.Equal([new CandidateOutcome("c0", 2, CandidateLimit.ProposedEverywhere)], best.Candidates);
    }

    [Fact]
    public void Input_that_contradicts_itself_is_refused()
    {
        AssignmentVacancy[] vacancies = [new("v", 1)];
        AssignmentCandidate[] candidates = [new("c", 1, null, DateOnly.MinValue)];

        Assert.Throws<ArgumentException>(() => new AssignmentProblem([new("v", 1), new("v", 1)], candidates, [], []));
        Assert.Throws<ArgumentException>(() => new AssignmentProblem([new("", 1)], candidates, [], []));
        Assert.Throws<ArgumentException>(() => new AssignmentProblem([new("v", -1)], candidates, [], []));
        Assert.Throws<ArgumentException>(() => new AssignmentProblem(vacancies, [candidates[0] with { Coach = "k" }], [], []));
        Assert.Throws<ArgumentException>(() => new AssignmentProblem(vacancies, candidates, [], [new(0, 0, 5), new(0, 0, 6)]));
        Assert.Throws<ArgumentException>(() => new AssignmentProblem(vacancies, candidates, [], [new(0, 1, 5)]));
        Assert.Throws<ArgumentException>(() => new AssignmentProblem(vacancies, candidates, [], [new(-1, 0, 5)]));
        Assert.Throws<ArgumentException>(() => new AssignmentProblem(vacancies, candidates, [], [new(0, 0, 1_000_001)]));
        Assert.Throws<ArgumentException>(() => new AssignmentProblem(vacancies, candidates, [], [new(0, 0, -1)]));
    }

    [Fact]
    public void A_round_that_is_cancelled_stops() =>
        Assert.Throws<OperationCanceledException>(
            () => Assigner.Best(Market.Random(1, 20, 20, 2, 5, 3, 3, 9, 10).Problem, new CancellationToken(true)));

    /// <summary>No edge is left whose ends all have room, and each end that has too little is named.</summary>
    private static bool Explains(Market market, AssignmentResult result)
    {
        Dictionary<string, VacancyOutcome> vacancies = result.Vacancies.ToDictionary(v => v.Vacancy);
        Dictionary<string, CandidateOutcome> candidates = result.Candidates.ToDictionary(c => c.Candidate);
        HashSet<(string, string)> chosen = [.. result.Pairs.Select(p => (p.Vacancy, p.Candidate))];
        return market.Edges.All(e =>
        {
            VacancyOutcome vacancy = vacancies[market.Vacancies[e.Vacancy].Key];
            CandidateOutcome candidate = candidates[market.Candidates[e.Candidate].Key];
            return chosen.Contains((vacancy.Vacancy, candidate.Candidate))
                || vacancy.Limit == VacancyLimit.CapReached
                || (vacancy.Limit == VacancyLimit.CandidatesTaken && candidate.Limit is CandidateLimit.CapReached or CandidateLimit.CoachCapReached);
        })
            && result.Vacancies.All(v => v.Proposed == result.Pairs.Count(p => p.Vacancy == v.Vacancy))
            && result.Candidates.All(c => c.Proposed == result.Pairs.Count(p => p.Candidate == c.Candidate));
    }

    private static string Describe(AssignmentResult result) =>
        string.Join('\n', [.. result.Pairs, .. result.Vacancies, .. result.Candidates.Cast<object>()]);
}
