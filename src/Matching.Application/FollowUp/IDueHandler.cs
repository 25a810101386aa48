using Matching.Application.Messages;

namespace Matching.Application.FollowUp;

/// <summary>Does what aggregates of one kind planned for a day that has come.</summary>
public interface IDueHandler
{
    /// <summary>Which kind.</summary>
    AggregateKind Kind { get; }

    /// <summary>Does it, if it is still due: the plan may have changed since, and the message may come twice.</summary>
    Task HandleAsync(Message.Due due, CancellationToken cancellationToken);
}
