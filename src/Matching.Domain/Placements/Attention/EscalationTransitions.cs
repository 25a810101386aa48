using System.Collections.Frozen;

namespace Matching.Domain.Placements.Attention;

/// <summary>The one table of what can happen to an escalation in which stage, and where that leads.</summary>
public static class EscalationTransitions
{
    private static readonly FrozenDictionary<(EscalationStage, EscalationTrigger), EscalationStage> Table =
        new Dictionary<(EscalationStage, EscalationTrigger), EscalationStage>
        {
            [(EscalationStage.WithCoach, EscalationTrigger.Pass)] = EscalationStage.WithLead,
            [(EscalationStage.WithCoach, EscalationTrigger.PickUp)] = EscalationStage.PickedUp,
            [(EscalationStage.WithCoach, EscalationTrigger.Calm)] = EscalationStage.Calmed,

            [(EscalationStage.WithLead, EscalationTrigger.Pass)] = EscalationStage.WithChainCoordinator,
            [(EscalationStage.WithLead, EscalationTrigger.PickUp)] = EscalationStage.PickedUp,
            [(EscalationStage.WithLead, EscalationTrigger.Calm)] = EscalationStage.Calmed,

            [(EscalationStage.WithChainCoordinator, EscalationTrigger.PickUp)] = EscalationStage.PickedUp,
            [(EscalationStage.WithChainCoordinator, EscalationTrigger.Calm)] = EscalationStage.Calmed,

            [(EscalationStage.PickedUp, EscalationTrigger.Calm)] = EscalationStage.Calmed,
        }.ToFrozenDictionary();

    /// <summary>Where a trigger leads from a stage, or null when it cannot happen there.</summary>
    public static EscalationStage? Next(EscalationStage stage, EscalationTrigger trigger) =>
        Table.TryGetValue((stage, trigger), out var next) ? next : null;

    /// <summary>Whether somebody still has to pick it up.</summary>
    public static bool IsWaiting(this EscalationStage stage) => Next(stage, EscalationTrigger.PickUp) is not null;
}
