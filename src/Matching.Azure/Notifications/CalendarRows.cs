using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Matching.Application.Notifications;
using Matching.Azure.Storage;
using Matching.Domain.People;

namespace Matching.Azure.Notifications;

/// <summary>Where each event stands, by our own key of it: a partition an event, one row.</summary>
internal sealed class CalendarRows
{
    private const string Key = "event";

    private readonly TableClient _table;

    public CalendarRows(StorageClients clients) => _table = clients.Table(TableNames.Calendar);

    public async Task<CalendarRow?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(key, Key, cancellationToken: cancellationToken);
        return found.HasValue ? Read(found.Value!) : null;
    }

    /// <summary>Saves a row: a new one when it has no tag, else in the place of the one with that tag.</summary>
    /// <exception cref="PostponedException">Somebody else saved it meanwhile.</exception>
    public async Task<CalendarRow> SaveAsync(CalendarRow row, CancellationToken cancellationToken)
    {
        try
        {
            var saved = row.ETag is { } etag
                ? await _table.UpdateEntityAsync(ToEntity(row), etag, TableUpdateMode.Replace, cancellationToken)
                : await _table.AddEntityAsync(ToEntity(row), cancellationToken);
            return row with { ETag = saved.Headers.ETag };
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            throw new PostponedException(TimeSpan.FromSeconds(10));
        }
    }

    public Task RemoveAsync(string key, CancellationToken cancellationToken) => _table.DeleteEntityAsync(key, Key, ETag.All, cancellationToken);

    public async Task<IReadOnlyList<CalendarRow>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = new List<CalendarRow>();
        await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: cancellationToken)) rows.Add(Read(row));
        return rows;
    }

    private static TableEntity ToEntity(CalendarRow row)
    {
        var entity = new TableEntity(row.Event.Key, Key)
        {
            ["Schema"] = "calendar/1",
            ["Calendar"] = row.Event.Calendar.Value,
            ["Day"] = row.Event.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["Start"] = row.Event.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
            ["Minutes"] = (int)row.Event.Length.TotalMinutes,
            ["Subject"] = row.Event.Subject.Value,
            ["Generation"] = row.Generation,
        };
        if (row.EventId is { } id) entity["EventId"] = id;
        return entity;
    }

    private static CalendarRow Read(TableEntity row) => new(
        new CalendarEvent(
            row.PartitionKey,
            EmailAddress.Parse(row.GetString("Calendar")),
            DateOnly.ParseExact(row.GetString("Day"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly.ParseExact(row.GetString("Start"), "HH:mm", CultureInfo.InvariantCulture),
            TimeSpan.FromMinutes(row.GetInt32("Minutes") ?? throw new CorruptRowException("An event without a length.")),
            Line.Parse(row.GetString("Subject"))),
        row.GetInt32("Generation") ?? throw new CorruptRowException("An event without a generation."),
        row.GetString("EventId"),
        row.ETag);
}

/// <summary>Where an event stands.</summary>
/// <param name="Event">What was planned last.</param>
/// <param name="Generation">Counts the events that were made for it, from 1: one in each calendar that it stood in.</param>
/// <param name="EventId">The calendar's own id of it; null when it has not been made, or the answer never came.</param>
/// <param name="ETag">Tag of the row; null when it is not saved yet.</param>
internal sealed record CalendarRow(CalendarEvent Event, int Generation, string? EventId, ETag? ETag);
