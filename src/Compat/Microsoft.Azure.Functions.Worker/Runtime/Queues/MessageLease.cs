using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Runtime.Queues;

/// <summary>Keeps a message hidden while it is worked on. Only this changes the message's receipt.</summary>
internal sealed class MessageLease
{
    private readonly QueueClient _queue;
    private readonly string _id;
    private readonly TimeSpan _duration;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private string _receipt;

    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan duration, TimeProvider time, ILogger logger)
    {
        _queue = queue;
        _id = message.MessageId;
        _receipt = message.PopReceipt;
        _duration = duration;
        _time = time;
        _logger = logger;
    }

    /// <summary>Does the work, renewing the lease at half its time. When this returns, nothing renews any more.</summary>
    public async Task HoldAsync(Func<Task> work)
    {
        using var done = new CancellationTokenSource();
        var renewing = RenewAsync(done.Token);
        try
        {
            await work();
        }
        finally
        {
            await done.CancelAsync();
            await renewing;
        }
    }

    /// <summary>Removes the message; one that another receiver has by now is left to that receiver.</summary>
    public Task DeleteAsync() => UnlessLostAsync(() => _queue.DeleteMessageAsync(_id, _receipt));

    /// <summary>Shows the message again after a time.</summary>
    public Task ReleaseAsync(TimeSpan after) => UnlessLostAsync(() => _queue.UpdateMessageAsync(_id, _receipt, visibilityTimeout: after));

    private async Task RenewAsync(CancellationToken done)
    {
        var wait = _duration / 2;
        while (true)
        {
            await Task.Delay(wait, _time, done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (done.IsCancellationRequested) return;
            try
            {
                // Not cancelled with the work: a receipt that was given and not read would be lost.
                var update = await _queue.UpdateMessageAsync(_id, _receipt, visibilityTimeout: _duration, cancellationToken: CancellationToken.None);
                _receipt = update.Value.PopReceipt;
                wait = _duration / 2;
            }
            catch (RequestFailedException e) when (IsLost(e))
            {
                _logger.LogWarning("Message {MessageId} of {Queue} is no longer ours while it is worked on ({Reason})", _id, _queue.Name, e.ErrorCode);
                return;
            }
            catch (Exception e)
            {
                _logger.LogWarning("Message {MessageId} of {Queue} could not be renewed ({Reason}); trying again", _id, _queue.Name, StorageState.Reason(e));
                wait = _duration / 20;
            }
        }
    }

    private async Task UnlessLostAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (RequestFailedException e) when (IsLost(e))
        {
            _logger.LogDebug("Message {MessageId} of {Queue} was gone or had another receipt", _id, _queue.Name);
        }
    }

    private static bool IsLost(RequestFailedException e)
        => e.ErrorCode == QueueErrorCode.MessageNotFound || e.ErrorCode == QueueErrorCode.PopReceiptMismatch || e.ErrorCode == QueueErrorCode.QueueNotFound;
}
