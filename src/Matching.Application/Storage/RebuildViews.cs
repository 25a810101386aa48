using System.Runtime.CompilerServices;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;

namespace Matching.Application.Storage;

/// <summary>Makes every list again from the aggregates, and removes rows that no aggregate has.</summary>
public sealed class RebuildViews
{
    private readonly IViewStore _views;
    private readonly IReadOnlyList<IAsyncEnumerable<ViewRow>> _sources;

    /// <summary>Makes the use case.</summary>
    public RebuildViews(
        IViewStore views,
        IAggregateStore<Vacancy> vacancies,
        IAggregateStore<Candidate> candidates,
        IAggregateStore<Proposal> proposals,
        IEnumerable<IProjector<Vacancy>> vacancyLists,
        IEnumerable<IProjector<Candidate>> candidateLists,
        IEnumerable<IProjector<Proposal>> proposalLists)
    {
        _views = views;
        _sources = [Rows(vacancies, vacancyLists), Rows(candidates, candidateLists), Rows(proposals, proposalLists)];
    }

    /// <summary>Does it. Changes that are made meanwhile win.</summary>
    /// <returns>How many rows belong in the lists, and how many were removed.</returns>
    public async Task<(int Kept, int Removed)> RunAsync(CancellationToken cancellationToken)
    {
        // Rows that are there before the aggregates are read: one that is added later belongs to something newer.
        var present = new Dictionary<(string List, string Key), ViewRow>();
        await foreach (var row in _views.AllAsync(cancellationToken)) present.Add((row.List, row.Key), row);
        var kept = 0;
        foreach (var source in _sources)
        {
            await foreach (var row in source.WithCancellation(cancellationToken))
            {
                kept++;
                if (present.Remove((row.List, row.Key), out var found) && found != row)
                {
                    // A row is never newer than the state that is read after it: this one says what no state says, or cannot be read.
                    if (found.Version < 1 || found.Version >= row.Version) await _views.RemoveAsync(found, cancellationToken);
                    found = null;
                }

                if (found is null) await _views.PutAsync(row, cancellationToken);
            }
        }

        foreach (var stray in present.Values) await _views.RemoveAsync(stray, cancellationToken);
        return (kept, present.Count);
    }

    private static async IAsyncEnumerable<ViewRow> Rows<T>(IAggregateStore<T> store, IEnumerable<IProjector<T>> projectors, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : class, IAggregate<T>
    {
        await foreach (var state in store.AllAsync(liveOnly: false, cancellationToken))
        {
            foreach (var row in projectors.SelectMany(p => p.Project(state))) yield return row;
        }
    }
}
