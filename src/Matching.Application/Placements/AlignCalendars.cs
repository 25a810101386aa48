using System.Globalization;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Time;
using Microsoft.Extensions.Logging;

namespace Matching.Application.Placements;

/// <summary>
/// Brings a coach's calendar in line with a contact moment. Goes by how the placement stands now, so that messages may come twice and in any
/// order. Where a calendar cannot be written to, the contact is in the plan and becomes a task on its day all the same.
/// </summary>
public sealed partial class AlignCalendars
{
    /// <summary>A plan knows days only: the hour of a Dutch clock at which an event is put, for the coach to move.</summary>
    private static readonly TimeOnly Start = new(10, 0);

    private static readonly TimeSpan Call = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Visit = TimeSpan.FromHours(1);

    /// <summary>Others see calendars too: no name, no place.</summary>
    private static readonly Line Subject = Line.Parse("Contactmoment");

    private readonly IAggregateStore<Placement> _placements;
    private readonly IAggregateStore<Worker> _workers;
    private readonly ICalendar _calendar;
    private readonly TimeProvider _clock;
    private readonly ILogger<AlignCalendars> _log;

    /// <summary>Makes the use case.</summary>
    public AlignCalendars(
        IAggregateStore<Placement> placements, IAggregateStore<Worker> workers, ICalendar calendar, TimeProvider clock, ILogger<AlignCalendars> log)
    {
        _placements = placements;
        _workers = workers;
        _calendar = calendar;
        _clock = clock;
        _log = log;
    }

    /// <summary>The key of the event of a contact moment: the same on whatever day and in whosever calendar.</summary>
    public static string KeyOf(Id<Placement> placement, int moment) =>
        Id<Message>.From("contactmoment", placement.Value, moment.ToString(CultureInfo.InvariantCulture)).Value;

    /// <summary>Does it.</summary>
    public async Task HandleAsync(Message.AlignCalendar message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var wanted = await WantedAsync(message, cancellationToken);
        while (true)
        {
            await AlignAsync(message, wanted, cancellationToken);

            // Whoever acts on a newer state may have been overtaken just now.
            var now = await WantedAsync(message, cancellationToken);
            if (now == wanted) return;
            wanted = now;
        }
    }

    private async Task<ContactInCalendar> WantedAsync(Message.AlignCalendar message, CancellationToken cancellationToken)
    {
        if (await _placements.FindAsync(message.PlacementId, cancellationToken) is not { State: var placement }) return new ContactInCalendar.Absent();
        var wanted = ContactInCalendar.Of(placement, message.Moment);
        return wanted is ContactInCalendar.Stands(var day, _, _) && day < _clock.GetUtcNow().ToDutchDay() ? new ContactInCalendar.Past() : wanted;
    }

    private async Task AlignAsync(Message.AlignCalendar message, ContactInCalendar wanted, CancellationToken cancellationToken)
    {
        var key = KeyOf(message.PlacementId, message.Moment);
        switch (wanted)
        {
            case ContactInCalendar.Stands(var day, var coach, var how) when await _workers.FindAsync(coach, cancellationToken) is { State: var worker }:
                var planned = new CalendarEvent(key, worker.Email, day, Start, how == ContactHow.Visit ? Visit : Call, Subject);
                if (!await _calendar.PutAsync(planned, cancellationToken)) LogRefused(message.PlacementId.Value, coach.Value);
                break;
            case ContactInCalendar.Past:
                break;
            default:
                await _calendar.CancelAsync(key, cancellationToken);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A contact moment of placement {Placement} is in no calendar: that of {Worker} cannot be written to")]
    private partial void LogRefused(string placement, string worker);
}
