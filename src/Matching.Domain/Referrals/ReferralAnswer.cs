using Matching.Domain.People;

namespace Matching.Domain.Referrals;

/// <summary>What a partner answers to a referral.</summary>
/// <param name="TakesUp">Whether the partner takes it up.</param>
/// <param name="Note">What was said, when a coach recorded it; no names of people.</param>
public sealed record ReferralAnswer(bool TakesUp, Line? Note);
