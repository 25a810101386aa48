namespace Matching.Azure.Notifications.Graph;

/// <summary>Microsoft Graph: <c>Matching:Graph</c>. Without a mailbox nothing is sent; letters and events are then kept to be shown.</summary>
public sealed class GraphOptions
{
    /// <summary>Address of the shared mailbox that messages are sent from; empty for none.</summary>
    public string? Mailbox { get; set; }

    /// <summary>How the app proves who it is.</summary>
    public GraphCredential Credential { get; set; } = GraphCredential.ManagedIdentity;

    /// <summary>Id of the directory, for a secret or certificate.</summary>
    public string? TenantId { get; set; }

    /// <summary>Id of the app, for a secret or certificate; of the user-assigned identity, for a managed one that is not the system's.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Path of a file with the certificate and its private key: PEM, or PFX without a password.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>Where Graph is, with its version.</summary>
    public Uri BaseAddress { get; set; } = new("https://graph.microsoft.com/v1.0");

    /// <summary>Most requests at once to one mailbox, of all instances together: 1 to 4.</summary>
    public int AtOnce { get; set; } = 4;

    /// <summary>Most messages in a minute, of all instances together: 1 to 30.</summary>
    public int PerMinute { get; set; } = 30;

    /// <summary>How long an answer may take: 1 second to 100 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether messages are sent at all.</summary>
    public bool IsUsed => !string.IsNullOrWhiteSpace(Mailbox);
}

/// <summary>How the app proves to Graph who it is.</summary>
public enum GraphCredential
{
    /// <summary>The identity that Azure gives the app.</summary>
    ManagedIdentity = 1,

    /// <summary>A secret.</summary>
    ClientSecret,

    /// <summary>A certificate.</summary>
    Certificate,

    /// <summary>Not at all: only for a stand-in on this machine.</summary>
    None,
}
