#nullable enable
using System.Globalization;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Protocol;

/// <summary>
/// Limits of the Table service that Azurite lets pass. Where this client runs there is only Azurite, so it refuses what the service
/// would refuse, with the same status and code: a mistake must not show itself only in Azure.
/// </summary>
internal static class ServiceLimits
{
    private const int EntityBytes = 1024 * 1024;
    private const int RequestBytes = 4 * 1024 * 1024;
    private const string TooLarge = "The entity is larger than the maximum allowed size (1MB).";

    /// <exception cref="RequestFailedException">The entity is over 1 MiB.</exception>
    public static void Check(ITableEntity entity)
    {
        if (SizeOf(entity) > EntityBytes) throw new RequestFailedException(400, TooLarge, TableErrorCode.EntityTooLarge.ToString(), null);
    }

    /// <exception cref="TableTransactionFailedException">An entity is over 1 MiB, or is of another partition than the first.</exception>
    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            var entity = actions[i].Entity;
            if (!string.Equals(entity.PartitionKey, actions[0].Entity.PartitionKey, StringComparison.Ordinal))
                throw Failed(i, "All commands in a batch must operate on same entity group.", TableErrorCode.CommandsInBatchActOnDifferentPartitions);
            if (actions[i].ActionType != TableTransactionActionType.Delete && SizeOf(entity) > EntityBytes)
                throw Failed(i, TooLarge, TableErrorCode.EntityTooLarge);
        }
    }

    /// <exception cref="RequestFailedException">The request is over 4 MiB.</exception>
    public static void Check(ReadOnlyMemory<byte> body)
    {
        if (body.Length > RequestBytes)
            throw new RequestFailedException(413, "The request body is too large and exceeds the maximum permissible limit.", "RequestBodyTooLarge", null);
    }

    private static TableTransactionFailedException Failed(int index, string message, TableErrorCode code)
    {
        var at = index.ToString(CultureInfo.InvariantCulture);
        var failure = new RequestFailedException(400, $"{at}:{message}", code.ToString(), null);
        failure.Data[ServiceErrors.FailedEntityKey] = at;
        return new TableTransactionFailedException(failure);
    }

    // The sizes that the service's documentation gives.
    private static long SizeOf(ITableEntity entity)
    {
        var size = 4L + (2L * (entity.PartitionKey.Length + entity.RowKey.Length));
        foreach (var (name, value) in EntityWriter.StoredValues(entity))
        {
            if (name is PropertyNames.PartitionKey or PropertyNames.RowKey) continue;
            size += 8 + (2L * name.Length) + value switch
            {
                string text => 4 + (2L * text.Length),
                byte[] bytes => 4 + bytes.Length,
                BinaryData data => 4 + data.ToMemory().Length,
                Guid => 16,
                bool => 1,
                int => 4,
                Enum choice => 4 + (2L * choice.ToString().Length),
                _ => 8,
            };
        }

        return size;
    }
}
