using Azure.Data.Tables;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.People;

namespace Matching.Azure.Notifications;

/// <summary>Keeps letters in a table to be shown instead of sent: a partition a recipient, a row a letter.</summary>
public sealed class TableMailbox : IPostOffice, IMailbox
{
    private readonly TableClient _table;

    /// <summary>Makes the mailbox.</summary>
    public TableMailbox(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Table(TableNames.Mailbox);
    }

    /// <inheritdoc/>
    public Task DeliverAsync(Letter letter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var row = new TableEntity(letter.Recipient, letter.Id.Value)
        {
            ["Schema"] = "letter/2",
            ["Address"] = letter.Address.Value,
            ["ReplyTo"] = letter.ReplyTo.Value,
            ["Template"] = letter.Content.Template,
            ["Version"] = letter.Content.Version,
            ["Subject"] = letter.Subject,
            ["WrittenAt"] = letter.WrittenAt,
        };
        Chunks.Write(row, "Text", letter.Text);
        if (letter.Content.Html is { } html) Chunks.Write(row, "Html", html);
        return _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Letter>> ReadAsync(CancellationToken cancellationToken)
    {
        var letters = new List<Letter>();
        await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            letters.Add(new Letter(
                Id<Message>.Parse(row.RowKey),
                row.PartitionKey,
                EmailAddress.Parse(row.GetString("Address")),
                EmailAddress.Parse(row.GetString("ReplyTo")),
                new LetterContent(row.GetString("Template"), row.GetInt32("Version") ?? 0, row.GetString("Subject"), Chunks.Read(row, "Text"), ReadHtml(row)),
                row.GetDateTimeOffset("WrittenAt") ?? throw new CorruptRowException("A letter without a time.")));
        }

        return [.. letters.OrderByDescending(l => l.WrittenAt).ThenBy(l => l.Id)];
    }

    private static string? ReadHtml(TableEntity row) => row.ContainsKey("Html") ? Chunks.Read(row, "Html") : null;
}
