namespace Matching.Search.Tests.Assignment;

/// <summary>
/// Looks for a way to change an assignment that makes its total fit greater, by another method than the product's: an
/// assignment is optimal exactly when what remains possible has no cycle of negative cost (Bellman and Ford).
/// </summary>
internal static class Improvement
{
    public static bool Exists(Market market, AssignmentResult result)
    {
        int vacancies = market.Vacancies.Length;
        int candidates = market.Candidates.Length;
        int hub = vacancies + candidates + market.Coaches.Length;
        HashSet<(string, string)> chosen = [.. result.Pairs.Select(p => (p.Vacancy, p.Candidate))];
        int[] ofVacancy = new int[vacancies];
        int[] ofCandidate = new int[candidates];
        int[] ofCoach = new int[market.Coaches.Length];
        List<(int From, int To, long Cost)> moves = [];
        int[] coachOf = [.. market.Candidates.Select(c => Array.FindIndex(market.Coaches, k => k.Key == c.Coach))];
        foreach (AssignmentEdge edge in market.Edges)
        {
            if (chosen.Contains((market.Vacancies[edge.Vacancy].Key, market.Candidates[edge.Candidate].Key)))
            {
                ofVacancy[edge.Vacancy]++;
                ofCandidate[edge.Candidate]++;
                if (coachOf[edge.Candidate] >= 0)
                {
                    ofCoach[coachOf[edge.Candidate]]++;
                }

                moves.Add((vacancies + edge.Candidate, edge.Vacancy, edge.Fit));
            }
            else
            {
                moves.Add((edge.Vacancy, vacancies + edge.Candidate, -edge.Fit));
            }
        }

        Add(0, ofVacancy, [.. market.Vacancies.Select(v => v.Cap)], _ => hub, true);
        Add(vacancies, ofCandidate, [.. market.Candidates.Select(c => c.Cap)], c => coachOf[c] < 0 ? hub : vacancies + candidates + coachOf[c], false);
        Add(vacancies + candidates, ofCoach, [.. market.Coaches.Select(k => k.Cap)], _ => hub, false);
        return NegativeCycle(hub + 1, moves);

        void Add(int first, int[] counts, int[] caps, Func<int, int> next, bool into)
        {
            for (int i = 0; i < counts.Length; i++)
            {
                (int from, int to) = into ? (next(i), first + i) : (first + i, next(i));
                if (counts[i] < caps[i])
                {
                    moves.Add((from, to, 0));
                }

                if (counts[i] > 0)
                {
                    moves.Add((to, from, 0));
                }
            }
        }
    }

    private static bool NegativeCycle(int nodes, List<(int From, int To, long Cost)> moves)
    {
        long[] distance = new long[nodes];
        bool changed = true;
        for (int round = 0; round <= nodes && changed; round++)
        {
            changed = false;
            foreach ((int from, int to, long cost) in moves)
            {
                if (distance[from] + cost < distance[to])
                {
                    distance[to] = distance[from] + cost;
                    changed = true;
                }
            }
        }

        return changed;
    }
}
