using Matching.Domain.People;
using Matching.Domain.Workers;

namespace Matching.Domain.Candidates;

/// <summary>
/// That somebody is involved in the place of another for as long as a replacement lasts (waarneming). Who is replaced may have stood in for
/// somebody too: each comes back into the own place, in whatever order the replacements end.
/// </summary>
/// <param name="ReplacementId">The replacement.</param>
/// <param name="For">Who is replaced.</param>
/// <param name="Before">In whose place that person was; null when in the own.</param>
public sealed record StandIn(Id<CaseloadReplacement> ReplacementId, Id<Worker> For, StandIn? Before)
{
    /// <summary>What stands here on account of a replacement; null when nothing does.</summary>
    public StandIn? Find(Id<CaseloadReplacement> replacement) => ReplacementId == replacement ? this : Before?.Find(replacement);

    /// <summary>What stands here in the place of somebody; null when nothing does.</summary>
    public StandIn? FindFor(Id<Worker> replaced) => For == replaced ? this : Before?.FindFor(replaced);

    /// <summary>The newest of those who are replaced for whom something holds; null when it holds for none.</summary>
    internal StandIn? FirstFor(Func<Id<Worker>, bool> holds) => holds(For) ? this : Before?.FirstFor(holds);
}
