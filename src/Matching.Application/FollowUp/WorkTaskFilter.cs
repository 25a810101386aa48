using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;

namespace Matching.Application.FollowUp;

/// <summary>Which tasks of a list somebody wants to see; null for all.</summary>
/// <param name="Status">Only those that stand there; null for those that are open.</param>
/// <param name="Kind">Only those that ask this.</param>
/// <param name="Until">Only those that are due on this Dutch day or before.</param>
/// <param name="CandidateId">Only those that have to do with this candidate.</param>
public sealed record WorkTaskFilter(WorkTaskStatus? Status, WorkTaskKind? Kind, DateOnly? Until, Id<Candidate>? CandidateId)
{
    internal bool OpenOnly => Status is null || !Status.Value.IsTerminal();

    internal bool Shows(WorkTaskItem item) =>
        item.Status == (Status ?? WorkTaskStatus.Open)
        && (Kind is null || item.Kind == Kind)
        && (Until is null || item.Due <= Until)
        && (CandidateId is null || string.Equals(item.CandidateId, CandidateId.Value.Value, StringComparison.Ordinal));
}
