using Matching.Application.Notifications;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Placements;

namespace Matching.Application.Placements;

/// <summary>What the page behind a question how it goes shows.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Contact">Whom to call.</param>
/// <param name="Whom">Who is asked; null when the link is not known.</param>
/// <param name="CallName">The name of who works; null when nothing may be shown.</param>
/// <param name="Employer">The employer's name; null when nothing may be shown.</param>
/// <param name="Language">In which language.</param>
public sealed record HowItGoesPage(HowItGoesState State, Contact Contact, AskedPerson? Whom, Line? CallName, Line? Employer, MessageLanguage Language)
{
    /// <summary>After an answer of who works: the day of the next contact; null when none is planned with that person.</summary>
    public DateOnly? NextContact { get; init; }

    /// <summary>Whether that day is earlier than it was planned.</summary>
    public bool NextIsSooner { get; init; }
}

/// <summary>Where a page behind a question stands.</summary>
public enum HowItGoesState
{
    /// <summary>The question waits for an answer.</summary>
    Asking = 1,

    /// <summary>The answer was recorded just now.</summary>
    Thanks,

    /// <summary>There is an answer.</summary>
    AlreadyAnswered,

    /// <summary>The question need not be answered any more.</summary>
    NoLongerNeeded,

    /// <summary>The link's time is over.</summary>
    Expired,

    /// <summary>The link is not ours, or not this person's any more.</summary>
    UnknownLink,

    /// <summary>Others were busy with it: press again.</summary>
    TryAgain,
}
