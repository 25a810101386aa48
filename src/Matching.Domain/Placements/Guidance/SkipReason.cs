namespace Matching.Domain.Placements.Guidance;

/// <summary>Why a contact need not be any more. The values are stored: they never change.</summary>
public enum SkipReason
{
    /// <summary>A later one took its place, for instance after a standstill (ingehaald).</summary>
    Overtaken = 1,

    /// <summary>A person decided that it is not needed (nietNodig).</summary>
    NotNeeded,

    /// <summary>The plan ended (planBeeindigd).</summary>
    PlanEnded,
}
