using Matching.Domain;
using Matching.Domain.Candidates;

namespace Matching.Application.Indexing;

/// <summary>A profile that a search found in the index.</summary>
/// <param name="CandidateId">Whose it is.</param>
/// <param name="InField">How many competences it has in the field of work that was looked for; null when no field was.</param>
/// <param name="ToAsk">What is not known, as Dutch questions.</param>
/// <param name="ByWords">Whether only the words in the wishes led here, so that nobody else may be shown this.</param>
public sealed record FoundProfile(Id<Candidate> CandidateId, int? InField, IReadOnlyList<string> ToAsk, bool ByWords);
