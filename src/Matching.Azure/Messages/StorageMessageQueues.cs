using Azure;
using Matching.Application.Messages;
using Matching.Azure.Storage;

namespace Matching.Azure.Messages;

/// <summary>Messages in storage queues, where they stay until they are handled.</summary>
public sealed class StorageMessageQueues : IMessageQueues
{
    /// <summary>What the service takes for "never expires".</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly StorageClients _clients;

    /// <summary>Makes the queues.</summary>
    public StorageMessageQueues(StorageClients clients) => _clients = clients;

    /// <inheritdoc/>
    public async Task<SentMessage> SendAsync(Message message, TimeSpan delay, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var sent = await _clients.Queue(message.Queue).SendMessageAsync(MessageCodec.Write(message), delay, Forever, cancellationToken);
        return new SentMessage(message.Queue, sent.Value.MessageId, sent.Value.PopReceipt);
    }

    /// <inheritdoc/>
    public async Task TakeBackAsync(SentMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            await _clients.Queue(message.Queue).DeleteMessageAsync(message.TransportId, message.Receipt, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 400 or 404)
        {
            // It was delivered already (the receipt no longer fits) or is gone: whoever got it finds nothing to do.
        }
    }
}
