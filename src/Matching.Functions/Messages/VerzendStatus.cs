using Matching.Application.Notifications;

namespace Matching.Functions.Messages;

/// <summary>How far the sending of a message is, as the API writes it.</summary>
public enum VerzendStatus
{
    /// <summary>Under way.</summary>
    Bezig = SentStatus.Sending,

    /// <summary>Not sent yet.</summary>
    Wacht = SentStatus.Waiting,

    /// <summary>Taken.</summary>
    Geaccepteerd = SentStatus.Accepted,

    /// <summary>Refused.</summary>
    Geweigerd = SentStatus.Refused,

    /// <summary>No answer came.</summary>
    Onbekend = SentStatus.Unknown,
}
