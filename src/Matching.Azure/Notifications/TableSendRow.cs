using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Matching.Azure.Storage;

namespace Matching.Azure.Notifications;

/// <summary>The window of a mailbox as one row.</summary>
/// <param name="clients">Storage.</param>
/// <param name="mailbox">Key of the mailbox: no address.</param>
internal sealed class TableSendRow(StorageClients clients, string mailbox) : ISendRow
{
    private const string Partition = "mail";

    private readonly TableClient _table = clients.Table(TableNames.SendLimits);

    public async Task<(SendWindow Window, string? Tag)> ReadAsync(CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, mailbox, cancellationToken: cancellationToken);
        if (!found.HasValue) return (SendWindow.Empty, null);
        var row = found.Value!;
        return (new([.. Parts(row.GetString("Sent")).Select(Moment)], [.. Parts(row.GetString("Busy")).Select(Slot)]), row.ETag.ToString());
    }

    public async Task<string?> TrySaveAsync(SendWindow window, string? tag, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, mailbox)
        {
            ["Schema"] = "sendlimit/2",
            ["Sent"] = string.Join(',', window.Sent.Select(Ticks)),
            ["Busy"] = string.Join(',', window.Busy.Select(b => $"{b.Id}:{Ticks(b.End)}")),
        };
        try
        {
            var saved = tag is null
                ? await _table.AddEntityAsync(row, cancellationToken)
                : await _table.UpdateEntityAsync(row, new ETag(tag), TableUpdateMode.Replace, cancellationToken);
            return saved.Headers.ETag?.ToString();
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    private static string[] Parts(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string Ticks(DateTimeOffset moment) => moment.UtcTicks.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string ticks) => new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);

    private static SendSlot Slot(string text) => text.Split(':') is [var id, var end] ? new(id, Moment(end)) : throw new FormatException("A slot has an id and an end.");
}
