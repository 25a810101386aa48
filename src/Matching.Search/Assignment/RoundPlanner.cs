namespace Matching.Search;

/// <summary>
/// Plans a round: finds the candidates of every vacancy and chooses among all of them at once.
/// </summary>
/// <remarks>
/// Only the first candidates of each vacancy are retrieved. That costs nothing where those left out could not improve the total:
/// the optimum's prices tell what somebody must be worth for that, and a search tells what those left out are worth at most.
/// Where they could matter, the vacancy looks four times as far and the round is solved again.
/// </remarks>
public sealed class RoundPlanner
{
    private const int Further = 4;

    private readonly ICompetenceIndex _index;
    private readonly RoundOptions _options;

    /// <summary>Makes a planner.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public RoundPlanner(ICompetenceIndex index, RoundOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(index);
        _index = index;
        _options = options ?? new RoundOptions();
        if (_options.Take is < 1 or > Query.MaximumTake
            || _options.MaximumTake is < 1 or > Query.MaximumTake
            || _options.Tolerance < 0
            || _options.OthersCap < 0
            || _options.LeastFit is < 0 or > AssignmentProblem.MaximumFit
            || _options.MaximumPasses < 1
            || _options.Parallelism < 1)
        {
            throw new ArgumentException($"{_options} is out of range.", nameof(options));
        }
    }

    /// <summary>Plans a round over what the index holds. The same index and input give the same round, however many searches run at once.</summary>
    /// <param name="vacancies">The vacancies, with distinct keys. Their order is that of taking them one by one and matters for nothing else.</param>
    /// <param name="candidates">The available candidates, with distinct keys; who is found and is not among them has <see cref="RoundOptions.OthersCap"/>.</param>
    /// <param name="coaches">The coaches, with distinct keys; every coach that a candidate names is among them.</param>
    /// <param name="cancellationToken">Stops the round.</param>
    /// <exception cref="ArgumentException">A key is empty or occurs twice, a cap is out of range, a coach is missing, or a query is wrong.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Round Plan(
        IReadOnlyList<RoundVacancy> vacancies,
        IReadOnlyList<RoundCandidate> candidates,
        IReadOnlyList<AssignmentCoach> coaches,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(vacancies);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(coaches);
        if (vacancies.FirstOrDefault(v => v.Cap is < 0 or > Query.MaximumTake) is { } wrong)
        {
            throw new ArgumentException($"The cap of '{wrong.Key}' is out of range.", nameof(vacancies));
        }

        RoundRetrieval retrieval = new(_index, vacancies, candidates, coaches, _options);
        int[] wider = [.. Enumerable.Range(0, vacancies.Count).Where(v => vacancies[v].Cap > 0)];
        for (int pass = 1; ; pass++)
        {
            retrieval.Run(wider, pass == 1 ? 1 : Further, cancellationToken);
            AssignmentProblem problem = retrieval.Problem();
            (AssignmentResult best, AssignmentPrices prices) = Assigner.BestWithPrices(problem, cancellationToken);
            prices = WithUnseen(prices, vacancies);
            (long mostMissed, decimal[] parts) = prices.MostMissed(
                [.. vacancies.Select((v, i) => (v.Key, v.Cap, retrieval.BestLeftOut(i)))],
                everything: _options.Tolerance == 0);
            decimal allowed = best.TotalFit * (_options.Tolerance / 1_000_000m);
            wider = mostMissed <= allowed || pass == _options.MaximumPasses ? [] :
            [
                .. Enumerable.Range(0, vacancies.Count).Where(v => parts[v] * vacancies.Count > allowed && retrieval.CanGoFurther(v)),
            ];
            if (wider.Length == 0)
            {
                return new(best, Assigner.OneByOne(problem, _index.Options.BandWidth), mostMissed, retrieval.Edges, pass);
            }
        }
    }

    /// <summary>Who was not named nor found costs nothing yet, and nobody knows how many there are but the index.</summary>
    private AssignmentPrices WithUnseen(AssignmentPrices prices, IReadOnlyList<RoundVacancy> vacancies)
    {
        if (_options.OthersCap == 0)
        {
            return prices;
        }

        long cap = Math.Min(int.MaxValue, (long)_index.Statistics.Profiles * _options.OthersCap);
        return prices with
        {
            CheapestOther = vacancies.ToDictionary(v => v.Key, _ => (long?)0, StringComparer.Ordinal),
            Supply = [.. prices.Supply, (0, (int)cap)],
        };
    }
}
