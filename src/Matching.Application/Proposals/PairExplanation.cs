using Matching.Domain.Conditions;
using Matching.Domain.Proposals;

namespace Matching.Application.Proposals;

/// <summary>Why a candidate is, or is not, proposed for a vacancy.</summary>
/// <param name="Conclusion">Dutch sentences that a coach can read aloud: the first obstacle, or the place in the order.</param>
/// <param name="Fit">How well the competences fit.</param>
/// <param name="Conditions">Every hard condition.</param>
/// <param name="Rank">Place among those who come into consideration, from 1; null for who does not, or stands beyond <see cref="ExplainPairs.DeepestRank"/>.</param>
public sealed record PairExplanation(IReadOnlyList<string> Conclusion, Fit Fit, IReadOnlyList<ConditionOutcome> Conditions, int? Rank);
