using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;

namespace Matching.Domain.Vacancies;

/// <summary>Somebody who got a place, or a part of one.</summary>
/// <param name="ProposalId">By which proposal.</param>
/// <param name="CandidateId">Who.</param>
/// <param name="Agreement">For how many hours, on which days and from when.</param>
/// <param name="By">Who gave it.</param>
public sealed record FilledPlace(Id<Proposal> ProposalId, Id<Candidate> CandidateId, WorkAgreement Agreement, Actor By);
