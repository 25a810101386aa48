using Matching.Domain.FollowUp;

namespace Matching.Domain.Placements;

/// <summary>Something that a placement asked of a person: it becomes a task on that person's list, once for its cause.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Of">Of whom.</param>
/// <param name="AskedOn">The Dutch day on which it was asked.</param>
/// <param name="DueOn">The Dutch day on which it has to be done at the latest.</param>
/// <param name="Cause">What tells this one from the next of the same kind, in the form of an <see cref="Id{T}"/>.</param>
/// <param name="SettledOn">The Dutch day since which it need not be done any more; null while it stands.</param>
public sealed record PlacementRequest(WorkTaskKind Kind, KeyWorkerRole Of, DateOnly AskedOn, DateOnly DueOn, string Cause, DateOnly? SettledOn = null);
