using Matching.Domain;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;

namespace Matching.Application.Placements;

/// <summary>What a calendar has to say of a contact moment.</summary>
internal abstract record ContactInCalendar
{
    private ContactInCalendar()
    {
    }

    /// <summary>It stands in a coach's calendar.</summary>
    /// <param name="Day">On which day.</param>
    /// <param name="Coach">In whose calendar.</param>
    /// <param name="How">How the contact goes.</param>
    public sealed record Stands(DateOnly Day, Id<Worker> Coach, ContactHow How) : ContactInCalendar;

    /// <summary>It stands in none.</summary>
    public sealed record Absent : ContactInCalendar;

    /// <summary>It was: whatever stands there stays.</summary>
    public sealed record Past : ContactInCalendar;

    /// <summary>What follows from how a placement stands. Only planned calls and visits by the coach are in a calendar; a message asks nobody to be anywhere.</summary>
    /// <param name="placement">The placement.</param>
    /// <param name="number">Number of the contact moment.</param>
    public static ContactInCalendar Of(Placement placement, int number)
    {
        if (placement.Plan.Find(number) is not { ScheduledFor: not null, By: ContactBy.Coach, How: ContactHow.Call or ContactHow.Visit } moment) return new Absent();
        return moment.Status switch
        {
            ContactStatus.Planned => new Stands(moment.Day, placement.CoachId, moment.How),
            ContactStatus.Asked when moment.Record is null => new Stands(moment.Day, placement.CoachId, moment.How),
            ContactStatus.Skipped => new Absent(),
            _ => moment.Record is { What.On: var on } && on < moment.Day ? new Absent() : new Past(),
        };
    }
}
