using Matching.Application.Notifications;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;

namespace Matching.Application.Proposals;

/// <summary>What a candidate sees behind a link.</summary>
/// <param name="State">Which page.</param>
/// <param name="Contact">Whom to call.</param>
/// <param name="Proposal">What it is about; null for <see cref="AnswerPageState.UnknownLink"/>.</param>
/// <param name="Vacancy">The work; null when it is not known.</param>
/// <param name="Language">In which language.</param>
public sealed record AnswerPage(AnswerPageState State, Contact Contact, Proposal? Proposal, Vacancy? Vacancy, MessageLanguage Language);

/// <summary>Which page a candidate sees.</summary>
public enum AnswerPageState
{
    /// <summary>The question, with three buttons.</summary>
    Asking = 1,

    /// <summary>The answer was recorded just now.</summary>
    Thanks,

    /// <summary>The question was answered before.</summary>
    AlreadyAnswered,

    /// <summary>The question is no longer needed: the work is gone, or the coach decided otherwise.</summary>
    NoLongerNeeded,

    /// <summary>The link is too old.</summary>
    Expired,

    /// <summary>The link is not one of ours, or was changed.</summary>
    UnknownLink,

    /// <summary>The answer could not be recorded just now.</summary>
    TryAgain,
}
