using System.Runtime.CompilerServices;
using Matching.Domain;

namespace Matching.Application.Storage;

/// <summary>The rows of one kind of aggregate.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
public sealed class ViewSource<T> : IViewSource
    where T : class, IAggregate<T>
{
    private readonly IAggregateStore<T> _store;
    private readonly IReadOnlyList<IProjector<T>> _projectors;

    /// <summary>Makes the source.</summary>
    public ViewSource(IAggregateStore<T> store, IEnumerable<IProjector<T>> projectors)
    {
        _store = store;
        _projectors = [.. projectors];
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ViewRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_projectors.Count == 0) yield break;
        await foreach (var state in _store.AllAsync(liveOnly: false, cancellationToken))
        {
            foreach (var row in _projectors.SelectMany(p => p.Project(state))) yield return row;
        }
    }
}
