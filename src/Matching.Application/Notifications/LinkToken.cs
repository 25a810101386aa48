namespace Matching.Application.Notifications;

/// <summary>What a link in a message is for, once its signature was found to be ours.</summary>
/// <param name="Purpose">The one thing that it may be used for.</param>
/// <param name="Subject">Opaque id of what it is about, in the form of <see cref="Domain.Id{T}"/>.</param>
/// <param name="Holder">Opaque id of whose link it is, where that matters: it dies with the holder. Null otherwise.</param>
/// <param name="ValidUntil">Until when, in UTC.</param>
public sealed record LinkToken(LinkPurpose Purpose, string Subject, string? Holder, DateTimeOffset ValidUntil);

/// <summary>What links are for.</summary>
public enum LinkPurpose
{
    /// <summary>The candidate answers a proposal: the subject is the proposal.</summary>
    AnswerProposal = 1,

    /// <summary>The candidate sees and corrects the own profile: the subject is the candidate.</summary>
    OwnProfile = 2,

    /// <summary>A contact person of an employer sees who was introduced: the subject is the proposal, the holder the contact person.</summary>
    Introduction = 3,

    /// <summary>A partner says whether a referral is taken up: the subject is the referral, the holder the partner.</summary>
    Referral = 4,

    /// <summary>The person who works says how it goes: the subject is the placement, the holder which contact.</summary>
    HowItGoesCandidate = 5,

    /// <summary>The contact person at the workplace says how it goes: the subject is the placement, the holder which contact and who.</summary>
    HowItGoesEmployer = 6,

    /// <summary>A candidate stops messages: the subject is the candidate.</summary>
    Stop = 7,

    /// <summary>A coach assesses a proposal: the subject is the proposal, the holder the coach.</summary>
    Assess = 10,

    /// <summary>Somebody of the organisation sees the own work of the day: subject and holder are that worker.</summary>
    WorkOverview = 11,
}
