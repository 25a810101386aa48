namespace Matching.Domain.Grounds;

/// <summary>Whether a route is open to somebody, and why.</summary>
/// <param name="Route">Which route.</param>
/// <param name="IsOpen">Whether it is open.</param>
/// <param name="By">The grounds that open it; empty when it is closed.</param>
/// <param name="Reason">Dutch sentence that a coach can read aloud.</param>
public sealed record RouteOpening(Route Route, bool IsOpen, IReadOnlyList<GroundKind> By, string Reason);
