using Matching.Application.Messages;
using Matching.Domain;

namespace Matching.Application.StuckMessages;

/// <summary>A message that failed too often, kept until a person has looked at it.</summary>
public sealed record StuckMessage : IIdentified
{
    /// <inheritdoc/>
    public static string IdPrefix => "vast";

    /// <summary>Its id; follows from the queue and the id that the queue gave the message.</summary>
    public required Id<StuckMessage> Id { get; init; }

    /// <summary>The queue that it was in.</summary>
    public required QueueName Queue { get; init; }

    /// <summary>What it says: opaque ids only.</summary>
    public required string Body { get; init; }

    /// <summary>When it was set aside, in UTC.</summary>
    public required DateTimeOffset SetAsideAt { get; init; }

    /// <summary>When a person sent it again, in UTC; null when not yet.</summary>
    public DateTimeOffset? ReplayedAt { get; init; }

    /// <summary>Who sent it again.</summary>
    public string? ReplayedBy { get; init; }
}
