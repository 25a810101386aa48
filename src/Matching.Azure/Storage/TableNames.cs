using Matching.Application.Messages;

namespace Matching.Azure.Storage;

/// <summary>Names of the tables, without prefix. Their keys are described in docs/decisions.</summary>
public static class TableNames
{
    /// <summary>Rows of lists.</summary>
    public const string Views = "views";

    /// <summary>Messages that failed too often.</summary>
    public const string StuckMessages = "stuckmessages";

    /// <summary>Who read whose record.</summary>
    public const string ReadAudit = "readaudit";

    /// <summary>Messages to people, where they are not sent but shown.</summary>
    public const string Mailbox = "mailbox";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<AggregateKind>().Select(Of), Views, StuckMessages, ReadAudit, Mailbox];

    /// <summary>The table of a kind of aggregate.</summary>
    public static string Of(AggregateKind kind) => kind.ToString().ToLowerInvariant();
}
