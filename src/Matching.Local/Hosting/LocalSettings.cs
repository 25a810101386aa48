using System.Globalization;

namespace Matching.Local.Hosting;

/// <summary>What differs between one host on this machine and another.</summary>
public sealed record LocalSettings
{
    /// <summary>Connection string of the storage, for the domain's data and for the host's own.</summary>
    public required string Storage { get; init; }

    /// <summary>Key that links are signed with: base64 of at least 32 bytes.</summary>
    public required string LinkKey { get; init; }

    /// <summary>TCP port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Address that links in letters begin with.</summary>
    public Uri BaseAddress { get; init; } = new("http://localhost:7071");

    /// <summary>What the names of tables, queues and containers begin with.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Longest wait between two looks in an empty queue, 100 ms or more.</summary>
    public TimeSpan Polling { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether messages go at any hour and as many as there are: nobody is woken on a development machine, and who tries something out at night sees it.</summary>
    public bool MessagesAtAnyTime { get; init; } = true;

    /// <summary>Names of the queues whose messages are handled at once.</summary>
    internal IReadOnlyList<string> WorkQueues => [MatchRequests, Notifications, FollowUps];

    private string MatchRequests => Prefix + "match-requests";

    private string Notifications => Prefix + "notifications";

    private string FollowUps => Prefix + "follow-ups";

    /// <summary>The settings as the functions read them.</summary>
    internal IReadOnlyDictionary<string, string?> ToConfiguration() => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["AzureWebJobsStorage"] = Storage,
        ["AzureFunctionsWebHost:hostid"] = Prefix + "local",
        ["AzureFunctionsJobHost:extensions:queues:maxPollingInterval"] = Polling.ToString("c", CultureInfo.InvariantCulture),
        ["MatchingStorage"] = Storage,
        ["Matching:StoragePrefix"] = Prefix,
        ["Matching:Queues:MatchRequests"] = MatchRequests,
        ["Matching:Queues:Notifications"] = Notifications,
        ["Matching:Queues:FollowUps"] = FollowUps,
        ["Matching:Queues:Flush"] = Prefix + "flush",
        ["Matching:Auth:Audience"] = DevelopmentTokens.Audience,
        ["Matching:Api:ContactName"] = "Ontwikkelteam Matching",
        ["Matching:Api:ContactEmail"] = "ontwikkel@voorbeeld.nl",
        ["Matching:Api:ContactUrl"] = BaseAddress + "ontwikkel",
        ["Matching:Links:BaseAddress"] = BaseAddress.ToString(),
        ["Matching:ContactHours:AtAnyTime"] = MessagesAtAnyTime ? "true" : "false",
        ["Matching:Links:Key"] = LinkKey,
        ["Matching:Organisation:Name"] = "Werk in de regio",
        ["Matching:Organisation:Phone"] = "0570 000 000",
        ["Matching:Organisation:Email"] = "contact@voorbeeld.nl",
    };
}
