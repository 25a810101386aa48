using Matching.Application.Messages;

namespace Matching.Azure.Storage;

/// <summary>Names of the queues, without prefix.</summary>
public static class QueueNames
{
    /// <summary>The name of a queue.</summary>
    public static string Of(QueueName queue) => queue switch
    {
        QueueName.MatchRequests => "match-requests",
        QueueName.Notifications => "notifications",
        QueueName.FollowUps => "follow-ups",
        QueueName.Flush => "flush",
        _ => throw new ArgumentOutOfRangeException(nameof(queue)),
    };
}
