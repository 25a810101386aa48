namespace Microsoft.Azure.Functions.Worker.Runtime.Queues;

/// <summary>host.json's <c>extensions.queues</c>.</summary>
/// <param name="BatchSize">Messages fetched at once, 1 to 32.</param>
/// <param name="NewBatchThreshold">The next batch is fetched when no more messages than this are in flight.</param>
/// <param name="MaxDequeueCount">After this many failed runs a message is poison.</param>
/// <param name="VisibilityTimeout">How long a message waits after a failure.</param>
/// <param name="MaxPollingInterval">The longest wait between two looks at an empty queue.</param>
/// <param name="Base64">Whether message texts are base64.</param>
internal sealed record QueueSettings(
    int BatchSize, int NewBatchThreshold, int MaxDequeueCount, TimeSpan VisibilityTimeout, TimeSpan MaxPollingInterval, bool Base64)
{
    public static readonly TimeSpan MinimumPollingInterval = TimeSpan.FromMilliseconds(100);
}
