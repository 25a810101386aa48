using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Work;

namespace Matching.Domain.Vacancies;

/// <summary>Somebody who said yes to a vacancy whose places can be shared, and is not placed yet.</summary>
/// <param name="ProposalId">By which proposal.</param>
/// <param name="CandidateId">Who.</param>
/// <param name="Hours">Hours a week that the person can and wants to work.</param>
/// <param name="Days">Days on which the person can work.</param>
/// <param name="Score">How well the competences fit, in millionths: 0 to 1,000,000.</param>
/// <param name="WaitingSince">Since when the person waits for work, in UTC.</param>
public sealed record PlaceSharer(Id<Proposal> ProposalId, Id<Candidate> CandidateId, HoursRange Hours, Weekdays Days, int Score, DateTimeOffset WaitingSince);
