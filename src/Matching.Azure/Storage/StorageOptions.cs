namespace Matching.Azure.Storage;

/// <summary>Where the domain's data is. The host's own storage is another setting (<c>AzureWebJobsStorage</c>).</summary>
public sealed class StorageOptions
{
    /// <summary>Name of the setting that holds the connection: the same one that queue triggers name.</summary>
    public const string Setting = "MatchingStorage";

    /// <summary>Connection string; leave empty when the service URIs are given.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Address of the table service, used with the identity of the app.</summary>
    public Uri? TableServiceUri { get; set; }

    /// <summary>Address of the queue service, used with the identity of the app.</summary>
    public Uri? QueueServiceUri { get; set; }

    /// <summary>Address of the blob service, used with the identity of the app.</summary>
    public Uri? BlobServiceUri { get; set; }

    /// <summary>What the names of tables, queues and containers begin with: empty, or lower-case letters and digits beginning with a letter.</summary>
    public string Prefix { get; set; } = "";
}
