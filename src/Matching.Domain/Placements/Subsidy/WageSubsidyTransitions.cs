using System.Collections.Frozen;

namespace Matching.Domain.Placements.Subsidy;

/// <summary>The one table of what can happen to a wage subsidy in which state, and where that leads.</summary>
public static class WageSubsidyTransitions
{
    private static readonly FrozenDictionary<(WageSubsidyStatus, WageSubsidyTrigger), WageSubsidyStatus> Table =
        new Dictionary<(WageSubsidyStatus, WageSubsidyTrigger), WageSubsidyStatus>
        {
            [(WageSubsidyStatus.Applied, WageSubsidyTrigger.Grant)] = WageSubsidyStatus.Granted,
            [(WageSubsidyStatus.Applied, WageSubsidyTrigger.Refuse)] = WageSubsidyStatus.Refused,
            [(WageSubsidyStatus.Applied, WageSubsidyTrigger.Measure)] = WageSubsidyStatus.Applied,
            [(WageSubsidyStatus.Applied, WageSubsidyTrigger.ChangeHours)] = WageSubsidyStatus.Applied,
            [(WageSubsidyStatus.Applied, WageSubsidyTrigger.End)] = WageSubsidyStatus.Ended,

            [(WageSubsidyStatus.Granted, WageSubsidyTrigger.Measure)] = WageSubsidyStatus.Granted,
            [(WageSubsidyStatus.Granted, WageSubsidyTrigger.ChangeHours)] = WageSubsidyStatus.Granted,
            [(WageSubsidyStatus.Granted, WageSubsidyTrigger.Recalculate)] = WageSubsidyStatus.Granted,
            [(WageSubsidyStatus.Granted, WageSubsidyTrigger.End)] = WageSubsidyStatus.Ended,

            // The last day can lie ahead when the end is recorded: until then the amounts go on.
            [(WageSubsidyStatus.Ended, WageSubsidyTrigger.Recalculate)] = WageSubsidyStatus.Ended,
        }.ToFrozenDictionary();

    /// <summary>Where a trigger leads from a state, or null when it cannot happen there.</summary>
    public static WageSubsidyStatus? Next(WageSubsidyStatus status, WageSubsidyTrigger trigger) =>
        Table.TryGetValue((status, trigger), out var next) ? next : null;

    /// <summary>Whether it is asked for or paid: then there cannot be a second one for the same job.</summary>
    public static bool IsOpen(this WageSubsidyStatus status) => status is WageSubsidyStatus.Applied or WageSubsidyStatus.Granted;
}
