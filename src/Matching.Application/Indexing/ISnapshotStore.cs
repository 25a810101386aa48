namespace Matching.Application.Indexing;

/// <summary>Keeps the newest snapshot of the index.</summary>
public interface ISnapshotStore
{
    /// <summary>Opens the newest snapshot; null when there is none.</summary>
    Task<Stream?> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Replaces the snapshot.</summary>
    /// <param name="write">Writes the snapshot to a stream.</param>
    /// <param name="cancellationToken">Gives up; the former snapshot stays.</param>
    Task SaveAsync(Action<Stream> write, CancellationToken cancellationToken);
}
