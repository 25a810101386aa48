namespace Matching.Application.Notifications;

/// <summary>The calendars of the organisation's people. Who is told to wait gets a <see cref="PostponedException"/>.</summary>
public interface ICalendar
{
    /// <summary>
    /// Makes an event as it has to be: new, moved to another moment, or moved to somebody else's calendar. Doing it again changes nothing.
    /// </summary>
    /// <returns>Whether it stands in the calendar; false when that calendar cannot be written to, and then it stands in none.</returns>
    Task<bool> PutAsync(CalendarEvent planned, CancellationToken cancellationToken);

    /// <summary>Takes an event out of the calendar. One that is not there stays away.</summary>
    /// <param name="key">The event's key.</param>
    /// <param name="cancellationToken">Gives up; it has to be asked again.</param>
    Task CancelAsync(string key, CancellationToken cancellationToken);
}
