using Matching.Domain.People;

namespace Matching.Domain.Proposals;

/// <summary>Candidate and employer met (ontmoeting).</summary>
/// <param name="On">On which day.</param>
/// <param name="Note">How it went, in words that the candidate may read; may be empty.</param>
public sealed record Meeting(DateOnly On, Prose Note);
