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
        var newestFirst = (DateTimeOffset.MaxValue.Ticks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
        var row = new TableEntity(person.Value, $"{newestFirst}-{Guid.NewGuid():N}") { ["Schema"] = "read/1", ["By"] = reader.ToString(), ["At"] = at };
        if (contact is { } through) row["Contact"] = through.Value;
        return _table.AddEntityAsync(row, cancellationToken);
    }
}
