using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Matching.Application.Notifications;
using Matching.Azure.Storage;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace Matching.Azure.Notifications.Graph;

/// <summary>
/// Events in the calendars of the organisation's people. A row says where each stands: it is saved before an event is made and after, and the
/// making carries an id of ours, so that making it again after no answer came makes nothing twice.
/// </summary>
public sealed class GraphCalendar : ICalendar
{
    /// <summary>Windows' name of Europe/Amsterdam, which every mailbox knows.</summary>
    private const string Amsterdam = "W. Europe Standard Time";

    private static readonly TimeSpan AfterDoubt = TimeSpan.FromMinutes(1);

    private readonly GraphConnection _connection;
    private readonly CalendarRows _rows;

    /// <summary>Makes the calendar.</summary>
    public GraphCalendar(GraphConnection connection, StorageClients clients)
    {
        _connection = connection;
        _rows = new(clients);
    }

    /// <inheritdoc/>
    public async Task<bool> PutAsync(CalendarEvent planned, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(planned);
        var row = await _rows.FindAsync(planned.Key, cancellationToken) ?? await _rows.SaveAsync(new(planned, 1, null, null), cancellationToken);
        if (row.Event.Calendar != planned.Calendar)
        {
            await TakeOutAsync(row, cancellationToken);
            row = await AnewAsync(row, planned, cancellationToken);
        }

        // What was asked before without an answer is asked again as it was, and then moved.
        if (await MadeAsync(row, cancellationToken) is not { EventId: { } id } made) return false;
        if (made.Event == planned) return true;
        var moved = await AskAsync(planned.Calendar.Value, () => Events(planned)[id].ToPatchRequestInformation(Describe(planned)), HttpStatusCode.OK, true, cancellationToken);
        switch (moved)
        {
            case GraphAnswer.Done:
                await _rows.SaveAsync(made with { Event = planned }, cancellationToken);
                return true;
            case GraphAnswer.Refused(404 or 410, _):
                // Its owner took it out: what is planned stands in the calendar all the same.
                return await MadeAsync(await AnewAsync(made, planned, cancellationToken), cancellationToken) is not null;
            default:
                return false;
        }
    }

    /// <inheritdoc/>
    public async Task CancelAsync(string key, CancellationToken cancellationToken)
    {
        if (await _rows.FindAsync(key, cancellationToken) is not { } row) return;
        await TakeOutAsync(row, cancellationToken);
        await _rows.RemoveAsync(key, cancellationToken);
    }

    private static Event Describe(CalendarEvent planned)
    {
        var start = planned.Day.ToDateTime(planned.Start);
        return new Event
        {
            Subject = planned.Subject.Value,
            Start = At(start),
            End = At(start + planned.Length),
            Sensitivity = Sensitivity.Private,
            ShowAs = FreeBusyStatus.Busy,
        };
    }

    private static DateTimeTimeZone At(DateTime moment) =>
        new() { DateTime = moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), TimeZone = Amsterdam };

    private Microsoft.Graph.Users.Item.Events.EventsRequestBuilder Events(CalendarEvent planned) =>
        _connection.Graph.Users[planned.Calendar.Value].Events;

    private Task<CalendarRow> AnewAsync(CalendarRow former, CalendarEvent planned, CancellationToken cancellationToken) =>
        _rows.SaveAsync(new(planned, former.Generation + 1, null, former.ETag), cancellationToken);

    /// <summary>The row with the event's id; null when that calendar cannot be written to, and then the row is gone.</summary>
    private async Task<CalendarRow?> MadeAsync(CalendarRow row, CancellationToken cancellationToken)
    {
        if (row.EventId is not null) return row;
        if (await MakeAsync(row, cancellationToken) is { } id) return await _rows.SaveAsync(row with { EventId = id }, cancellationToken);
        await _rows.RemoveAsync(row.Event.Key, cancellationToken);
        return null;
    }

    /// <summary>Makes the event, or finds that it was made; null when that calendar cannot be written to.</summary>
    private async Task<string?> MakeAsync(CalendarRow row, CancellationToken cancellationToken)
    {
        var transaction = string.Create(CultureInfo.InvariantCulture, $"{row.Event.Key}:{row.Generation}");
        var answer = await AskAsync(
            row.Event.Calendar.Value,
            () =>
            {
                var wanted = Describe(row.Event);
                wanted.TransactionId = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(transaction)).AsSpan(0, 16)).ToString("D");
                return Events(row.Event).ToPostRequestInformation(wanted);
            },
            HttpStatusCode.Created,
            true,
            cancellationToken);
        if (answer is not GraphAnswer.Done { Body: { ValueKind: JsonValueKind.Object } body }) return null;
        return body.TryGetProperty("id", out var id) && id.GetString() is { Length: > 0 } text ? text : throw new PostponedException(AfterDoubt);
    }

    /// <summary>Takes the event out of the calendar that it stands in; one whose making was never answered is asked for first.</summary>
    private async Task TakeOutAsync(CalendarRow row, CancellationToken cancellationToken)
    {
        if ((row.EventId ?? await MakeAsync(row, cancellationToken)) is not { } id) return;
        await AskAsync(row.Event.Calendar.Value, () => Events(row.Event)[id].ToDeleteRequestInformation(), HttpStatusCode.NoContent, false, cancellationToken);
    }

    /// <summary>Asks Graph; it was done, or refused for good.</summary>
    /// <exception cref="PostponedException">It has to be asked again later.</exception>
    private async Task<GraphAnswer> AskAsync(
        string mailbox, Func<RequestInformation> make, HttpStatusCode success, bool readBody, CancellationToken cancellationToken)
    {
        if (await _connection.TurnAsync(mailbox, message: false, cancellationToken) is { Ticks: > 0 } wait) throw new PostponedException(wait);
        var answer = await _connection.SendAsync(mailbox, make, success, readBody, cancellationToken);
        return answer switch
        {
            GraphAnswer.Later(var delay, _) => throw new PostponedException(delay ?? RecordedPost.AfterDoubt),
            GraphAnswer.Unknown => throw new PostponedException(AfterDoubt),
            _ => answer,
        };
    }
}
