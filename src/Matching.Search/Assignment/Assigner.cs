namespace Matching.Search;

/// <summary>Chooses who is proposed for what, within the caps of vacancies, candidates and coaches.</summary>
public static class Assigner
{
    /// <summary>
    /// The assignment with the greatest total fit there is; of those, the one in which the people proposed have waited longest in total.
    /// What then still is equal depends on the keys alone.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static AssignmentResult Best(AssignmentProblem problem, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Outcomes.Of(problem, OptimalAssignment.Find(problem, cancellationToken).Chosen);
    }

    /// <summary>As <see cref="Best"/>, with the prices that prove it.</summary>
    internal static (AssignmentResult Best, AssignmentPrices Prices) BestWithPrices(AssignmentProblem problem, CancellationToken cancellationToken)
    {
        (bool[] chosen, AssignmentPrices prices) = OptimalAssignment.Find(problem, cancellationToken);
        return (Outcomes.Of(problem, chosen), prices);
    }

    /// <summary>
    /// What taking the vacancies one by one gives, in the order in which they were given: each gets the best candidates who are still
    /// under their caps, by band of fit, then longest waiting, then fit, then key. Never a greater total than <see cref="Best"/>.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="bandWidth">The width of a band in millionths, 1 or more; 1 takes the best fit first.</param>
    public static AssignmentResult OneByOne(AssignmentProblem problem, int bandWidth = 1)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentOutOfRangeException.ThrowIfLessThan(bandWidth, 1);
        bool[] chosen = new bool[problem.EdgeFit.Length];
        int[] candidateRoom = [.. problem.Candidates.Select(c => c.Cap)];
        int[] coachRoom = [.. problem.Coaches.Select(c => c.Cap)];
        foreach (int vacancy in problem.GivenOrder)
        {
            int room = problem.Vacancies[vacancy].Cap;
            int start = problem.EdgeStart[vacancy];
            IEnumerable<int> edges = Enumerable.Range(start, problem.EdgeStart[vacancy + 1] - start);
            foreach (int edge in bandWidth == 1 ? edges : edges.OrderByDescending(e => problem.EdgeFit[e] / bandWidth).ThenBy(WaitingSince))
            {
                int candidate = problem.EdgeCandidate[edge];
                int coach = problem.CoachOf[candidate];
                if (room == 0)
                {
                    break;
                }

                if (candidateRoom[candidate] > 0 && (coach < 0 || coachRoom[coach] > 0))
                {
                    chosen[edge] = true;
                    room--;
                    candidateRoom[candidate]--;
                    if (coach >= 0)
                    {
                        coachRoom[coach]--;
                    }
                }
            }
        }

        return Outcomes.Of(problem, chosen);

        DateOnly WaitingSince(int edge) => problem.Candidates[problem.EdgeCandidate[edge]].WaitingSince;
    }
}
