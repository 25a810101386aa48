namespace Matching.Domain.Placements;

/// <summary>Something that somebody has to do before a day, and is told of ahead of time.</summary>
/// <param name="Kind">What.</param>
/// <param name="AskOn">The Dutch day on which somebody is asked; not after <paramref name="DueOn"/>.</param>
/// <param name="DueOn">The Dutch day on which it has to be done at the latest.</param>
/// <param name="Cause">What tells this one from another of the same kind in the same placement, in the form of an <see cref="Id{T}"/>.</param>
public sealed record Deadline(DeadlineKind Kind, DateOnly AskOn, DateOnly DueOn, string Cause);
