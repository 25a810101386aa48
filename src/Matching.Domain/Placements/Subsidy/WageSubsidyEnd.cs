using Matching.Domain.People;

namespace Matching.Domain.Placements.Subsidy;

/// <summary>How a wage subsidy ended.</summary>
/// <param name="Reason">Why.</param>
/// <param name="LastDay">Last day for which it is paid; the day before the first when it never was.</param>
/// <param name="Explanation">In words; needed for <see cref="WageSubsidyEndReason.Other"/>.</param>
public sealed record WageSubsidyEnd(WageSubsidyEndReason Reason, DateOnly LastDay, Line? Explanation);

/// <summary>Why a wage subsidy ends. The values are stored: they never change.</summary>
public enum WageSubsidyEndReason
{
    /// <summary>The employment ended.</summary>
    EmploymentEnded = 1,

    /// <summary>The person does not belong to the target group any more (Participatiewet 10d.8).</summary>
    LeftTargetGroup,

    /// <summary>The loonwaarde was measured as the whole minimum wage.</summary>
    FullWageValue,

    /// <summary>Something else, in words.</summary>
    Other,
}
