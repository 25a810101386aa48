using Matching.Domain.People;
using Matching.Domain.Workers;

namespace Matching.Domain.FollowUp;

/// <summary>What somebody has to do that went from one person to another (overdracht).</summary>
/// <param name="From">Whose it was.</param>
/// <param name="To">Whose it became.</param>
/// <param name="Reason">Why; null when not said.</param>
/// <param name="ReplacementId">The replacement on whose account it went, there or back; null when for another reason.</param>
public sealed record HandOver(Id<Worker> From, Id<Worker> To, Line? Reason, Id<CaseloadReplacement>? ReplacementId = null);
