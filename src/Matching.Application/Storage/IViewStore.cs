namespace Matching.Application.Storage;

/// <summary>Rows that lists are read from. They can be made again from the aggregates at any time.</summary>
public interface IViewStore
{
    /// <summary>Puts a row, unless the one that is there has the same or a newer version.</summary>
    Task PutAsync(ViewRow row, CancellationToken cancellationToken);

    /// <summary>Puts many rows as <see cref="PutAsync"/> does, those of the same list up to a hundred in one storage transaction.</summary>
    Task PutManyAsync(IReadOnlyList<ViewRow> rows, CancellationToken cancellationToken);

    /// <summary>The rows of one list, ordered by key, without those that are gone.</summary>
    /// <param name="list">Which list.</param>
    /// <param name="openOnly">Leave out rows that are not open.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<ViewRow>> ReadAsync(string list, bool openOnly, CancellationToken cancellationToken);

    /// <summary>The first rows of the lists whose names are in a range, ordered by list and then by key.</summary>
    /// <param name="first">The first name, by ordinal comparison.</param>
    /// <param name="before">The name that all come before.</param>
    /// <param name="most">Most rows.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<ViewRow>> ReadListsAsync(string first, string before, int most, CancellationToken cancellationToken);

    /// <summary>Every row of every list; one that cannot be read has version 0 or an empty body.</summary>
    IAsyncEnumerable<ViewRow> AllAsync(CancellationToken cancellationToken);

    /// <summary>Removes a row if it is still at this version.</summary>
    Task RemoveAsync(ViewRow row, CancellationToken cancellationToken);
}
