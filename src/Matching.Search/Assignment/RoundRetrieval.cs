using System.Runtime.ExceptionServices;

namespace Matching.Search;

/// <summary>The candidates that a round has found so far.</summary>
internal sealed class RoundRetrieval
{
    /// <summary>Searches run at once in batches, so that never more than a batch of hits is kept as objects.</summary>
    private const int Batch = 256;

    private readonly ICompetenceIndex _index;
    private readonly IReadOnlyList<RoundVacancy> _vacancies;
    private readonly RoundOptions _options;
    private readonly List<AssignmentCandidate> _candidates;
    private readonly IReadOnlyList<AssignmentCoach> _coaches;
    private readonly Dictionary<string, int> _numbers;
    private readonly int[] _take;
    private readonly int[] _bestLeftOut;
    private readonly AssignmentEdge[][] _edges;

    public RoundRetrieval(
        ICompetenceIndex index,
        IReadOnlyList<RoundVacancy> vacancies,
        IReadOnlyList<RoundCandidate> candidates,
        IReadOnlyList<AssignmentCoach> coaches,
        RoundOptions options)
    {
        _index = index;
        _vacancies = vacancies;
        _options = options;
        _candidates = [.. candidates.Select(c => new AssignmentCandidate(c.Key, c.Cap, c.Coach, DateOnly.MaxValue))];
        _coaches = coaches;
        _numbers = new Dictionary<string, int>(_candidates.Count, StringComparer.Ordinal);
        for (int i = 0; i < _candidates.Count; i++)
        {
            if (!_numbers.TryAdd(_candidates[i].Key, i))
            {
                throw new ArgumentException($"The key '{_candidates[i].Key}' occurs twice.", nameof(candidates));
            }
        }

        _take = [.. vacancies.Select(v => Math.Max(v.Cap, Math.Min(options.Take, options.MaximumTake)))];
        _bestLeftOut = new int[vacancies.Count];
        _edges = [.. vacancies.Select(_ => Array.Empty<AssignmentEdge>())];
    }

    public int Edges => _edges.Sum(e => e.Length);

    /// <summary>What somebody who was not retrieved for a vacancy is worth at most, in millionths; -1 when all are retrieved.</summary>
    public int BestLeftOut(int vacancy) => _bestLeftOut[vacancy];

    public bool CanGoFurther(int vacancy) => _bestLeftOut[vacancy] >= 0 && _take[vacancy] < Most(vacancy);

    public void Run(int[] vacancies, int further, CancellationToken cancellationToken)
    {
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = _options.Parallelism, CancellationToken = cancellationToken };
        foreach (int[] batch in vacancies.Chunk(Batch))
        {
            IReadOnlyList<Hit>[] found = new IReadOnlyList<Hit>[batch.Length];
            try
            {
                Parallel.For(0, batch.Length, parallel, i =>
                {
                    int v = batch[i];
                    _take[v] = Math.Min(_take[v] * further, Most(v));
                    found[i] = _index.Search(_vacancies[v].Query with { Take = _take[v] }).Hits;
                });
            }
            catch (AggregateException e)
            {
                ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
            }

            for (int i = 0; i < batch.Length; i++)
            {
                Keep(batch[i], found[i]);
            }
        }
    }

    public AssignmentProblem Problem() =>
        new([.. _vacancies.Select(v => new AssignmentVacancy(v.Key, v.Cap))], _candidates, _coaches, [.. _edges.SelectMany(e => e)]);

    private int Most(int vacancy) => Math.Max(_vacancies[vacancy].Cap, _options.MaximumTake);

    private void Keep(int vacancy, IReadOnlyList<Hit> hits)
    {
        List<AssignmentEdge> edges = new(hits.Count);
        foreach (Hit hit in hits)
        {
            if (hit.Score < _options.LeastFit || _vacancies[vacancy].Except.Contains(hit.Key))
            {
                continue;
            }

            if (NumberOf(hit.Key) is { } candidate)
            {
                edges.Add(new(vacancy, candidate, _options.ByBand ? hit.Band * _index.Options.BandWidth : hit.Score));
                if (_candidates[candidate].WaitingSince != hit.WaitingSince)
                {
                    _candidates[candidate] = _candidates[candidate] with { WaitingSince = hit.WaitingSince };
                }
            }
        }

        _edges[vacancy] = [.. edges];
        _bestLeftOut[vacancy] = hits.Count < _take[vacancy] ? -1 : BestAfter(_vacancies[vacancy].Query, hits[^1]);
    }

    private int? NumberOf(string key)
    {
        if (_numbers.TryGetValue(key, out int known))
        {
            return known;
        }

        if (_options.OthersCap == 0)
        {
            return null;
        }

        _candidates.Add(new AssignmentCandidate(key, _options.OthersCap, null, DateOnly.MaxValue));
        _numbers.Add(key, _candidates.Count - 1);
        return _candidates.Count - 1;
    }

    /// <summary>Hits come by band and then by waiting, so those left out can be as good as the top of the last hit's band.</summary>
    private int BestAfter(Query query, Hit last) =>
        query.Requirements.Count == 0 ? 0 : (int)Math.Min(AssignmentProblem.MaximumFit, ((last.Band + 1L) * _index.Options.BandWidth) - 1);
}
