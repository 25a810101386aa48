using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain.FollowUp;

namespace Matching.Application.FollowUp;

/// <summary>Puts on people's lists what the system asks of them, and takes it off when the cause is gone.</summary>
public sealed class OpenTasks
{
    private readonly Ledger<WorkTask> _ledger;
    private readonly IAggregateStore<WorkTask> _store;
    private readonly IMessageQueues _queues;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public OpenTasks(Ledger<WorkTask> ledger, IAggregateStore<WorkTask> store, IMessageQueues queues, TimeProvider clock)
    {
        _ledger = ledger;
        _store = store;
        _queues = queues;
        _clock = clock;
    }

    /// <summary>How long a request may be overtaken by the message that takes it back: longer than a queue keeps trying.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Opens the task, once for its cause.</summary>
    public Task HandleAsync(Message.OpenTask message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var task = WorkTask.Ask(
            message.Kind, message.About, message.CandidateId, message.OwnerId, message.DueOn, message.Cause, _clock.GetUtcNow());
        return _ledger.CreateOnceAsync(new(task, "taak-geopend", new Effect.Project()), cancellationToken);
    }

    /// <summary>Drops the task if it is still open; looks a second time for one that is not there.</summary>
    public async Task HandleAsync(Message.DropTask message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _store.FindAsync(message.TaskId, cancellationToken) is null)
        {
            if (!message.Again) await _queues.SendAsync(message with { Again = true }, Patience, cancellationToken);
            return;
        }

        await _ledger.ChangeOnceAsync(
            message.TaskId,
            message.Id,
            task => task.Drop(message.Because).TryGet(out var dropped, out _) ? new(dropped, "taak-vervallen", new Effect.Project()) : null,
            cancellationToken);
    }
}
