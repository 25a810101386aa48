using Matching.Domain.Candidates;

namespace Matching.Application.Candidates;

/// <summary>What a coach wants to see of the caseload. What is null does not matter.</summary>
public sealed record CaseloadFilter
{
    /// <summary>Leave out withdrawn candidates.</summary>
    public bool ActiveOnly { get; init; }

    /// <summary>Only those whose profile is, or is not, stale.</summary>
    public bool? Stale { get; init; }

    /// <summary>Only those who are so far.</summary>
    public ReadinessStage? Readiness { get; init; }

    /// <summary>Only those in this situation.</summary>
    public WorkSituation? Situation { get; init; }

    /// <summary>Only those whose profile is at most so complete, 0 to 100 percent.</summary>
    public int? MostComplete { get; init; }

    /// <summary>In what order.</summary>
    public CaseloadOrder Order { get; init; } = CaseloadOrder.LongestWaiting;
}

/// <summary>Orders of a caseload.</summary>
public enum CaseloadOrder
{
    /// <summary>Longest waiting first.</summary>
    LongestWaiting = 1,

    /// <summary>Least complete profile first.</summary>
    LeastComplete,

    /// <summary>Longest unconfirmed profile first.</summary>
    LongestUnconfirmed,
}
