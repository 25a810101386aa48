namespace Azure.Data.Tables.Protocol;

internal static class PropertyNames
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";
    public const string ETag = "ETag";
    public const string ODataPrefix = "odata.";
    public const string ODataETag = "odata.etag";
    public const string ODataTypeSuffix = "@odata.type";
    public const string TableName = "TableName";
}
