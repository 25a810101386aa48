using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;

namespace Matching.Application.FollowUp;

/// <summary>
/// How a change of an aggregate asks something of a person, or takes it back. Both follow from kind, subject and cause: asking twice
/// asks once, and what was done is not asked again for the same cause.
/// </summary>
public static class TaskRequest
{
    /// <summary>Asks something of a person.</summary>
    /// <param name="kind">What is asked; not <see cref="WorkTaskKind.Manual"/>.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="candidate">Which candidate it has to do with; null when none.</param>
    /// <param name="owner">Who has to do it.</param>
    /// <param name="due">The Dutch day on which it has to be done at the latest.</param>
    /// <param name="cause">What tells this cause from the next about the same subject, in the form of an id, for instance <c>stilte</c>.</param>
    /// <exception cref="ArgumentException">Only people ask this, or the cause is not in the form of an id.</exception>
    public static Effect.Send For(
        WorkTaskKind kind, TaskSubject about, Id<Candidate>? candidate, Id<Worker> owner, DateOnly due, string cause)
    {
        if (kind == WorkTaskKind.Manual) throw new ArgumentException("Only people ask this.", nameof(kind));
        return new(new Message.OpenTask(MessageId("open", IdOf(kind, about, cause)), kind, about, candidate, owner, due, cause));
    }

    /// <summary>
    /// Takes back what was asked, if it was: what is done stays done. It may come before the request that it follows on, but not by more
    /// than <see cref="OpenTasks.Patience"/>.
    /// </summary>
    /// <param name="kind">What was asked.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="cause">What it came from.</param>
    /// <param name="because">Why it need not be done any more.</param>
    /// <exception cref="ArgumentException">The cause is not in the form of an id.</exception>
    public static Effect.Send Drop(WorkTaskKind kind, TaskSubject about, string cause, DropReason because)
    {
        var task = IdOf(kind, about, cause);
        return new(new Message.DropTask(MessageId("drop", task), task, because));
    }

    private static Id<WorkTask> IdOf(WorkTaskKind kind, TaskSubject about, string cause) => Id<Message>.TryParse(cause, out _)
        ? WorkTask.IdFor(kind, about, cause)
        : throw new ArgumentException("A cause has the form of an id.", nameof(cause));

    private static Id<Message> MessageId(string what, Id<WorkTask> task) => Id<Message>.From(what, task.Value);
}
