using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.People;

namespace Matching.Azure.Notifications;

/// <summary>
/// Keeps letters in a table to be shown instead of sent: a partition a day (UTC) of writing, so that what is old is found by its key;
/// a row a letter.
/// </summary>
public sealed class TableMailbox : ILetterCarrier, ITextMessages, IMailbox
{
    private const string Schema = "letter/4";

    private readonly TableClient _table;

    /// <summary>Makes the mailbox.</summary>
    public TableMailbox(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Table(TableNames.Mailbox);
    }

    /// <inheritdoc/>
    public bool IsOffered => true;

    /// <inheritdoc/>
    public bool RepeatIsHarmless => true;

    /// <inheritdoc/>
    public Task<TimeSpan> TurnAsync(CancellationToken cancellationToken) => Task.FromResult(TimeSpan.Zero);

    /// <inheritdoc/>
    public async Task<CarryOutcome> CarryAsync(Letter letter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var row = new TableEntity(Day(DateOnly.FromDateTime(letter.WrittenAt.UtcDateTime)), $"{letter.Recipient}:{letter.Id}")
        {
            ["Schema"] = Schema,
            ["Address"] = letter.Address?.Value ?? "",
            ["Phone"] = letter.Phone?.Value ?? "",
            ["ReplyTo"] = letter.ReplyTo.Value,
            ["Template"] = letter.Content.Template,
            ["Version"] = letter.Content.Version,
            ["Subject"] = letter.Subject,
            ["WrittenAt"] = letter.WrittenAt,
        };
        Chunks.Write(row, "Text", letter.Text);
        if (letter.Content.Html is { } html) Chunks.Write(row, "Html", html);
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        return new CarryOutcome.Accepted();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Letter>> ReadAsync(CancellationToken cancellationToken)
    {
        var letters = new List<Letter>();
        var filter = TableClient.CreateQueryFilter($"Schema eq {Schema}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey.Split(':') is not [var recipient, var id]) throw new CorruptRowException("A letter without a recipient.");
            letters.Add(new Letter(
                Id<Message>.Parse(id),
                recipient,
                row.GetString("Address") is { Length: > 0 } address ? EmailAddress.Parse(address) : null,
                EmailAddress.Parse(row.GetString("ReplyTo")),
                new LetterContent(row.GetString("Template"), row.GetInt32("Version") ?? 0, row.GetString("Subject"), Chunks.Read(row, "Text"), ReadHtml(row)),
                row.GetDateTimeOffset("WrittenAt") ?? throw new CorruptRowException("A letter without a time."))
            {
                Phone = row.GetString("Phone") is { Length: > 0 } phone ? PhoneNumber.Parse(phone) : null,
            });
        }

        // A letter that was written again on another day, after a crash, is there twice.
        return [.. letters.OrderByDescending(l => l.WrittenAt).ThenBy(l => l.Id).DistinctBy(l => (l.Recipient, l.Id))];
    }

    /// <inheritdoc/>
    public async Task EraseBeforeAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey lt {Day(day)}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
            await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
    }

    private static string? ReadHtml(TableEntity row) => row.ContainsKey("Html") ? Chunks.Read(row, "Html") : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
