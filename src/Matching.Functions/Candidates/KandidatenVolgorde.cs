using Matching.Application.Candidates;

namespace Matching.Functions.Candidates;

/// <summary>Orders of a caseload, as the API writes them.</summary>
public enum KandidatenVolgorde
{
    /// <summary>Longest waiting first.</summary>
    LangstWachtend = CaseloadOrder.LongestWaiting,

    /// <summary>Least complete first.</summary>
    MinstVolledig = CaseloadOrder.LeastComplete,

    /// <summary>Longest unconfirmed first.</summary>
    LangstNietBevestigd = CaseloadOrder.LongestUnconfirmed,
}
