namespace Matching.Domain.Placements.Guidance;

/// <summary>A contact that a template plans again and again; who sees to it follows from the plan.</summary>
/// <param name="EveryMonths">Months between one and the next.</param>
/// <param name="With">With whom.</param>
/// <param name="How">How.</param>
/// <param name="Question">The question.</param>
public sealed record RecurringContact(int EveryMonths, ContactWith With, ContactHow How, ContactQuestion Question);
