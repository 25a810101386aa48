using System.Collections.Frozen;

namespace Matching.Domain.Workers;

/// <summary>The one table of what can happen to a replacement in which state, and where that leads.</summary>
public static class ReplacementTransitions
{
    private static readonly FrozenDictionary<(ReplacementStatus, ReplacementTrigger), ReplacementStatus> Table =
        new Dictionary<(ReplacementStatus, ReplacementTrigger), ReplacementStatus>
        {
            [(ReplacementStatus.Planned, ReplacementTrigger.Begin)] = ReplacementStatus.Starting,
            [(ReplacementStatus.Planned, ReplacementTrigger.ChangeBack)] = ReplacementStatus.Ended,
            [(ReplacementStatus.Starting, ReplacementTrigger.Finish)] = ReplacementStatus.Started,
            [(ReplacementStatus.Started, ReplacementTrigger.ChangeBack)] = ReplacementStatus.Ending,
            [(ReplacementStatus.Started, ReplacementTrigger.Keep)] = ReplacementStatus.Permanent,
            [(ReplacementStatus.Ending, ReplacementTrigger.Finish)] = ReplacementStatus.Ended,
        }.ToFrozenDictionary();

    /// <summary>Where a trigger leads from a state, or null when it cannot happen there.</summary>
    public static ReplacementStatus? Next(ReplacementStatus status, ReplacementTrigger trigger) =>
        Table.TryGetValue((status, trigger), out var next) ? next : null;

    /// <summary>Whether nothing can happen any more.</summary>
    public static bool IsTerminal(this ReplacementStatus status) => !Table.Keys.Any(key => key.Item1 == status);

    /// <summary>Whether people are going over or back.</summary>
    public static bool IsUnderWay(this ReplacementStatus status) => status is ReplacementStatus.Starting or ReplacementStatus.Ending;

    /// <summary>Whether who is replaced is not there, as far as the caseload goes.</summary>
    public static bool IsAway(this ReplacementStatus status) => status is ReplacementStatus.Starting or ReplacementStatus.Started or ReplacementStatus.Ending;
}
