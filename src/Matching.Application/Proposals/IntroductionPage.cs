using Matching.Application.Notifications;
using Matching.Domain;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Work;

namespace Matching.Application.Proposals;

/// <summary>What a contact person of an employer sees behind a link.</summary>
/// <param name="State">Which page.</param>
/// <param name="Contact">Whom to call: who introduced the candidate, or the organisation.</param>
/// <param name="Candidate">Who was introduced; null unless <see cref="IntroductionPageState.Shown"/>.</param>
public sealed record IntroductionPage(IntroductionPageState State, Contact Contact, IntroducedCandidate? Candidate = null);

/// <summary>Which page a contact person sees.</summary>
public enum IntroductionPageState
{
    /// <summary>Who was introduced.</summary>
    Shown = 1,

    /// <summary>The employer knows of the candidate no more; nobody outside is told why.</summary>
    NotAvailable,

    /// <summary>The candidate got the work: from here on the adviser tells what there is to tell.</summary>
    Placed,

    /// <summary>The link is too old, or is not the link of the employer's contact person for this introduction any more.</summary>
    Expired,

    /// <summary>The link is not one of ours, or was changed.</summary>
    UnknownLink,
}

/// <summary>What an employer may know of a candidate: what the candidate agreed to and the introduction shares. The rest is null.</summary>
/// <param name="Id">Of the proposal.</param>
/// <param name="IntroducedAt">When the candidate was introduced, in UTC.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="VacancyTitle">What the work is called.</param>
/// <param name="CallName">Name that the candidate is called by.</param>
/// <param name="Competences">What the candidate can do of what is asked, in words.</param>
/// <param name="Hours">Hours a week; null also when not known.</param>
/// <param name="Days">Days; null also when not known.</param>
/// <param name="AvailableFrom">First day on which the candidate can start; null also when not known.</param>
/// <param name="Phone">Phone number; null also when there is none.</param>
/// <param name="Needs">What the candidate needs at work; null also when not known.</param>
/// <param name="Note">What the adviser says; may be empty.</param>
public sealed record IntroducedCandidate(
    Id<Proposal> Id,
    DateTimeOffset IntroducedAt,
    ProposalStatus Status,
    Line VacancyTitle,
    Line CallName,
    IReadOnlyList<string>? Competences,
    HoursRange? Hours,
    Weekdays? Days,
    DateOnly? AvailableFrom,
    PhoneNumber? Phone,
    WorkplaceFeatures? Needs,
    Prose Note);

/// <summary>An introduction in an employer's list.</summary>
/// <param name="Item">Which one, and where it stands.</param>
/// <param name="Candidate">Who was introduced; null when the employer knows of the candidate no more.</param>
public sealed record ListedIntroduction(IntroducedItem Item, IntroducedCandidate? Candidate)
{
    /// <summary>Where it stands, in Dutch.</summary>
    public string StatusText => IntroductionText.Of(Candidate is null && Item.Status.IsKnownToEmployer() ? ProposalStatus.Withdrawn : Item.Status);
}
