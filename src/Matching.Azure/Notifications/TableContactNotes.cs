using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;

namespace Matching.Azure.Notifications;

/// <summary>
/// What is kept for a while about reaching people, each row with the moment until which it is kept: a row a person and day, a row a
/// short link, a row a text for a coach. Kinds of rows differ in how their partition begins.
/// </summary>
public sealed class TableContactNotes : IContactDays, IShortLinks, ICoachTexts, IContactNotes
{
    private const string Until = "KeptUntil";

    /// <summary>A day is looked at on that day alone; the second one is for clocks that differ.</summary>
    private const int DayKeptDays = 2;

    private readonly TableClient _table;

    /// <summary>Makes it.</summary>
    public TableContactNotes(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Table(TableNames.ContactNotes);
    }

    /// <inheritdoc/>
    public async Task<bool> TakeAsync(string recipient, DateOnly day, Id<Message> message, CancellationToken cancellationToken)
    {
        var partition = "day-" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var row = new TableEntity(partition, recipient)
        {
            ["Schema"] = "contactday/1",
            ["MessageId"] = message.Value,
            [Until] = new DateTimeOffset(day.AddDays(DayKeptDays), TimeOnly.MinValue, TimeSpan.Zero),
        };
        try
        {
            await _table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            var taken = await _table.GetEntityIfExistsAsync<TableEntity>(partition, recipient, cancellationToken: cancellationToken);
            return taken.HasValue && string.Equals(taken.Value!.GetString("MessageId"), message.Value, StringComparison.Ordinal);
        }
    }

    /// <inheritdoc/>
    public async Task AddAsync(ShortLink link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        var row = new TableEntity("link-" + link.Code, "link") { ["Schema"] = "shortlink/1", ["Path"] = link.Path, [Until] = link.ValidUntil };
        await _table.AddEntityAsync(row, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ShortLink?> FindAsync(string code, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>("link-" + code, "link", cancellationToken: cancellationToken);
        return found.HasValue ? new(code, found.Value!.GetString("Path"), Moment(found.Value!, Until)) : null;
    }

    /// <inheritdoc/>
    public async Task KeepAsync(Id<WorkTask> task, CoachText text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var row = new TableEntity("text-" + task, "text")
        {
            ["Schema"] = "coachtext/1",
            ["Channel"] = (int)text.Channel,
            ["To"] = text.To,
            ["Template"] = text.Content.Template,
            ["Version"] = text.Content.Version,
            ["Subject"] = text.Content.Subject,
            ["WrittenAt"] = text.WrittenAt,
            [Until] = text.WrittenAt.AddDays(EraseLetters.KeptDays),
        };
        Chunks.Write(row, "Text", text.Content.Text);
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<CoachText?> FindAsync(Id<WorkTask> task, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>("text-" + task, "text", cancellationToken: cancellationToken);
        if (!found.HasValue) return null;
        var row = found.Value!;
        return new(
            RowValues.ToEnum<ContactChannel>(Number(row, "Channel")),
            row.GetString("To"),
            new(row.GetString("Template"), Number(row, "Version"), row.GetString("Subject"), Chunks.Read(row, "Text"), null),
            Moment(row, "WrittenAt"));
    }

    /// <inheritdoc/>
    public async Task EraseAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"KeptUntil lt {now}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
            await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
    }

    private static int Number(TableEntity row, string property) => row.GetInt32(property) ?? throw new CorruptRowException($"A note without {property}.");

    private static DateTimeOffset Moment(TableEntity row, string property) =>
        row.GetDateTimeOffset(property) ?? throw new CorruptRowException($"A note without {property}.");
}
