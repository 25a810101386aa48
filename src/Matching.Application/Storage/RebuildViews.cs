namespace Matching.Application.Storage;

/// <summary>Makes every list again from the aggregates, and removes rows that no aggregate has.</summary>
public sealed class RebuildViews
{
    private readonly IViewStore _views;
    private readonly IReadOnlyList<IViewSource> _sources;

    /// <summary>Makes the use case.</summary>
    public RebuildViews(IViewStore views, IEnumerable<IViewSource> sources)
    {
        _views = views;
        _sources = [.. sources];
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
            await foreach (var row in source.RowsAsync(cancellationToken))
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
}
