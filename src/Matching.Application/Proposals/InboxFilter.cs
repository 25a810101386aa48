using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;

namespace Matching.Application.Proposals;

/// <summary>What a coach wants to see of the inbox. What is null does not matter.</summary>
public sealed record InboxFilter
{
    /// <summary>Only those that stand there; null for all that are not over.</summary>
    public ProposalStatus? Status { get; init; }

    /// <summary>Only for this vacancy.</summary>
    public Id<Vacancy>? Vacancy { get; init; }

    /// <summary>Only for this candidate.</summary>
    public Id<Candidate>? Candidate { get; init; }

    /// <summary>Only those that fit at least so well.</summary>
    public FitBand? LeastFit { get; init; }

    /// <summary>In what order.</summary>
    public InboxOrder Order { get; init; } = InboxOrder.BestFit;

    internal bool Takes(ProposalItem item) =>
        (Status is null || item.Status == Status)
        && (Vacancy is null || string.Equals(item.VacancyId, Vacancy.Value.Value, StringComparison.Ordinal))
        && (Candidate is null || string.Equals(item.CandidateId, Candidate.Value.Value, StringComparison.Ordinal))
        && (LeastFit is null || item.Band >= LeastFit);
}

/// <summary>Orders of an inbox.</summary>
public enum InboxOrder
{
    /// <summary>Best fit first in bands, within a band the longest waiting.</summary>
    BestFit = 1,

    /// <summary>Newest proposal first.</summary>
    Newest,

    /// <summary>Longest waiting candidate first.</summary>
    LongestWaiting,
}
