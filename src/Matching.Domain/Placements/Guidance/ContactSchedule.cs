using Matching.Domain.Time;

namespace Matching.Domain.Placements.Guidance;

/// <summary>
/// The contacts that follow from a template, a first day and, when the professional stepped back, that day. There is no last one, and no
/// state: the days are the same whenever they are asked for.
/// </summary>
/// <param name="Template">What was planned; valid.</param>
/// <param name="Start">The first day of work.</param>
/// <param name="SteppedBack">That the professional stepped back; null when not.</param>
internal sealed record ContactSchedule(PlanTemplate Template, DateOnly Start, StepBack? SteppedBack)
{
    /// <summary>The first contact that is scheduled after a day, and whose working day is not before another.</summary>
    public PlannedContact Next(DateOnly after, DateOnly notBefore)
    {
        // No more than five days off follow each other, so nothing scheduled a week ago is still to come.
        var weekAgo = notBefore.DayNumber > 7 ? notBefore.AddDays(-7) : after;
        var next = Next(after > weekAgo ? after : weekAgo);
        while (next.Day < notBefore) next = Next(next.ScheduledFor);
        return next;
    }

    /// <summary>The first contact that is scheduled after a day.</summary>
    public PlannedContact Next(DateOnly after) => SteppedBack is { } stepBack ? Light(stepBack, after) : Guided(after);

    private static DateOnly Recurring(DateOnly first, int months, DateOnly after)
    {
        // Counted from the first and not from the one before, so that the 31st of one month does not make all later ones the 28th.
        var apart = ((after.Year - first.Year) * 12) + after.Month - first.Month;
        var count = Math.Max(0, apart / months);
        while (first.AddMonths(count * months) <= after) count++;
        return first.AddMonths(count * months);
    }

    private PlannedContact Guided(DateOnly after)
    {
        foreach (var contact in Template.Contacts)
        {
            var day = Start.AddDays(7 * contact.Week);
            if (day > after) return new(day, day.NextWorkingDay(), contact.By, contact.With, contact.How, contact.Question);
        }

        var named = Start.AddDays(7 * Template.Contacts[^1].Week);
        return Of(Template.Regular, Recurring(named, Template.Regular.EveryMonths, after), ContactBy.Coach);
    }

    private PlannedContact Light(StepBack stepBack, DateOnly after) =>
        Of(Template.Light, Recurring(stepBack.On.AddDays(7 * Template.LightFirstAfterWeeks), Template.Light.EveryMonths, after), stepBack.By);

    private static PlannedContact Of(RecurringContact contact, DateOnly day, ContactBy by) =>
        new(day, day.NextWorkingDay(), by, contact.With, contact.How, contact.Question);
}
