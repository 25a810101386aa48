using Matching.Domain.People;

namespace Matching.Domain.Proposals;

/// <summary>Why a candidate did not get the work.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Explanation">In words that the candidate may read; needed for <see cref="NotPlacedReason.Other"/>.</param>
public sealed record NotPlaced(NotPlacedReason Reason, Line? Explanation);

/// <summary>Reasons why a candidate did not get the work.</summary>
public enum NotPlacedReason
{
    /// <summary>The employer chose somebody else (iemand anders gekozen).</summary>
    SomebodyElse = 1,

    /// <summary>The work turned out not to suit (het werk past niet).</summary>
    WorkDoesNotSuit = 2,

    /// <summary>The workplace cannot offer what is needed (de werkplek past niet).</summary>
    WorkplaceDoesNotSuit = 3,

    /// <summary>The work changed or is gone (het werk is veranderd).</summary>
    WorkChanged = 4,

    /// <summary>The adviser did not introduce the candidate (niet voorgesteld).</summary>
    NotIntroduced = 5,

    /// <summary>Something else (anders).</summary>
    Other = 6,
}
