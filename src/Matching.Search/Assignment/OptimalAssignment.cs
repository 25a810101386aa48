namespace Matching.Search;

/// <summary>
/// The exact optimum as a flow of least cost: every vacancy sends up to its cap to candidates, through them to their coaches.
/// Vacancies enter one place at a time; each place takes the path with the greatest gain, which may move places that were
/// filled before (successive shortest paths, with prices that keep every step's cost at zero or more, so that a search
/// stays near where it begins). With whole numbers the result is exact.
/// </summary>
internal sealed class OptimalAssignment
{
    private const int None = -1;

    private readonly AssignmentProblem _problem;
    private readonly long _scale;
    private readonly int _vacancies;
    private readonly int _firstCandidate;

    // Edges of which an end has cap 0 are left out of the lists below.
    private readonly int[] _start;
    private readonly int[] _candidate;
    private readonly int[] _vacancy;
    private readonly int[] _given;
    private readonly long[] _worth;

    private readonly bool[] _chosen;
    private readonly int[] _nextChosen;
    private readonly int[] _previousChosen;
    private readonly int[] _firstChosen;
    private readonly int[] _room;
    private readonly int[] _coachRoom;
    private readonly int[] _coach;
    private readonly int[][] _members;

    // What a place at a vacancy earns at least, and what a candidate (coach included) and a coach cost.
    private readonly long[] _earns;
    private readonly long[] _price;
    private readonly long[] _coachPrice;

    // Nodes of a search: vacancies, then coaches, then candidates. What is stored of a node counts only in the search that it names.
    // Candidates are passed through at once, so that only vacancies and coaches wait for their turn.
    private readonly PriorityQueue<int, long> _open = new();
    private readonly List<int> _reached = [];
    private readonly long[] _distance;
    private readonly int[] _seenIn;
    private readonly int[] _closedIn;
    private readonly int[] _cameBy;
    private readonly bool[] _throughCoach;
    private int _search;
    private long _best;
    private int _bestEdge;
    private int _bestVacancy;

    private OptimalAssignment(AssignmentProblem problem)
    {
        _problem = problem;
        _vacancies = problem.Vacancies.Length;
        (_start, _given) = Usable(problem);
        _scale = ScaleOf(problem, _start);
        int edges = _given.Length;
        _candidate = new int[edges];
        _vacancy = new int[edges];
        _worth = new long[edges];
        for (int v = 0; v < _vacancies; v++)
        {
            for (int e = _start[v]; e < _start[v + 1]; e++)
            {
                _vacancy[e] = v;
                _candidate[e] = problem.EdgeCandidate[_given[e]];
                _worth[e] = (problem.EdgeFit[_given[e]] * _scale) + problem.DaysWaiting[_candidate[e]] + 1;
            }
        }

        _chosen = new bool[edges];
        _nextChosen = new int[edges];
        _previousChosen = new int[edges];
        _firstChosen = new int[problem.Candidates.Length];
        Array.Fill(_firstChosen, None);
        _room = [.. problem.Candidates.Select(c => c.Cap)];
        _coachRoom = [.. problem.Coaches.Select(k => k.Cap)];
        _coach = problem.CoachOf;
        _members = Members(problem, _candidate);
        _earns = new long[_vacancies];
        _price = new long[problem.Candidates.Length];
        _coachPrice = new long[problem.Coaches.Length];
        _firstCandidate = _vacancies + problem.Coaches.Length;
        int nodes = _firstCandidate + problem.Candidates.Length;
        _distance = new long[nodes];
        _seenIn = new int[nodes];
        _closedIn = new int[nodes];
        _cameBy = new int[nodes];
        _throughCoach = new bool[_vacancies];
    }

    /// <summary>Which edges of the problem are chosen, and the prices that prove it best.</summary>
    public static (bool[] Chosen, AssignmentPrices Prices) Find(AssignmentProblem problem, CancellationToken cancellationToken)
    {
        OptimalAssignment optimal = new(problem);
        for (int v = 0; v < optimal._vacancies; v++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            optimal.Fill(v);
        }

        bool[] chosen = new bool[problem.EdgeFit.Length];
        for (int e = 0; e < optimal._chosen.Length; e++)
        {
            chosen[optimal._given[e]] = optimal._chosen[e];
        }

        return (chosen, optimal.Prices());
    }

    private static (int[] Start, int[] Given) Usable(AssignmentProblem problem)
    {
        int[] start = new int[problem.EdgeStart.Length];
        List<int> given = new(problem.EdgeFit.Length);
        for (int v = 0; v < problem.Vacancies.Length; v++)
        {
            for (int e = problem.EdgeStart[v]; e < problem.EdgeStart[v + 1] && problem.Vacancies[v].Cap > 0; e++)
            {
                int candidate = problem.EdgeCandidate[e];
                int coach = problem.CoachOf[candidate];
                if (problem.Candidates[candidate].Cap > 0 && (coach < 0 || problem.Coaches[coach].Cap > 0))
                {
                    given.Add(e);
                }
            }

            start[v + 1] = given.Count;
        }

        return (start, [.. given]);
    }

    /// <summary>
    /// A millionth of fit weighs more than all days of waiting together, so that waiting decides between equal totals and never changes one.
    /// </summary>
    private static long ScaleOf(AssignmentProblem problem, int[] start)
    {
        long places = 0;
        for (int v = 0; v < problem.Vacancies.Length; v++)
        {
            places += Math.Min(problem.Vacancies[v].Cap, start[v + 1] - start[v]);
        }

        return 1 + (places * (problem.DaysWaiting.Append(0).Max() + 1L));
    }

    private static int[][] Members(AssignmentProblem problem, int[] edgeCandidates)
    {
        bool[] taking = new bool[problem.Candidates.Length];
        foreach (int candidate in edgeCandidates)
        {
            taking[candidate] = true;
        }

        ILookup<int, int> byCoach = Enumerable.Range(0, taking.Length).Where(c => taking[c]).ToLookup(c => problem.CoachOf[c]);
        return [.. Enumerable.Range(0, problem.Coaches.Length).Select(k => byCoach[k].ToArray())];
    }

    private void Fill(int vacancy)
    {
        for (int e = _start[vacancy]; e < _start[vacancy + 1] && _worth[e] > _earns[vacancy]; e++)
        {
            _earns[vacancy] = Math.Max(_earns[vacancy], _worth[e] - _price[_candidate[e]]);
        }

        bool gained = true;
        int places = Math.Min(_problem.Vacancies[vacancy].Cap, _start[vacancy + 1] - _start[vacancy]);
        for (int place = 0; place < places && gained; place++)
        {
            Search(vacancy);
            AdjustPrices();
            gained = _bestVacancy != vacancy;
            if (gained)
            {
                Move(vacancy);
            }
        }

        if (gained && places < _problem.Vacancies[vacancy].Cap)
        {
            _earns[vacancy] = 0;
        }
    }

    /// <summary>Finds the nearest end: a candidate with room, or a vacancy (also the first itself) that does best to give up a place.</summary>
    private void Search(int from)
    {
        _search++;
        _open.Clear();
        _reached.Clear();
        _best = _earns[from];
        _bestVacancy = from;
        _bestEdge = None;
        ReachAndWait(from, 0, None);
        while (_open.TryDequeue(out int node, out long distance) && distance < _best)
        {
            if (_closedIn[node] == _search)
            {
                continue;
            }

            _closedIn[node] = _search;
            if (node < _vacancies)
            {
                FromVacancy(node, distance);
            }
            else
            {
                FromCoach(node - _vacancies, distance);
            }
        }
    }

    private void FromVacancy(int vacancy, long distance)
    {
        long height = distance + _earns[vacancy];

        // The edges come best first and no price is negative, so nothing after the first that is too far can be near enough.
        for (int e = _start[vacancy]; e < _start[vacancy + 1] && height - _worth[e] < _best; e++)
        {
            int candidate = _candidate[e];
            long reached = height - _worth[e] + _price[candidate];
            if (reached >= _best || _chosen[e])
            {
                continue;
            }

            int coach = _coach[candidate];
            if (_room[candidate] == 0)
            {
                if (Reach(_firstCandidate + candidate, reached, e))
                {
                    Displace(candidate, reached - _price[candidate], false);
                }
            }
            else if (coach >= 0 && _coachRoom[coach] == 0)
            {
                ReachAndWait(_vacancies + coach, reached, e);
            }
            else
            {
                _best = reached;
                _bestEdge = e;
                _bestVacancy = None;
            }
        }
    }

    private void FromCoach(int coach, long distance)
    {
        foreach (int candidate in _members[coach])
        {
            // What the candidate costs more than the coach is paid on entering and returned on leaving.
            Displace(candidate, distance - _coachPrice[coach], true);
        }
    }

    private void Displace(int candidate, long distanceLessPrice, bool throughCoach)
    {
        for (int e = _firstChosen[candidate]; e != None; e = _nextChosen[e])
        {
            int vacancy = _vacancy[e];
            long reached = distanceLessPrice + _worth[e] - _earns[vacancy];
            if (ReachAndWait(vacancy, reached, e))
            {
                _throughCoach[vacancy] = throughCoach;
                if (reached + _earns[vacancy] < _best)
                {
                    _best = reached + _earns[vacancy];
                    _bestEdge = None;
                    _bestVacancy = vacancy;
                }
            }
        }
    }

    private bool ReachAndWait(int node, long distance, int edge)
    {
        bool nearer = Reach(node, distance, edge);
        if (nearer)
        {
            _open.Enqueue(node, distance);
        }

        return nearer;
    }

    private bool Reach(int node, long distance, int edge)
    {
        bool seen = _seenIn[node] == _search;
        if (distance >= _best || (seen && _distance[node] <= distance))
        {
            return false;
        }

        if (!seen)
        {
            _seenIn[node] = _search;
            _reached.Add(node);
        }

        _distance[node] = distance;
        _cameBy[node] = edge;
        return true;
    }

    private void AdjustPrices()
    {
        foreach (int node in _reached)
        {
            long nearer = Math.Max(0, _best - _distance[node]);
            if (node < _vacancies)
            {
                _earns[node] -= nearer;
            }
            else if (node < _firstCandidate)
            {
                _coachPrice[node - _vacancies] += nearer;
            }
            else
            {
                _price[node - _firstCandidate] += nearer;
            }
        }

        foreach (int node in _reached)
        {
            if (node >= _vacancies && node < _firstCandidate)
            {
                foreach (int candidate in _members[node - _vacancies])
                {
                    // Nobody costs less than their coach, and who has no proposal costs no more.
                    _price[candidate] = Math.Max(_price[candidate], _coachPrice[node - _vacancies]);
                }
            }
        }
    }

    /// <summary>Walks back from the end that was found, choosing and dropping edges in turn.</summary>
    private void Move(int from)
    {
        int vacancy = _bestVacancy;
        if (_bestEdge != None)
        {
            Choose(_bestEdge);
            vacancy = _vacancy[_bestEdge];
        }

        while (vacancy != from)
        {
            int dropped = _cameBy[vacancy];
            Drop(dropped);
            int candidate = _candidate[dropped];
            int chosen = _cameBy[_throughCoach[vacancy] ? _vacancies + _coach[candidate] : _firstCandidate + candidate];
            Choose(chosen);
            vacancy = _vacancy[chosen];
        }
    }

    private void Choose(int edge)
    {
        int candidate = _candidate[edge];
        int first = _firstChosen[candidate];
        _chosen[edge] = true;
        _nextChosen[edge] = first;
        _previousChosen[edge] = None;
        _firstChosen[candidate] = edge;
        if (first != None)
        {
            _previousChosen[first] = edge;
        }

        Count(candidate, 1);
    }

    private void Drop(int edge)
    {
        int candidate = _candidate[edge];
        _chosen[edge] = false;
        if (_previousChosen[edge] != None)
        {
            _nextChosen[_previousChosen[edge]] = _nextChosen[edge];
        }
        else
        {
            _firstChosen[candidate] = _nextChosen[edge];
        }

        if (_nextChosen[edge] != None)
        {
            _previousChosen[_nextChosen[edge]] = _previousChosen[edge];
        }

        Count(candidate, -1);
    }

    private void Count(int candidate, int change)
    {
        _room[candidate] -= change;
        if (_coach[candidate] >= 0)
        {
            _coachRoom[_coach[candidate]] -= change;
        }
    }

    private AssignmentPrices Prices()
    {
        int[] cheapest = [.. Enumerable.Range(0, _coach.Length).Where(CanTake)];
        foreach (int candidate in cheapest)
        {
            _price[candidate] = Math.Max(_price[candidate], _coach[candidate] < 0 ? 0 : _coachPrice[_coach[candidate]]);
        }

        Array.Sort([.. cheapest.Select(c => _price[c])], cheapest);
        int[] hasEdge = new int[_coach.Length];
        Dictionary<string, long> earns = new(_vacancies, StringComparer.Ordinal);
        Dictionary<string, long?> others = new(_vacancies, StringComparer.Ordinal);
        for (int v = 0; v < _vacancies; v++)
        {
            for (int e = _problem.EdgeStart[v]; e < _problem.EdgeStart[v + 1]; e++)
            {
                hasEdge[_problem.EdgeCandidate[e]] = v + 1;
            }

            int other = Array.FindIndex(cheapest, c => hasEdge[c] != v + 1);
            earns.Add(_problem.Vacancies[v].Key, Earns(v));
            others.Add(_problem.Vacancies[v].Key, other < 0 ? null : _price[cheapest[other]]);
        }

        return new(
            _scale,
            earns,
            others,
            [
                .. _problem.Coaches.Select((k, i) => (_coachPrice[i], k.Cap)),
                .. cheapest.Where(c => _coach[c] < 0).Select(c => (_price[c], _problem.Candidates[c].Cap)),
            ]);

        bool CanTake(int candidate) =>
            _problem.Candidates[candidate].Cap > 0 && (_coach[candidate] < 0 || _problem.Coaches[_coach[candidate]].Cap > 0);
    }

    /// <summary>What the least place of a vacancy earns; 0 when it has room.</summary>
    private long Earns(int vacancy)
    {
        long least = long.MaxValue;
        int count = 0;
        for (int e = _start[vacancy]; e < _start[vacancy + 1]; e++)
        {
            if (_chosen[e])
            {
                count++;
                least = Math.Min(least, _worth[e] - _price[_candidate[e]]);
            }
        }

        return count > 0 && count == _problem.Vacancies[vacancy].Cap ? least : 0;
    }
}
