namespace Matching.Application.Messages;

/// <summary>The queues, as a place to put messages. Messages never expire there.</summary>
public interface IMessageQueues
{
    /// <summary>Sends a message.</summary>
    /// <param name="message">What to send.</param>
    /// <param name="delay">How long it stays invisible; zero for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is needed to take it back while it is still invisible.</returns>
    Task<SentMessage> SendAsync(Message message, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>Takes a message back. Does nothing when it was delivered already.</summary>
    Task TakeBackAsync(SentMessage message, CancellationToken cancellationToken);
}
