namespace Matching.Application.Notifications;

/// <summary>How far the sending of a letter is.</summary>
public enum SentStatus
{
    /// <summary>The carrier is being asked, or the process stopped meanwhile (bezig).</summary>
    Sending = 1,

    /// <summary>Surely not sent yet; it will be tried again (wacht).</summary>
    Waiting,

    /// <summary>The carrier took it (geaccepteerd).</summary>
    Accepted,

    /// <summary>The carrier refused it for good (geweigerd).</summary>
    Refused,

    /// <summary>It may have been sent: no answer came (onbekend).</summary>
    Unknown,
}
