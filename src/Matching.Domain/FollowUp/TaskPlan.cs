using Matching.Domain.Candidates;
using Matching.Domain.People;

namespace Matching.Domain.FollowUp;

/// <summary>What somebody plans.</summary>
/// <param name="Note">What has to be done.</param>
/// <param name="About">What it is about; null for nothing that is kept here.</param>
/// <param name="CandidateId">Which candidate it has to do with; null when none.</param>
/// <param name="OwnerId">Who has to do it.</param>
/// <param name="Due">The Dutch day on which it has to be done at the latest.</param>
public sealed record TaskPlan(Line Note, TaskSubject? About, Id<Candidate>? CandidateId, Id<Worker> OwnerId, DateOnly Due);
