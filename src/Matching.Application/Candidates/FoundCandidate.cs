using Matching.Application.Notifications;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;

namespace Matching.Application.Candidates;

/// <summary>Somebody whom a search found. Outside the own caseload it is nobody in particular: a fit, and a coach to call.</summary>
/// <param name="CandidateId">Who; null outside the own caseload.</param>
/// <param name="Fit">How well the competences fit; without parts where no competence was looked for.</param>
/// <param name="InField">How many competences the person has in the field of work that was looked for; null when no field was.</param>
/// <param name="InWishes">The words that were looked for and stand in the wishes; always empty outside the own caseload.</param>
/// <param name="WaitingSince">Since when the person waits for work, in UTC.</param>
/// <param name="ToAsk">What is not known yet, as Dutch questions.</param>
/// <param name="Coach">Whom to call about this person.</param>
public sealed record FoundCandidate(
    Id<Candidate>? CandidateId, Fit Fit, int? InField, IReadOnlyList<string> InWishes, DateTimeOffset WaitingSince, IReadOnlyList<string> ToAsk, Contact Coach);
