namespace Matching.Domain.Placements.Subsidy;

/// <summary>What can happen to a wage subsidy.</summary>
public enum WageSubsidyTrigger
{
    /// <summary>The municipality grants it.</summary>
    Grant = 1,

    /// <summary>The municipality refuses it.</summary>
    Refuse,

    /// <summary>An expert measured the loonwaarde.</summary>
    Measure,

    /// <summary>The hours of the employment change.</summary>
    ChangeHours,

    /// <summary>The amounts up to a day are set.</summary>
    Recalculate,

    /// <summary>It ends.</summary>
    End,
}
