namespace Matching.Application.Indexing;

/// <summary>The feed that every instance's index follows: entries in the order in which the service accepted them.</summary>
public interface IIndexFeed
{
    /// <summary>Adds an entry at the end.</summary>
    Task AppendAsync(FeedEntry entry, CancellationToken cancellationToken);

    /// <summary>Adds entries at the end, many in one storage transaction; others may come between them.</summary>
    Task AppendManyAsync(IReadOnlyList<FeedEntry> entries, CancellationToken cancellationToken);

    /// <summary>The entries after a position, up to the present end.</summary>
    /// <param name="after">Where reading stopped before; <see cref="FeedPosition.Start"/> for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<FeedPage> ReadAsync(FeedPosition after, CancellationToken cancellationToken);

    /// <summary>The present end.</summary>
    Task<FeedPosition> EndAsync(CancellationToken cancellationToken);
}
