using System.Text.Json;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Runtime.Queues;

/// <summary>Takes the messages of one queue to one function.</summary>
internal sealed class QueueListener : IListener, IDisposable
{
    private readonly LocalFunction _function;
    private readonly QueueClient _queue;
    private readonly PoisonQueue _poison;
    private readonly QueueSettings _settings;
    private readonly LocalRuntimeOptions _options;
    private readonly FunctionRunner _runner;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly StorageState _state;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abandoned;
    private readonly List<Task> _inFlight = [];
    private Task _polling = Task.CompletedTask;

    public QueueListener(
        QueueFunction function,
        StorageConnections connections,
        QueueSettings settings,
        LocalRuntimeOptions options,
        FunctionRunner runner,
        TimeProvider time,
        ILogger<QueueListener> logger)
    {
        _function = function.Function;
        _queue = connections.Queue(function.Connection, function.Queue);
        _poison = new PoisonQueue(connections.Queue(function.Connection, function.Queue + PoisonQueue.Suffix));
        _settings = settings;
        _options = options;
        _runner = runner;
        _time = time;
        _abandoned = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _logger = logger;
        _state = new StorageState(logger, _function.Name, $"queue {function.Queue}");
    }

    public void Start() => _polling = Task.Run(PollAsync);

    /// <summary>Ends polling and waits for the messages in flight; after the grace their tokens are cancelled.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        _abandoned.CancelAfter(_options.StopGrace);
        await _polling;
        try
        {
            // A little longer than the grace: what was cancelled gives its message back.
            await Task.WhenAll(_inFlight).WaitAsync(_options.StopGrace + TimeSpan.FromSeconds(3), _time);
        }
        catch (TimeoutException)
        {
            _logger.LogWarning("{Function}: stopped while messages of {Queue} were worked on; they show again later", _function.Name, _queue.Name);
        }
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _abandoned.Dispose();
    }

    private async Task PollAsync()
    {
        var stopping = _stopping.Token;
        var backoff = new PollingBackoff(_settings.MaxPollingInterval, Random.Shared.NextDouble);
        var created = false;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!created)
                {
                    await _queue.CreateIfNotExistsAsync(cancellationToken: stopping);
                    created = true;
                }

                var found = await TakeAsync();
                _state.Works();
                if (found)
                {
                    backoff.Reset();
                    await WaitForRoomAsync(stopping);
                    continue;
                }
            }
            catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
            {
                created = false;
            }
            catch (Exception e)
            {
                if (stopping.IsCancellationRequested) return;
                _state.Fails(e);
            }

            await Task.Delay(backoff.Next(), _time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Fetches a batch and starts on it.</summary>
    private async Task<bool> TakeAsync()
    {
        // Stopping does not cancel this: messages that were handed out and not read would be hidden for the whole lease.
        QueueMessage[] messages = await _queue.ReceiveMessagesAsync(_settings.BatchSize, _options.MessageLease, _abandoned.Token);
        foreach (var message in messages)
        {
            var lease = new MessageLease(_queue, message, _options.MessageLease, _time, _logger);
            _inFlight.Add(_stopping.IsCancellationRequested ? lease.ReleaseAsync(TimeSpan.Zero) : Task.Run(() => ProcessAsync(message, lease)));
        }

        return messages.Length > 0;
    }

    private async Task WaitForRoomAsync(CancellationToken stopping)
    {
        _inFlight.RemoveAll(t => t.IsCompleted);
        while (_inFlight.Count > _settings.NewBatchThreshold)
        {
            await Task.WhenAny(_inFlight).WaitAsync(stopping);
            _inFlight.RemoveAll(t => t.IsCompleted);
        }
    }

    private async Task ProcessAsync(QueueMessage message, MessageLease lease)
    {
        try
        {
            if (message.DequeueCount > _settings.MaxDequeueCount || Decode(message) is not { } decoded)
            {
                await lease.HoldAsync(() => AddToPoisonAsync(message));
                await lease.DeleteAsync();
                return;
            }

            var succeeded = false;
            await lease.HoldAsync(async () => succeeded = await RunAsync(decoded));
            if (succeeded)
            {
                await lease.DeleteAsync();
            }
            else if (message.DequeueCount >= _settings.MaxDequeueCount)
            {
                await AddToPoisonAsync(message);
                await lease.DeleteAsync();
            }
            else
            {
                await lease.ReleaseAsync(_settings.VisibilityTimeout);
            }
        }
        catch (Exception e)
        {
            _logger.LogWarning(
                "{Function}: message {MessageId} of {Queue} could not be settled ({Reason}) and shows again when its lease ends",
                _function.Name, message.MessageId, _queue.Name, StorageState.Reason(e));
        }
    }

    private async Task<bool> RunAsync(QueueMessage message)
    {
        try
        {
            await _runner.RunAsync(_function, new Invocation { Trigger = message, BindingData = Metadata(message) }, _abandoned.Token);
            return true;
        }
        catch (Exception)
        {
            // The runner has logged it; here it is only a failed run.
            return false;
        }
    }

    private async Task AddToPoisonAsync(QueueMessage message)
    {
        await _poison.AddAsync(message.MessageText);
        _logger.LogError(
            "{Function}: message {MessageId} of {Queue}, dequeued {DequeueCount} times, was moved to {PoisonQueue}",
            _function.Name, message.MessageId, _queue.Name, message.DequeueCount, _poison.Name);
    }

    /// <returns>The message with its body decoded; null when the body is no base64.</returns>
    private QueueMessage? Decode(QueueMessage message)
    {
        if (!_settings.Base64) return message;
        var buffer = new byte[message.MessageText.Length];
        return Convert.TryFromBase64String(message.MessageText, buffer, out var length)
            ? QueuesModelFactory.QueueMessage(
                message.MessageId, message.PopReceipt, BinaryData.FromBytes(buffer.AsMemory(0, length)), message.DequeueCount,
                message.NextVisibleOn, message.InsertedOn, message.ExpiresOn)
            : null;
    }

    /// <summary>Strings, times as JSON: that is how the host hands them to an isolated worker.</summary>
    private static Dictionary<string, object?> Metadata(QueueMessage message) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["QueueTrigger"] = message.Body.ToString(),
        ["Id"] = message.MessageId,
        ["PopReceipt"] = message.PopReceipt,
        ["DequeueCount"] = message.DequeueCount.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["InsertionTime"] = JsonSerializer.Serialize(message.InsertedOn),
        ["ExpirationTime"] = JsonSerializer.Serialize(message.ExpiresOn),
        ["NextVisibleTime"] = JsonSerializer.Serialize(message.NextVisibleOn),
    };
}
