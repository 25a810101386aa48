using Matching.Domain.Candidates;

namespace Matching.Application.Notifications;

/// <summary>What a candidate sees behind the link that stops messages. It names nobody: phones are shared.</summary>
/// <param name="State">Which page.</param>
/// <param name="Contact">Whom to call.</param>
/// <param name="Candidate">Whose messages; null when nothing can be changed.</param>
/// <param name="Language">In which language the person reads.</param>
public sealed record StopPage(StopPageState State, Contact Contact, Candidate? Candidate = null, MessageLanguage Language = MessageLanguage.Dutch);

/// <summary>Which page a candidate sees.</summary>
public enum StopPageState
{
    /// <summary>The question, with a button.</summary>
    Asking = 1,

    /// <summary>Messages are stopped, just now or before; with a button to have them again.</summary>
    Stopped,

    /// <summary>Messages come again.</summary>
    Resumed,

    /// <summary>The link is too old.</summary>
    Expired,

    /// <summary>The link is not one of ours, or was changed.</summary>
    UnknownLink,

    /// <summary>It could not be recorded just now.</summary>
    TryAgain,
}
