using Matching.Domain.Grounds;

namespace Matching.Domain.Municipalities;

/// <summary>Who carries a function for people on some grounds, from when until when.</summary>
/// <param name="Function">Which function.</param>
/// <param name="Grounds">For people on which grounds; at least one, each once.</param>
/// <param name="Partners">The partners that carry it; empty when the organisation itself does.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null when no end is agreed.</param>
public sealed record FunctionAssignment(
    MunicipalFunction Function, IReadOnlyList<GroundKind> Grounds, IReadOnlyList<Id<Partner>> Partners, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether the organisation itself carries it.</summary>
    public bool IsOwn => Partners.Count == 0;

    /// <summary>Whether it holds on a day for people on a ground.</summary>
    public bool Covers(GroundKind ground, DateOnly day) => From <= day && (Until is null || day <= Until) && Grounds.Contains(ground);

    internal bool Overlaps(FunctionAssignment other) =>
        Function == other.Function
        && Grounds.Intersect(other.Grounds).Any()
        && From <= (other.Until ?? DateOnly.MaxValue)
        && other.From <= (Until ?? DateOnly.MaxValue);
}
