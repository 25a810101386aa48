using System.Globalization;
using Azure.Data.Tables;
using Matching.Application.Candidates;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;

namespace Matching.Azure.Candidates;

/// <summary>Reads of persons' records: a partition a person, newest first.</summary>
public sealed class TableReadAudit : IReadAudit
{
    private readonly TableClient _table;

    /// <summary>Makes the audit.</summary>
    public TableReadAudit(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Table(TableNames.ReadAudit);
    }

    /// <inheritdoc/>
    public Task RecordAsync(Actor reader, Id<EmployerContact>? contact, Id<Person> person, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var row = new TableEntity(person.Value, $"{NewestFirst(at)}-{Guid.NewGuid():N}") { ["Schema"] = "read/1", ["By"] = reader.ToString(), ["At"] = at };
        if (contact is { } through) row["Contact"] = through.Value;
        return _table.AddEntityAsync(row, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> HasReadAsync(Id<EmployerContact> contact, Id<Person> person, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {person.Value} and RowKey lt {NewestFirst(since) + "."} and Contact eq {contact.Value}");
        await foreach (var _ in _table.QueryAsync<TableEntity>(filter, maxPerPage: 1, select: ["RowKey"], cancellationToken)) return true;
        return false;
    }

    private static string NewestFirst(DateTimeOffset at) => (DateTimeOffset.MaxValue.Ticks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
