namespace Matching.Search;

/// <summary>Puts chosen edges into words.</summary>
internal static class Outcomes
{
    public static AssignmentResult Of(AssignmentProblem problem, bool[] chosen)
    {
        int[] proposed = new int[problem.Candidates.Length];
        int[] eligible = new int[problem.Candidates.Length];
        int[] ofCoach = new int[problem.Coaches.Length];
        List<AssignedPair> pairs = [];
        long total = 0;
        for (int v = 0; v < problem.Vacancies.Length; v++)
        {
            for (int e = problem.EdgeStart[v]; e < problem.EdgeStart[v + 1]; e++)
            {
                int candidate = problem.EdgeCandidate[e];
                eligible[candidate]++;
                if (chosen[e])
                {
                    proposed[candidate]++;
                    total += problem.EdgeFit[e];
                    pairs.Add(new(problem.Vacancies[v].Key, problem.Candidates[candidate].Key, problem.EdgeFit[e]));
                    if (problem.CoachOf[candidate] is >= 0 and int coach)
                    {
                        ofCoach[coach]++;
                    }
                }
            }
        }

        bool[] atOwnCap = [.. problem.Candidates.Select((c, i) => proposed[i] == c.Cap)];
        bool[] atCoachCap = [.. problem.CoachOf.Select(k => k >= 0 && ofCoach[k] == problem.Coaches[k].Cap)];
        return new(
            pairs,
            total,
            [.. Enumerable.Range(0, problem.Vacancies.Length).Select(v => Vacancy(problem, chosen, v, atOwnCap, atCoachCap))],
            [.. problem.Candidates.Select((c, i) => new CandidateOutcome(c.Key, proposed[i], Limit(proposed[i], eligible[i], atOwnCap[i], atCoachCap[i])))]);
    }

    private static VacancyOutcome Vacancy(AssignmentProblem problem, bool[] chosen, int vacancy, bool[] atOwnCap, bool[] atCoachCap)
    {
        int eligible = problem.EdgeStart[vacancy + 1] - problem.EdgeStart[vacancy];
        int proposed = 0;
        int own = 0;
        int coach = 0;
        for (int e = problem.EdgeStart[vacancy]; e < problem.EdgeStart[vacancy + 1]; e++)
        {
            int candidate = problem.EdgeCandidate[e];
            if (chosen[e])
            {
                proposed++;
            }
            else if (atOwnCap[candidate])
            {
                own++;
            }
            else if (atCoachCap[candidate])
            {
                coach++;
            }
        }

        VacancyLimit limit = proposed == problem.Vacancies[vacancy].Cap ? VacancyLimit.CapReached
            : eligible == 0 ? VacancyLimit.NobodyGiven
            : proposed == eligible ? VacancyLimit.EverybodyProposed
            : VacancyLimit.CandidatesTaken;
        return new(problem.Vacancies[vacancy].Key, proposed, limit, own, coach);
    }

    private static CandidateLimit Limit(int proposed, int eligible, bool atOwnCap, bool atCoachCap) =>
        eligible == 0 ? CandidateLimit.NothingGiven
        : proposed == eligible ? CandidateLimit.ProposedEverywhere
        : atOwnCap ? CandidateLimit.CapReached
        : atCoachCap ? CandidateLimit.CoachCapReached
        : CandidateLimit.VacanciesFull;
}
