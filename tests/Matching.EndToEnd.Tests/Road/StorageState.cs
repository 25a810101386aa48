using System.Globalization;
using Azure.Data.Tables;
using Matching.Azure.Storage;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>Everything that is in storage, in a form that two moments can be compared in.</summary>
internal static class StorageState
{
    public static async Task<IReadOnlyList<string>> ReadAsync(StorageClients storage)
    {
        var lines = new List<string>();
        foreach (var table in storage.Tables)
        {
            await foreach (var row in table.QueryAsync<TableEntity>()) lines.Add($"{table.Name} {row.PartitionKey} {row.RowKey} {row.ETag}");
        }

        foreach (var queue in storage.Queues)
        {
            var count = (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount;
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{queue.Name} {count}"));
        }

        foreach (var container in storage.Containers)
        {
            await foreach (var blob in container.GetBlobsAsync()) lines.Add($"{container.Name} {blob.Name} {blob.Properties.ETag}");
        }

        return lines;
    }
}
