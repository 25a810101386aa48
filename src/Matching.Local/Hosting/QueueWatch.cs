using Azure.Storage.Queues;

namespace Matching.Local.Hosting;

/// <summary>Waits until the queues have been worked off.</summary>
internal sealed class QueueWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly IReadOnlyList<QueueClient> _queues;

    public QueueWatch(LocalSettings settings) => _queues = [.. settings.WorkQueues.Select(name => new QueueClient(settings.Storage, name))];

    /// <summary>Waits until no message waits or is being worked on. Flush messages do not count: they wait by design.</summary>
    public async Task EmptyAsync(CancellationToken cancellationToken)
    {
        foreach (var queue in _queues)
        {
            // Messages that are being worked on count too: they are only gone when they have been handled.
            while ((await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount > 0)
                await Task.Delay(Pause, cancellationToken);
        }
    }
}
