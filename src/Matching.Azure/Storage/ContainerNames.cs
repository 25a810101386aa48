namespace Matching.Azure.Storage;

/// <summary>Names of the blob containers, without prefix.</summary>
public static class ContainerNames
{
    /// <summary>The segments of the index feed.</summary>
    public const string IndexFeed = "index-feed";

    /// <summary>The newest snapshot of the index.</summary>
    public const string Index = "index";

    /// <summary>Files of imports, until they are taken over or too old.</summary>
    public const string Imports = "imports";

    /// <summary>Municipalities' own templates of messages.</summary>
    public const string Templates = "templates";
}
