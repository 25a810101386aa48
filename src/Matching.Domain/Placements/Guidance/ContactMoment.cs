using Matching.Domain.People;
using Matching.Domain.Proposals;

namespace Matching.Domain.Placements.Guidance;

/// <summary>One contact of a guidance plan (contactmoment): planned, or recorded as it came.</summary>
public sealed record ContactMoment
{
    /// <summary>Counts the contacts of one plan, from 1; never used twice.</summary>
    public required int Number { get; init; }

    /// <summary>The day that the template gave, which may be a day off; null for a contact that was not planned.</summary>
    public required DateOnly? ScheduledFor { get; init; }

    /// <summary>The day on which it is or was: a working day when planned.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Who sees to it.</summary>
    public required ContactBy By { get; init; }

    /// <summary>With whom.</summary>
    public required ContactWith With { get; init; }

    /// <summary>How.</summary>
    public required ContactHow How { get; init; }

    /// <summary>The question; null for a contact that was not planned.</summary>
    public required ContactQuestion? Question { get; init; }

    /// <summary>Where it stands.</summary>
    public required ContactStatus Status { get; init; }

    /// <summary>The Dutch day on which the question was sent, or who calls or visits was told to; null when not.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>That it got an earlier day; null when not.</summary>
    public MovedForward? Moved { get; init; }

    /// <summary>What the candidate answered; null for nothing yet.</summary>
    public Recorded<FaceAnswer>? Candidate { get; init; }

    /// <summary>What the employer answered; null for nothing yet.</summary>
    public Recorded<Prose>? Employer { get; init; }

    /// <summary>What somebody of the organisation recorded of it; null for nothing.</summary>
    public Recorded<ContactRecord>? Record { get; init; }

    /// <summary>That the other was not there, with a note that may be empty; null when not so.</summary>
    public Recorded<Prose>? Missed { get; init; }

    /// <summary>The Dutch day on which it was noticed that no answer came; null when not.</summary>
    public DateOnly? SilenceNoticedOn { get; init; }

    /// <summary>The Dutch day on which the employer was reminded of the question; null when not. It happens once at most.</summary>
    public DateOnly? EmployerRemindedOn { get; init; }

    /// <summary>The Dutch day on which it was noticed that only the employer did not answer; null when not.</summary>
    public DateOnly? EmployerSilenceNoticedOn { get; init; }

    /// <summary>Why it need not be any more; null when that is not so.</summary>
    public SkipReason? SkippedBecause { get; init; }

    /// <summary>Whether the candidate takes part.</summary>
    public bool IsWithCandidate => With is ContactWith.Candidate or ContactWith.Both;

    /// <summary>Whether the employer takes part.</summary>
    public bool IsWithEmployer => With is ContactWith.Employer or ContactWith.Both;

    /// <summary>
    /// Whether it was asked and is still waited for: on the candidate where the candidate takes part, else on the employer. An
    /// employer's answer does not stand in for the candidate's; a record by the organisation does.
    /// </summary>
    public bool IsUnanswered =>
        AskedOn is not null
        && Status is ContactStatus.Asked or ContactStatus.Held
        && Record is null
        && (IsWithCandidate ? Candidate is null : Employer is null);

    /// <summary>Whether the employer was asked by message, and neither an answer came nor somebody recorded the contact.</summary>
    public bool AwaitsEmployer =>
        AskedOn is not null && How == ContactHow.Message && IsWithEmployer && Status is ContactStatus.Asked or ContactStatus.Held && Record is null && Employer is null;
}
