using Matching.Azure.Storage;

namespace Matching.Functions.Startup;

/// <summary>Names of the queues as the triggers read them: <c>Matching:Queues</c>.</summary>
public sealed class QueueOptions
{
    /// <summary>Name of the setting with the storage that the queues are in.</summary>
    public const string Connection = StorageOptions.Setting;

    /// <summary>Vacancies and candidates that have to be matched.</summary>
    public string? MatchRequests { get; set; }

    /// <summary>Messages to people.</summary>
    public string? Notifications { get; set; }

    /// <summary>What has fallen due, and what the system asks of its own people.</summary>
    public string? FollowUps { get; set; }

    /// <summary>Aggregates whose effects may not all have been done.</summary>
    public string? Flush { get; set; }
}
