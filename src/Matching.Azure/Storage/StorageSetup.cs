namespace Matching.Azure.Storage;

/// <summary>Makes the tables, queues and containers that are not there yet.</summary>
public sealed class StorageSetup
{
    private readonly StorageClients _clients;

    /// <summary>Makes it.</summary>
    public StorageSetup(StorageClients clients) => _clients = clients;

    /// <summary>Makes what is missing; what is there stays as it is.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(
            Task.WhenAll(_clients.Tables.Select(table => table.CreateIfNotExistsAsync(cancellationToken))),
            Task.WhenAll(_clients.Queues.Select(queue => queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken))),
            Task.WhenAll(_clients.Containers.Select(container => container.CreateIfNotExistsAsync(cancellationToken: cancellationToken))));
    }
}
