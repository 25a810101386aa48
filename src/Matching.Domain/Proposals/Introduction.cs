using Matching.Domain.Employers;
using Matching.Domain.People;

namespace Matching.Domain.Proposals;

/// <summary>How a candidate is introduced to an employer (kennismaking).</summary>
/// <param name="ContactId">To which contact person of the employer: the link is this person's and dies with the contact.</param>
/// <param name="Shares">What is shared: never more than the candidate agreed to.</param>
/// <param name="Note">What the adviser says to the employer; may be empty.</param>
public sealed record Introduction(Id<EmployerContact> ContactId, SharedFacts Shares, Prose Note);
