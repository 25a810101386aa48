namespace Matching.Application.Notifications;

/// <summary>What stands in everybody's calendar, to be shown.</summary>
public interface ICalendarPage
{
    /// <summary>Every event, in the order of time.</summary>
    Task<IReadOnlyList<CalendarEvent>> ReadAsync(CancellationToken cancellationToken);
}
