namespace Matching.Application.Messages;

/// <summary>The queues. There are few: idle polling is billed too.</summary>
public enum QueueName
{
    /// <summary>Vacancies and candidates that have to be matched.</summary>
    MatchRequests = 1,

    /// <summary>Messages to people.</summary>
    Notifications,

    /// <summary>What has fallen due, and what the system asks of its own people.</summary>
    FollowUps,

    /// <summary>Aggregates whose effects may not all have been done.</summary>
    Flush,
}
