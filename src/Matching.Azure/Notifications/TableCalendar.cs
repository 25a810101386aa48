using Matching.Application.Notifications;
using Matching.Azure.Storage;

namespace Matching.Azure.Notifications;

/// <summary>Keeps events in a table to be shown, where there is no real calendar.</summary>
public sealed class TableCalendar : ICalendar, ICalendarPage
{
    private readonly CalendarRows _rows;

    /// <summary>Makes the calendar.</summary>
    public TableCalendar(StorageClients clients) => _rows = new(clients);

    /// <inheritdoc/>
    public async Task<bool> PutAsync(CalendarEvent planned, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(planned);
        var row = await _rows.FindAsync(planned.Key, cancellationToken);
        if (row?.Event != planned) await _rows.SaveAsync(new(planned, row?.Generation ?? 1, null, row?.ETag), cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public Task CancelAsync(string key, CancellationToken cancellationToken) => _rows.RemoveAsync(key, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CalendarEvent>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await _rows.AllAsync(cancellationToken)).Select(row => row.Event).OrderBy(e => e.Day).ThenBy(e => e.Start).ThenBy(e => e.Key, StringComparer.Ordinal)];
}
