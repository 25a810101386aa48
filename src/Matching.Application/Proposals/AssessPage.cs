using Matching.Application.Notifications;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;

namespace Matching.Application.Proposals;

/// <summary>What a coach sees behind the link of a proposal.</summary>
/// <param name="State">Which page.</param>
/// <param name="Contact">Whom to call.</param>
public sealed record AssessPage(AssessPageState State, Contact Contact)
{
    /// <summary>The proposal; null when the reader has nothing to do with it.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>The vacancy; null when it need not be shown.</summary>
    public Vacancy? Vacancy { get; init; }

    /// <summary>Whom it is about; null when that is not shown.</summary>
    public Person? Person { get; init; }

    /// <summary>Name of who assessed it; null when nobody did.</summary>
    public string? AssessedBy { get; init; }

    /// <summary>Whether the reader is who assessed it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>What has to be confirmed, or was chosen wrongly; null when nothing was chosen.</summary>
    public Assessment? Choice { get; init; }

    /// <summary>What is wrong with the choice; empty when nothing is.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

/// <summary>Which page a coach sees.</summary>
public enum AssessPageState
{
    /// <summary>The reasons, with three choices.</summary>
    Asking = 1,

    /// <summary>A choice was made and has to be confirmed; nothing is recorded.</summary>
    Confirming,

    /// <summary>The assessment was recorded just now.</summary>
    Done,

    /// <summary>It was assessed before.</summary>
    AlreadyAssessed,

    /// <summary>Nobody has to assess it any more.</summary>
    NoLongerNeeded,

    /// <summary>The reader is not the candidate's coach any more.</summary>
    NotYours,

    /// <summary>The link is too old.</summary>
    Expired,

    /// <summary>The link is not one of ours, or was changed.</summary>
    UnknownLink,

    /// <summary>It could not be recorded just now.</summary>
    TryAgain,
}
