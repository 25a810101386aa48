using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;

namespace Matching.Application.FollowUp;

/// <summary>Puts on people's lists what the system asks of them, and takes it off when the cause is gone.</summary>
public sealed class OpenTasks
{
    private readonly Ledger<WorkTask> _ledger;
    private readonly IAggregateStore<WorkTask> _store;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly TasksFollow _follow;
    private readonly IMessageQueues _queues;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public OpenTasks(
        Ledger<WorkTask> ledger,
        IAggregateStore<WorkTask> store,
        IAggregateStore<Candidate> candidates,
        TasksFollow follow,
        IMessageQueues queues,
        TimeProvider clock)
    {
        _ledger = ledger;
        _store = store;
        _candidates = candidates;
        _follow = follow;
        _queues = queues;
        _clock = clock;
    }

    /// <summary>How long a request may be overtaken by the message that takes it back: longer than a queue keeps trying.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Opens the task, once for its cause. Whoever is replaced since it was asked does not get it: it goes to the successor.</summary>
    public async Task HandleAsync(Message.OpenTask message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var task = WorkTask.Ask(
            message.Kind, message.About, message.CandidateId, message.OwnerId, message.DueOn, message.Cause, _clock.GetUtcNow());
        await _ledger.CreateOnceAsync(Opened(task), cancellationToken);

        // Whoever is replaced from here on finds it in the lists.
        if (message.CandidateId is not { } id || await _candidates.FindAsync(id, cancellationToken) is not { State: var candidate }) return;
        if (candidate.NextFor(message.OwnerId, []) is not null) await _follow.FollowAsync(task.Id, candidate, cancellationToken);
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

    private static Change<WorkTask> Opened(WorkTask task) => task.Kind.IsUrgent()
        ? new(task, "taak-geopend", new Effect.Project(), new Effect.Send(new Message.TellUrgent(Change<WorkTask>.MessageId(task, "urgent"), task.Id)))
        : new(task, "taak-geopend", new Effect.Project());
}
