using Matching.Application.Competences;
using Matching.Application.Notifications;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Work;

namespace Matching.Application.Candidates;

/// <summary>What a candidate sees behind the link to the own profile.</summary>
/// <param name="State">Which page.</param>
/// <param name="Contact">Whom to call.</param>
/// <param name="Own">What is known; null for the pages that show nothing of it.</param>
public sealed record OwnProfilePage(OwnProfilePageState State, Contact Contact, OwnRecord? Own = null)
{
    /// <summary>In which language.</summary>
    public MessageLanguage Language { get; init; } = Own?.Person.Details.Language ?? MessageLanguage.Dutch;

    /// <summary>What is wrong with what was filled in, for <see cref="OwnProfilePageState.Invalid"/>.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What was understood of the candidate's words, for <see cref="OwnProfilePageState.Understood"/>: nothing of it is recorded yet.</summary>
    public IReadOnlyList<SuggestedCompetence> Understood { get; init; } = [];

    /// <summary>Which permission it is about, for <see cref="OwnProfilePageState.AsksToTakeBack"/> and <see cref="OwnProfilePageState.TakenBack"/>.</summary>
    public Permission? Permission { get; init; }
}

/// <summary>Which page a candidate sees.</summary>
public enum OwnProfilePageState
{
    /// <summary>What is known, to be corrected.</summary>
    Shown = 1,

    /// <summary>The same, and what was filled in was recorded just now.</summary>
    Saved,

    /// <summary>The same, and it was recorded just now that it is right.</summary>
    Confirmed,

    /// <summary>The same, and what the candidate can do was added just now.</summary>
    Added,

    /// <summary>The same, and nothing was recorded: something is wrong with what was filled in.</summary>
    Invalid,

    /// <summary>The same, and nothing was recorded: somebody changed it since the candidate saw it.</summary>
    Stale,

    /// <summary>What was understood of the candidate's words, to be agreed to.</summary>
    Understood,

    /// <summary>The question whether a permission is really taken back.</summary>
    AsksToTakeBack,

    /// <summary>The permission was taken back just now.</summary>
    TakenBack,

    /// <summary>There is no such permission any more.</summary>
    NothingToTakeBack,

    /// <summary>The candidate takes no part at present.</summary>
    TakesNoPart,

    /// <summary>The link is too old.</summary>
    Expired,

    /// <summary>The link is not one of ours, or was changed.</summary>
    UnknownLink,

    /// <summary>It could not be recorded just now.</summary>
    TryAgain,
}

/// <summary>What is known of a candidate.</summary>
/// <param name="Person">Who it is.</param>
/// <param name="Candidate">What matching knows.</param>
/// <param name="Permissions">What the candidate said yes to, as far as it still stands.</param>
public sealed record OwnRecord(Person Person, Candidate Candidate, IReadOnlyList<Permission> Permissions);

/// <summary>A yes of a candidate that still stands, and with it the permission to share with one employer.</summary>
/// <param name="ProposalId">Of which proposal.</param>
/// <param name="VacancyTitle">What the work is called.</param>
/// <param name="EmployerName">The employer; null when it is not on record.</param>
/// <param name="Shared">What the employer knows; nothing before the introduction.</param>
public sealed record Permission(Id<Proposal> ProposalId, Line VacancyTitle, Line? EmployerName, SharedFacts Shared);

/// <summary>What a candidate filled in about the own profile. What is null is not known.</summary>
/// <param name="Seen">What the candidate saw.</param>
/// <param name="Phone">Number for calls.</param>
/// <param name="Email">Address for messages.</param>
/// <param name="Hours">Hours a week.</param>
/// <param name="Days">Days.</param>
/// <param name="AvailableFrom">First day on which the candidate can start.</param>
/// <param name="Travel">How far the candidate can travel.</param>
/// <param name="TravelsAlone">Whether the candidate can travel alone.</param>
/// <param name="Wishes">What the candidate would like; may be empty.</param>
public sealed record OwnProfileInput(
    SeenVersions Seen,
    PhoneNumber? Phone,
    EmailAddress? Email,
    HoursRange? Hours,
    Weekdays? Days,
    DateOnly? AvailableFrom,
    TravelReach? Travel,
    bool? TravelsAlone,
    Prose Wishes);

/// <summary>The versions of what a candidate saw on the page.</summary>
/// <param name="Candidate">Of the profile.</param>
/// <param name="Person">Of who it is.</param>
public sealed record SeenVersions(int Candidate, int Person);
