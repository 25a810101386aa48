using Matching.Domain.Placements.Attention;

namespace Matching.Domain.Placements;

/// <summary>What a placement is followed by, from configuration.</summary>
/// <param name="Attention">What each aandachtspunt weighs.</param>
/// <param name="Escalation">How long each may take to pick up a placement that is red.</param>
/// <param name="Rates">The dated figures of wage subsidy.</param>
/// <param name="ReviewMonths">How many months lie between two looks at more regular work, 1 to 24.</param>
public sealed record PlacementRules(AttentionTable Attention, EscalationTerms Escalation, WageSubsidyRates Rates, int ReviewMonths);
