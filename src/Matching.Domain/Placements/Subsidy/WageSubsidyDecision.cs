using Matching.Domain.People;

namespace Matching.Domain.Placements.Subsidy;

/// <summary>What the municipality decided on an application (besluit).</summary>
/// <param name="Granted">Whether it was granted.</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="Reason">Why; needed for a refusal.</param>
public sealed record WageSubsidyDecision(bool Granted, DateOnly DecidedOn, Line? Reason);
