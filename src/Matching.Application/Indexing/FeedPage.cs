namespace Matching.Application.Indexing;

/// <summary>What was read from the feed.</summary>
/// <param name="Entries">The entries, oldest first.</param>
/// <param name="End">Where reading stopped.</param>
public sealed record FeedPage(IReadOnlyList<FeedEntry> Entries, FeedPosition End);
