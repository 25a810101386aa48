namespace Matching.Azure.Notifications;

/// <summary>Where the window of one mailbox is kept, for all instances.</summary>
internal interface ISendRow
{
    /// <summary>The window with its tag; an empty one without a tag when there is none yet.</summary>
    Task<(SendWindow Window, string? Tag)> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Saves it over what has that tag.</summary>
    /// <returns>The new tag; null when somebody else saved meanwhile.</returns>
    Task<string?> TrySaveAsync(SendWindow window, string? tag, CancellationToken cancellationToken);
}
