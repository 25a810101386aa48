namespace Matching.Domain.Placements.Guidance;

/// <summary>A contact that comes, as a schedule gives it.</summary>
/// <param name="ScheduledFor">The day that the template gives, which may be a day off; days of one schedule follow each other in this order.</param>
/// <param name="Day">The working day on which it is: that day, or the first working day after.</param>
/// <param name="By">Who sees to it.</param>
/// <param name="With">With whom.</param>
/// <param name="How">How.</param>
/// <param name="Question">The question.</param>
public sealed record PlannedContact(DateOnly ScheduledFor, DateOnly Day, ContactBy By, ContactWith With, ContactHow How, ContactQuestion Question);
