using Matching.Application.Messages;
using Matching.Application.Notifications.Templates;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.Municipalities;
using Matching.Domain.People;

namespace Matching.Application.Notifications;

/// <summary>Something to be said to a candidate, whichever way that person is reached.</summary>
public sealed record CandidateLetter
{
    /// <summary>Id of the message that caused it: delivering the same one twice says it once.</summary>
    public required Id<Message> Id { get; init; }

    /// <summary>Whom.</summary>
    public required Id<Candidate> CandidateId { get; init; }

    /// <summary>What is known of the person.</summary>
    public required PersonDetails Details { get; init; }

    /// <summary>Who calls or sends on paper, and who hears when it does not arrive.</summary>
    public required Id<Worker> CoachId { get; init; }

    /// <summary>Whom the person can call.</summary>
    public required Contact Contact { get; init; }

    /// <summary>The person's municipality, for its own words; null when it is not known or makes no difference.</summary>
    public required Id<Municipality>? Municipality { get; init; }

    /// <summary>How much haste it has.</summary>
    public Haste Haste { get; init; }

    /// <summary>The page that it leads to; null when there is none.</summary>
    public CandidateLink? Link { get; init; }

    /// <summary>What it says, with the address of the page: an address of no use where there is no <see cref="Link"/>.</summary>
    public required Func<Uri, MessageTemplate> Words { get; init; }

    /// <summary>What the coach is asked where a call takes its place.</summary>
    public required CallInstead Call { get; init; }
}

/// <summary>How much haste a message to a candidate has.</summary>
public enum Haste
{
    /// <summary>None: in contact hours, and the only one on its day.</summary>
    None,

    /// <summary>It says what happens on the next working day: in contact hours, also beside another one.</summary>
    Today,

    /// <summary>The person asked for it and waits, often with the coach on the phone: at once.</summary>
    AtOnce,
}

/// <summary>The page that a message to a candidate leads to.</summary>
/// <param name="Path">The path in front of the token.</param>
/// <param name="Token">What the link is for.</param>
public sealed record CandidateLink(string Path, LinkToken Token);

/// <summary>What a coach is asked where a call takes the place of a message.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="About">What it is about.</param>
/// <param name="Cause">What tells this cause from the next.</param>
/// <param name="WithinWorkingDays">Within how many working days, from 1; null where it is asked elsewhere, and only the text is made ready.</param>
public sealed record CallInstead(WorkTaskKind Kind, TaskSubject About, string Cause, int? WithinWorkingDays);
