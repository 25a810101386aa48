using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;

namespace Matching.Application.Notifications;

/// <summary>Who sees to it when a letter does not arrive.</summary>
/// <param name="WorkerId">Who.</param>
/// <param name="About">What the letter is about.</param>
/// <param name="CandidateId">Which candidate it has to do with; null when none.</param>
public sealed record LetterOwner(Id<Worker> WorkerId, TaskSubject About, Id<Candidate>? CandidateId);
