namespace Matching.Search;

/// <summary>
/// Vacancies, candidates, coaches and who may be proposed for what. Everything is put in an order of its own (vacancies and
/// coaches by key, candidates by waiting and key), so that results do not depend on the order of the input. Immutable.
/// </summary>
public sealed class AssignmentProblem
{
    /// <summary>The highest fit.</summary>
    public const int MaximumFit = 1_000_000;

    /// <summary>The most edges; the sums of the optimum stay within 64 bits.</summary>
    public const int MaximumEdges = 50_000_000;

    /// <summary>Somebody who waits longer than this, in days, counts as waiting this long.</summary>
    private const int LongestWaiting = 36_500;

    /// <summary>Checks and orders the parts.</summary>
    /// <param name="vacancies">The vacancies, with distinct keys. Their order is that of taking them one by one and matters for nothing else.</param>
    /// <param name="candidates">The candidates, with distinct keys.</param>
    /// <param name="coaches">The coaches, with distinct keys; every coach that a candidate names is among them.</param>
    /// <param name="edges">Who may be proposed for what, every pair once.</param>
    /// <exception cref="ArgumentException">
    /// A key is empty or occurs twice, a cap is negative, a coach is missing, an edge is out of range or occurs twice, or there are too many.
    /// </exception>
    public AssignmentProblem(
        IReadOnlyList<AssignmentVacancy> vacancies,
        IReadOnlyList<AssignmentCandidate> candidates,
        IReadOnlyList<AssignmentCoach> coaches,
        IReadOnlyCollection<AssignmentEdge> edges)
    {
        ArgumentNullException.ThrowIfNull(vacancies);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(coaches);
        ArgumentNullException.ThrowIfNull(edges);
        if (edges.Count > MaximumEdges)
        {
            throw new ArgumentException($"There are more than {MaximumEdges} edges.", nameof(edges));
        }

        Vacancies = [.. vacancies.OrderBy(v => v.Key, StringComparer.Ordinal)];
        Candidates = [.. candidates.OrderBy(c => c.WaitingSince).ThenBy(c => c.Key, StringComparer.Ordinal)];
        Coaches = [.. coaches.OrderBy(c => c.Key, StringComparer.Ordinal)];
        Dictionary<string, int> vacancyNumbers = Numbers(Vacancies, v => v.Key, v => v.Cap, nameof(vacancies));
        Dictionary<string, int> candidateNumbers = Numbers(Candidates, c => c.Key, c => c.Cap, nameof(candidates));
        Dictionary<string, int> coachNumbers = Numbers(Coaches, c => c.Key, c => c.Cap, nameof(coaches));
        CoachOf = [.. Candidates.Select(c => CoachNumber(c, coachNumbers))];
        GivenOrder = [.. vacancies.Select(v => vacancyNumbers[v.Key])];
        (EdgeStart, EdgeCandidate, EdgeFit) = Sorted(edges, GivenOrder, [.. candidates.Select(c => candidateNumbers[c.Key])]);
        DaysWaiting = Days(Candidates);
    }

    internal AssignmentVacancy[] Vacancies { get; }

    internal AssignmentCandidate[] Candidates { get; }

    internal AssignmentCoach[] Coaches { get; }

    /// <summary>The numbers of the vacancies in the order in which they were given.</summary>
    internal int[] GivenOrder { get; }

    /// <summary>The number of every candidate's coach, or -1.</summary>
    internal int[] CoachOf { get; }

    /// <summary>The edges of a vacancy run from its own start to that of the next: best fit first, then by the candidate's number.</summary>
    internal int[] EdgeStart { get; }

    internal int[] EdgeCandidate { get; }

    internal int[] EdgeFit { get; }

    /// <summary>How long every candidate waits, in days before the one who began last.</summary>
    internal int[] DaysWaiting { get; }

    private static Dictionary<string, int> Numbers<T>(T[] ordered, Func<T, string> keyOf, Func<T, int> capOf, string name)
    {
        Dictionary<string, int> numbers = new(ordered.Length, StringComparer.Ordinal);
        for (int i = 0; i < ordered.Length; i++)
        {
            string key = keyOf(ordered[i]);
            if (string.IsNullOrEmpty(key) || !numbers.TryAdd(key, i))
            {
                throw new ArgumentException($"The key '{key}' is empty or occurs twice.", name);
            }

            if (capOf(ordered[i]) < 0)
            {
                throw new ArgumentException($"The cap of '{key}' is negative.", name);
            }
        }

        return numbers;
    }

    private static int CoachNumber(AssignmentCandidate candidate, Dictionary<string, int> coaches)
    {
        if (candidate.Coach is null)
        {
            return -1;
        }

        return coaches.TryGetValue(candidate.Coach, out int number)
            ? number
            : throw new ArgumentException($"The coach of '{candidate.Key}' is missing.", nameof(coaches));
    }

    private static (int[] Start, int[] Candidate, int[] Fit) Sorted(IReadOnlyCollection<AssignmentEdge> edges, int[] vacancies, int[] candidates)
    {
        int[] start = new int[vacancies.Length + 1];
        foreach (AssignmentEdge edge in edges)
        {
            if ((uint)edge.Vacancy >= (uint)vacancies.Length || (uint)edge.Candidate >= (uint)candidates.Length || edge.Fit is < 0 or > MaximumFit)
            {
                throw new ArgumentException($"{edge} is out of range.", nameof(edges));
            }

            start[vacancies[edge.Vacancy] + 1]++;
        }

        for (int v = 0; v < vacancies.Length; v++)
        {
            start[v + 1] += start[v];
        }

        // One number holds what edges of a vacancy are sorted by: the best fit first, then the lowest candidate.
        long[] sorting = new long[edges.Count];
        int[] next = [.. start];
        foreach (AssignmentEdge edge in edges)
        {
            sorting[next[vacancies[edge.Vacancy]]++] = ((long)(MaximumFit - edge.Fit) << 32) | (uint)candidates[edge.Candidate];
        }

        int[] candidate = new int[sorting.Length];
        int[] fit = new int[sorting.Length];
        int[] seen = new int[candidates.Length];
        for (int v = 0; v < vacancies.Length; v++)
        {
            Array.Sort(sorting, start[v], start[v + 1] - start[v]);
            for (int e = start[v]; e < start[v + 1]; e++)
            {
                candidate[e] = (int)sorting[e];
                fit[e] = MaximumFit - (int)(sorting[e] >> 32);
                if (seen[candidate[e]] == v + 1)
                {
                    throw new ArgumentException("A pair occurs twice.", nameof(edges));
                }

                seen[candidate[e]] = v + 1;
            }
        }

        return (start, candidate, fit);
    }

    private static int[] Days(AssignmentCandidate[] candidates)
    {
        // The last possible day stands for somebody of whom it is unknown.
        int latest = candidates.LastOrDefault(c => c.WaitingSince != DateOnly.MaxValue)?.WaitingSince.DayNumber ?? 0;
        return [.. candidates.Select(c => Math.Clamp(latest - c.WaitingSince.DayNumber, 0, LongestWaiting))];
    }
}
