using System.Collections.Frozen;

namespace Matching.Domain.FollowUp;

/// <summary>The one table of what can happen to a task in which state, and where that leads.</summary>
public static class WorkTaskTransitions
{
    private static readonly FrozenDictionary<(WorkTaskStatus, WorkTaskTrigger), WorkTaskStatus> Table =
        new Dictionary<(WorkTaskStatus, WorkTaskTrigger), WorkTaskStatus>
        {
            [(WorkTaskStatus.Open, WorkTaskTrigger.Finish)] = WorkTaskStatus.Done,
            [(WorkTaskStatus.Open, WorkTaskTrigger.Drop)] = WorkTaskStatus.Dropped,
            [(WorkTaskStatus.Open, WorkTaskTrigger.HandOver)] = WorkTaskStatus.Open,
            [(WorkTaskStatus.Open, WorkTaskTrigger.Postpone)] = WorkTaskStatus.Open,
        }.ToFrozenDictionary();

    /// <summary>Where a trigger leads from a state, or null when it cannot happen there.</summary>
    public static WorkTaskStatus? Next(WorkTaskStatus status, WorkTaskTrigger trigger) =>
        Table.TryGetValue((status, trigger), out var next) ? next : null;

    /// <summary>Whether nothing can happen any more.</summary>
    public static bool IsTerminal(this WorkTaskStatus status) => !Table.Keys.Any(key => key.Item1 == status);
}
