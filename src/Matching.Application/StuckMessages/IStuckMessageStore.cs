using Matching.Application.Messages;
using Matching.Domain;

namespace Matching.Application.StuckMessages;

/// <summary>Messages that failed too often: in the host's poison queues for a few days, here for as long as it takes.</summary>
public interface IStuckMessageStore
{
    /// <summary>Moves what is in the poison queues here. A message is deleted there only after it is here.</summary>
    /// <returns>How many were moved.</returns>
    Task<int> CollectAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Everything that is kept, newest first.</summary>
    Task<IReadOnlyList<StuckMessage>> ListAsync(CancellationToken cancellationToken);

    /// <summary>One message, or null.</summary>
    Task<StuckMessage?> FindAsync(Id<StuckMessage> id, CancellationToken cancellationToken);

    /// <summary>Records a change.</summary>
    Task SaveAsync(StuckMessage message, CancellationToken cancellationToken);

    /// <summary>Puts a text into a queue as it is.</summary>
    Task SendAsync(QueueName queue, string body, CancellationToken cancellationToken);
}
