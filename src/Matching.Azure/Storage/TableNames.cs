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

    /// <summary>What was sent, to whom by an opaque id, and what became of it.</summary>
    public const string SentMessages = "sentmessages";

    /// <summary>When each mailbox last sent, so that no minute has too many.</summary>
    public const string SendLimits = "sendlimits";

    /// <summary>What stands in the calendars of the organisation's people.</summary>
    public const string Calendar = "calendar";

    /// <summary>What is kept for a while about reaching people: the days on which they got a message, short links, texts for coaches.</summary>
    public const string ContactNotes = "contactnotes";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Enum.GetValues<AggregateKind>().Select(Of), Views, StuckMessages, ReadAudit, Mailbox, SentMessages, SendLimits, Calendar, ContactNotes,
    ];

    /// <summary>The table of a kind of aggregate.</summary>
    public static string Of(AggregateKind kind) => kind.ToString().ToLowerInvariant();
}
