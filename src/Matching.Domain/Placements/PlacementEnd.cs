using Matching.Domain.People;
using Matching.Domain.Work;

namespace Matching.Domain.Placements;

/// <summary>How a placement ended, and what was learned for the next.</summary>
/// <param name="On">Last day of work, included.</param>
/// <param name="Reason">Why.</param>
/// <param name="WentWell">What went well; empty when nothing was said.</param>
/// <param name="Needs">What the person turned out to need at work; health data.</param>
/// <param name="NextStep">What comes next.</param>
/// <param name="NextStepReason">Why there is no next step, when a person decides so; null otherwise.</param>
public sealed record PlacementEnd(
    DateOnly On, PlacementEndReason Reason, Prose WentWell, WorkplaceFeatures Needs, AfterPlacement NextStep, Line? NextStepReason)
{
    /// <summary>A trial that no contract follows, or that does not begin after all: the person is looked for again.</summary>
    /// <param name="startsOn">The first day of the trial.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public static PlacementEnd OfTrial(DateOnly startsOn, DateOnly today) => new(
        today, today < startsOn ? PlacementEndReason.NotStarted : PlacementEndReason.TrialNotContinued, default, WorkplaceFeatures.None, AfterPlacement.BackInMatching, null);
}

/// <summary>Why a placement ended. The values are stored: they never change.</summary>
public enum PlacementEndReason
{
    /// <summary>The contract ran out (contract afgelopen).</summary>
    ContractEnded = 1,

    /// <summary>The trial was not followed by a contract (proefplaatsing niet voortgezet).</summary>
    TrialNotContinued,

    /// <summary>The employer ended it (door de werkgever).</summary>
    ByEmployer,

    /// <summary>The person ended it (door de kandidaat).</summary>
    ByCandidate,

    /// <summary>Both agreed to end it (in overleg).</summary>
    ByAgreement,

    /// <summary>The work is no longer there (werk weggevallen).</summary>
    WorkGone,

    /// <summary>The person retired (pensioen).</summary>
    Retired,

    /// <summary>It did not begin after all (niet begonnen).</summary>
    NotStarted,

    /// <summary>Something else (anders).</summary>
    Other,
}

/// <summary>What comes after a placement. The values are stored: they never change.</summary>
public enum AfterPlacement
{
    /// <summary>The person is looked for again (terug in matching).</summary>
    BackInMatching = 1,

    /// <summary>The person goes back to where the right to return leads, and takes part in matching until that is arranged (terugkeer).</summary>
    Return,

    /// <summary>A person decided that there is no next step here, with a reason (geen volgende stap).</summary>
    None,
}
