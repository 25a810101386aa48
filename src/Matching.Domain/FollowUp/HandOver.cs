using Matching.Domain.People;

namespace Matching.Domain.FollowUp;

/// <summary>A task that went from one person to another (overdracht).</summary>
/// <param name="From">Whose it was.</param>
/// <param name="To">Whose it became.</param>
/// <param name="Reason">Why; null when not said.</param>
public sealed record HandOver(Id<Worker> From, Id<Worker> To, Line? Reason);
