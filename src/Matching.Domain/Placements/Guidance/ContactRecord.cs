using Matching.Domain.People;

namespace Matching.Domain.Placements.Guidance;

/// <summary>What somebody of the organisation recorded of a contact.</summary>
/// <param name="On">The Dutch day on which it was.</param>
/// <param name="With">With whom.</param>
/// <param name="How">How.</param>
/// <param name="Note">What was said; may be empty, at most <see cref="GuidancePlan.MaximumNote"/> characters.</param>
/// <param name="Impression">How it goes, as the recorder sees it; null when not said.</param>
public sealed record ContactRecord(DateOnly On, ContactWith With, ContactHow How, Prose Note, Face? Impression);
