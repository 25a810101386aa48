using System.Collections.Frozen;

namespace Matching.Domain.Placements;

/// <summary>The one table of what can happen to a placement in which state, and where that leads.</summary>
public static class PlacementTransitions
{
    private static readonly FrozenDictionary<(PlacementStatus, PlacementTrigger), PlacementStatus> Table =
        new Dictionary<(PlacementStatus, PlacementTrigger), PlacementStatus>
        {
            [(PlacementStatus.Planned, PlacementTrigger.Start)] = PlacementStatus.Active,
            [(PlacementStatus.Planned, PlacementTrigger.Change)] = PlacementStatus.Planned,
            [(PlacementStatus.Planned, PlacementTrigger.Follow)] = PlacementStatus.Planned,
            [(PlacementStatus.Planned, PlacementTrigger.End)] = PlacementStatus.Ended,

            [(PlacementStatus.Active, PlacementTrigger.Change)] = PlacementStatus.Active,
            [(PlacementStatus.Active, PlacementTrigger.Follow)] = PlacementStatus.Active,
            [(PlacementStatus.Active, PlacementTrigger.End)] = PlacementStatus.Ended,
            [(PlacementStatus.Active, PlacementTrigger.Continue)] = PlacementStatus.Continued,
        }.ToFrozenDictionary();

    /// <summary>Where a trigger leads from a state, or null when it cannot happen there.</summary>
    public static PlacementStatus? Next(PlacementStatus status, PlacementTrigger trigger) =>
        Table.TryGetValue((status, trigger), out var next) ? next : null;

    /// <summary>Whether nothing can happen any more.</summary>
    public static bool IsTerminal(this PlacementStatus status) => !Table.Keys.Any(key => key.Item1 == status);
}
