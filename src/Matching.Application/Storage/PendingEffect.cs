namespace Matching.Application.Storage;

/// <summary>An effect that was recorded and may not have been done yet.</summary>
/// <param name="Key">Its key within the aggregate's partition.</param>
/// <param name="Effect">What to do.</param>
public sealed record PendingEffect(string Key, Effect Effect);
