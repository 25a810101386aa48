using Matching.Application.Proposals;
using Matching.Domain.Proposals;

namespace Matching.Functions.Proposals;

/// <summary>Orders of an inbox, as the API writes them.</summary>
public enum VoorstellenVolgorde
{
    /// <summary>Best fit first.</summary>
    PastHetBest = InboxOrder.BestFit,

    /// <summary>Newest first.</summary>
    Nieuwste = InboxOrder.Newest,

    /// <summary>Longest waiting first.</summary>
    LangstWachtend = InboxOrder.LongestWaiting,
}

/// <summary>Where a proposal comes from, as the API writes it.</summary>
public enum Herkomst
{
    /// <summary>Found by the system.</summary>
    Gevonden = ProposalOrigin.Matched,

    /// <summary>By hand.</summary>
    ZelfVoorgesteld = ProposalOrigin.ByHand,
}
