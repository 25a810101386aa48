using Matching.Domain;

namespace Matching.Application.Storage;

/// <summary>Keeps aggregates of one kind.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
public interface IAggregateStore<T>
    where T : class, IAggregate<T>
{
    /// <summary>Reads an aggregate, or null when there is none. One storage transaction.</summary>
    Task<Stored<T>?> FindAsync(Id<T> id, CancellationToken cancellationToken);

    /// <summary>Reads an aggregate and what an earlier request with the same key did. One storage transaction.</summary>
    Task<(Stored<T>? Current, Replayed<T>? Earlier)> FindAsync(Id<T> id, Replay replay, CancellationToken cancellationToken);

    /// <summary>Saves a change with its audit, event, outbox, replay and received rows: all of it or nothing. One storage transaction.</summary>
    Task<CommitOutcome> CommitAsync(Commit<T> commit, CancellationToken cancellationToken);

    /// <summary>Marks an aggregate as asked for again, so that its tag changes and <see cref="Stored{T}.SavedAt"/> is now.</summary>
    /// <returns>False when its state no longer has the given tag.</returns>
    Task<bool> RefreshAsync(Id<T> id, string etag, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Effects that were recorded and not marked as done.</summary>
    Task<IReadOnlyList<PendingEffect>> PendingAsync(Id<T> id, CancellationToken cancellationToken);

    /// <summary>Marks effects as done. Does nothing for those that are marked already.</summary>
    Task CompleteAsync(Id<T> id, IReadOnlyList<string> keys, CancellationToken cancellationToken);

    /// <summary>Erases an aggregate with every row of its partition, if its state still has the given tag.</summary>
    /// <returns>Whether it was erased.</returns>
    Task<bool> EraseAsync(Id<T> id, string etag, CancellationToken cancellationToken);

    /// <summary>All aggregates, in no particular order.</summary>
    /// <param name="liveOnly">Leave out those that take no part any more: closed, withdrawn, ended.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    IAsyncEnumerable<T> AllAsync(bool liveOnly, CancellationToken cancellationToken);
}
