using Matching.Domain.People;

namespace Matching.Domain.Workers;

/// <summary>What a lead asks with a replacement.</summary>
/// <param name="StandInId">Who stands in.</param>
/// <param name="From">The first Dutch calendar day.</param>
/// <param name="ExpectedUntil">The Dutch calendar day until which it is expected to last; null when that is not known.</param>
/// <param name="Reason">Why.</param>
public sealed record ReplacementRequest(Id<Worker> StandInId, DateOnly From, DateOnly? ExpectedUntil, ReplacementReason Reason);
