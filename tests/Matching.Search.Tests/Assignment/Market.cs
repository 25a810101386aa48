using FsCheck;
using FsCheck.Fluent;

namespace Matching.Search.Tests.Assignment;

/// <summary>The parts of a problem, before their order is fixed.</summary>
internal sealed record Market(
    AssignmentVacancy[] Vacancies,
    AssignmentCandidate[] Candidates,
    AssignmentCoach[] Coaches,
    AssignmentEdge[] Edges)
{
    /// <summary>Few of everything, so that every choice of edges can be tried; fits are often equal and caps often 0.</summary>
    public static Gen<Market> Small { get; } =
        from vacancies in Gen.Choose(1, 4).SelectMany(n => Gen.Choose(0, 3).ListOf(n))
        from coaches in Gen.Choose(0, 3).SelectMany(n => Gen.Choose(0, 3).ListOf(n))
        from candidates in Gen.Choose(1, 6).SelectMany(n => Candidate(coaches.Count).ListOf(n))
        from edges in Gen.Choose(0, 13).SelectMany(n => Edge(vacancies.Count, candidates.Count, Gen.OneOf(Gen.Choose(0, 6), Gen.Choose(0, 1_000_000))).ListOf(n))
        select Make(vacancies, candidates, coaches, edges);

    public AssignmentProblem Problem => new(Vacancies, Candidates, Coaches, Edges);

    public static Market Random(int seed, int vacancies, int candidates, int coaches, int perVacancy, int vacancyCap, int candidateCap, int coachCap, int fits)
    {
        Random random = new(seed);
        return Make(
            [.. Enumerable.Range(0, vacancies).Select(_ => random.Next(vacancyCap + 1))],
            [.. Enumerable.Range(0, candidates).Select(_ => (random.Next(candidateCap + 1), random.Next(-1, coaches), random.Next(400)))],
            [.. Enumerable.Range(0, coaches).Select(_ => random.Next(coachCap + 1))],
            [.. Enumerable.Range(0, vacancies * perVacancy).Select(_ => new AssignmentEdge(
                random.Next(vacancies),
                (int)(candidates * Math.Pow(random.NextDouble(), 2)),
                1 + (random.Next(fits) * (999_999 / fits))))]);
    }

    public static Market Make(
        IEnumerable<int> vacancies,
        IEnumerable<(int Cap, int Coach, int Day)> candidates,
        IEnumerable<int> coaches,
        IEnumerable<AssignmentEdge> edges) =>
        new(
            [.. vacancies.Select((cap, i) => new AssignmentVacancy($"v{i}", cap))],
            [.. candidates.Select((c, i) => new AssignmentCandidate($"c{i}", c.Cap, c.Coach < 0 ? null : $"k{c.Coach}", new DateOnly(2025, 1, 1).AddDays(c.Day)))],
            [.. coaches.Select((cap, i) => new AssignmentCoach($"k{i}", cap))],
            [.. edges.DistinctBy(e => (e.Vacancy, e.Candidate))]);

    /// <summary>The same market with everything listed in another order.</summary>
    public Market Shuffled(int seed)
    {
        Random random = new(seed);
        int[] vacancyAt = Order(Vacancies.Length);
        int[] candidateAt = Order(Candidates.Length);
        AssignmentEdge[] edges =
        [
            .. Edges.Select(e => new AssignmentEdge(Array.IndexOf(vacancyAt, e.Vacancy), Array.IndexOf(candidateAt, e.Candidate), e.Fit)),
        ];
        random.Shuffle(edges);
        return new(
            [.. vacancyAt.Select(i => Vacancies[i])],
            [.. candidateAt.Select(i => Candidates[i])],
            [.. Order(Coaches.Length).Select(i => Coaches[i])],
            edges);

        int[] Order(int count)
        {
            int[] order = [.. Enumerable.Range(0, count)];
            random.Shuffle(order);
            return order;
        }
    }

    /// <summary>The greatest total fit, and the greatest total of days waited with it, by trying every choice of edges.</summary>
    public (long Fit, long Days) Exhaustive()
    {
        int[] vacancyRoom = [.. Vacancies.Select(v => v.Cap)];
        int[] candidateRoom = [.. Candidates.Select(c => c.Cap)];
        Dictionary<string, int> coachRoom = Coaches.ToDictionary(c => c.Key, c => c.Cap);
        return Try(0);

        (long Fit, long Days) Try(int edge)
        {
            if (edge == Edges.Length)
            {
                return (0, 0);
            }

            (long Fit, long Days) best = Try(edge + 1);
            AssignmentEdge taken = Edges[edge];
            string? coach = Candidates[taken.Candidate].Coach;
            if (vacancyRoom[taken.Vacancy] > 0 && candidateRoom[taken.Candidate] > 0 && (coach is null || coachRoom[coach] > 0))
            {
                Take(taken, coach, -1);
                (long fit, long days) = Try(edge + 1);
                Take(taken, coach, 1);
                (long Fit, long Days) with = (fit + taken.Fit, days + DaysOf(Candidates[taken.Candidate]));
                best = with.CompareTo(best) > 0 ? with : best;
            }

            return best;
        }

        void Take(AssignmentEdge edge, string? coach, int change)
        {
            vacancyRoom[edge.Vacancy] += change;
            candidateRoom[edge.Candidate] += change;
            if (coach is not null)
            {
                coachRoom[coach] += change;
            }
        }
    }

    public long DaysOf(AssignmentResult result)
    {
        Dictionary<string, AssignmentCandidate> candidates = Candidates.ToDictionary(c => c.Key);
        return result.Pairs.Sum(p => DaysOf(candidates[p.Candidate]));
    }

    /// <summary>Every pair exists, occurs once and has its own fit; no cap is exceeded.</summary>
    public bool Allows(AssignmentResult result)
    {
        Dictionary<(string, string), int> fits = Edges.ToDictionary(e => (Vacancies[e.Vacancy].Key, Candidates[e.Candidate].Key), e => e.Fit);
        Dictionary<string, string?> coachOf = Candidates.ToDictionary(c => c.Key, c => c.Coach);
        ILookup<string, AssignedPair> ofVacancy = result.Pairs.ToLookup(p => p.Vacancy);
        ILookup<string, AssignedPair> ofCandidate = result.Pairs.ToLookup(p => p.Candidate);
        ILookup<string, AssignedPair> ofCoach = result.Pairs.Where(p => coachOf[p.Candidate] is not null).ToLookup(p => coachOf[p.Candidate]!);
        return result.Pairs.DistinctBy(p => (p.Vacancy, p.Candidate)).Count() == result.Pairs.Count
            && result.Pairs.All(p => fits.TryGetValue((p.Vacancy, p.Candidate), out int fit) && fit == p.Fit)
            && result.TotalFit == result.Pairs.Sum(p => (long)p.Fit)
            && Vacancies.All(v => ofVacancy[v.Key].Count() <= v.Cap)
            && Candidates.All(c => ofCandidate[c.Key].Count() <= c.Cap)
            && Coaches.All(k => ofCoach[k.Key].Count() <= k.Cap);
    }

    private static Gen<(int Cap, int Coach, int Day)> Candidate(int coaches) =>
        from cap in Gen.Choose(0, 3)
        from coach in Gen.Choose(-1, coaches - 1)
        from day in Gen.Choose(0, 3)
        select (cap, coach, day);

    private static Gen<AssignmentEdge> Edge(int vacancies, int candidates, Gen<int> fits) =>
        from vacancy in Gen.Choose(0, vacancies - 1)
        from candidate in Gen.Choose(0, candidates - 1)
        from fit in fits
        select new AssignmentEdge(vacancy, candidate, fit);

    private long DaysOf(AssignmentCandidate candidate) =>
        Candidates.Max(c => c.WaitingSince).DayNumber - candidate.WaitingSince.DayNumber + 1;
}
