using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.Runtime.Queues;

/// <summary>Where messages go that failed too often; made when the first one comes.</summary>
internal sealed class PoisonQueue
{
    public const string Suffix = "-poison";

    private readonly QueueClient _queue;

    public PoisonQueue(QueueClient queue) => _queue = queue;

    public string Name => _queue.Name;

    /// <summary>Adds a message with the same body.</summary>
    public async Task AddAsync(string body)
    {
        try
        {
            await _queue.SendMessageAsync(body);
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await _queue.CreateIfNotExistsAsync();
            await _queue.SendMessageAsync(body);
        }
    }
}
