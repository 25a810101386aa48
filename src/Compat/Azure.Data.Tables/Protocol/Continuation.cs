#nullable enable
namespace Azure.Data.Tables.Protocol;

/// <summary>Where the next page of entities starts. The token is both keys with a space between: keys come encoded and hold none.</summary>
internal static class Continuation
{
    public static string? In(Response response)
    {
        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partitionKey);
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var rowKey);
        return partitionKey is null && rowKey is null ? null : $"{partitionKey} {rowKey}";
    }

    public static (string? PartitionKey, string? RowKey) Parse(string? token)
    {
        if (token is null || token.Length <= 1) return (null, null);
        var parts = token.Split(' ', 2);
        return (parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null);
    }
}
