using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Application.Storage;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;

namespace Matching.Application.FollowUp;

/// <summary>Tells whoever has to do a task that it cannot wait. Outside working hours nothing is sent: it is in the next digest.</summary>
public sealed class TellUrgentTasks
{
    private readonly IAggregateStore<WorkTask> _tasks;
    private readonly IAggregateStore<Worker> _workers;
    private readonly ContactPeople _contacts;
    private readonly WorkerLinks _links;
    private readonly IPostOffice _post;
    private readonly MessageTemplates _templates;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public TellUrgentTasks(
        IAggregateStore<WorkTask> tasks,
        IAggregateStore<Worker> workers,
        ContactPeople contacts,
        WorkerLinks links,
        IPostOffice post,
        MessageTemplates templates,
        TimeProvider clock)
    {
        _tasks = tasks;
        _workers = workers;
        _contacts = contacts;
        _links = links;
        _post = post;
        _templates = templates;
        _clock = clock;
    }

    /// <summary>Tells whoever has the task now, once a message; nobody when it is done or dropped.</summary>
    public async Task HandleAsync(Message.TellUrgent message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var now = _clock.GetUtcNow();
        if (!UrgentTasks.IsWorkingHour(now)) return;
        if (await _tasks.FindAsync(message.TaskId, cancellationToken) is not { State: var task } || task.Status.IsTerminal()) return;
        if (await _workers.FindAsync(task.OwnerId, cancellationToken) is not { State: var worker }) return;
        var notice = new UrgentNotice { Contact = _contacts.Organisation, Name = worker.Name, Task = task.Kind.ToDutch(), Link = _links.Overview(worker.Id) };
        var content = await _templates.WriteAsync(notice, MessageLanguage.Dutch, null, cancellationToken);
        await _post.DeliverAsync(new Letter(message.Id, worker.Id.Value, worker.Email, notice.Contact.Email, content, now), cancellationToken);
    }
}
