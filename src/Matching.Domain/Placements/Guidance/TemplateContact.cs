namespace Matching.Domain.Placements.Guidance;

/// <summary>A contact that a template plans in the beginning.</summary>
/// <param name="Week">Whole weeks after the first day, from 0: the first day itself.</param>
/// <param name="By">Who sees to it.</param>
/// <param name="With">With whom.</param>
/// <param name="How">How.</param>
/// <param name="Question">The question.</param>
public sealed record TemplateContact(int Week, ContactBy By, ContactWith With, ContactHow How, ContactQuestion Question);
