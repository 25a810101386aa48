using Matching.Domain.People;

namespace Matching.Domain.FollowUp;

/// <summary>A task that got a later day (uitstel).</summary>
/// <param name="From">The Dutch day on which it was due.</param>
/// <param name="To">The Dutch day on which it is due since.</param>
/// <param name="Reason">Why.</param>
public sealed record Postponement(DateOnly From, DateOnly To, Line Reason);
