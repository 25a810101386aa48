using Matching.Application.Messages;
using Matching.Functions.Startup;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Messages;

/// <summary>The queues' triggers. Their names are settings, so that several deployments can share a storage account.</summary>
public sealed class QueueFunctions
{
    private readonly MessageReceiver _receiver;

    /// <summary>Makes the triggers.</summary>
    public QueueFunctions(MessageReceiver receiver) => _receiver = receiver;

    /// <summary>Vacancies and candidates that have to be matched.</summary>
    [Function(nameof(ReceiveMatchRequest))]
    public Task ReceiveMatchRequest(
        [QueueTrigger("%Matching:Queues:MatchRequests%", Connection = QueueOptions.Connection)] string message, CancellationToken stop) =>
        _receiver.ReceiveAsync(message, stop);

    /// <summary>Messages to people.</summary>
    [Function(nameof(ReceiveNotification))]
    public Task ReceiveNotification(
        [QueueTrigger("%Matching:Queues:Notifications%", Connection = QueueOptions.Connection)] string message, CancellationToken stop) =>
        _receiver.ReceiveAsync(message, stop);

    /// <summary>What has fallen due, and what the system asks of its own people.</summary>
    [Function(nameof(ReceiveFollowUp))]
    public Task ReceiveFollowUp(
        [QueueTrigger("%Matching:Queues:FollowUps%", Connection = QueueOptions.Connection)] string message, CancellationToken stop) =>
        _receiver.ReceiveAsync(message, stop);

    /// <summary>Aggregates whose effects may not all have been done.</summary>
    [Function(nameof(ReceiveFlush))]
    public Task ReceiveFlush(
        [QueueTrigger("%Matching:Queues:Flush%", Connection = QueueOptions.Connection)] string message, CancellationToken stop) =>
        _receiver.ReceiveAsync(message, stop);
}
