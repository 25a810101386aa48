namespace Matching.Search;

/// <summary>What became of a change.</summary>
public enum ApplyOutcome
{
    /// <summary>The index now holds it.</summary>
    Applied,

    /// <summary>The index already held this version or a newer one; nothing changed.</summary>
    Outdated,

    /// <summary>The profile cannot be indexed; nothing changed.</summary>
    Refused,
}

/// <summary>What became of a change.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="UnknownConcepts">How many competences the taxonomy lacks; they count for nothing until the profile is applied under a newer taxonomy.</param>
/// <param name="Reason">Why it was refused, in Dutch; otherwise null.</param>
public readonly record struct ApplyResult(ApplyOutcome Outcome, int UnknownConcepts = 0, string? Reason = null);

/// <summary>What became of many changes.</summary>
/// <param name="Applied">Profiles that were added or replaced.</param>
/// <param name="Outdated">Profiles of which the index, or an earlier one of the same call, had this version or a newer one.</param>
/// <param name="Refused">Profiles that cannot be indexed.</param>
public readonly record struct BulkResult(int Applied, int Outdated, int Refused);

/// <summary>What a search found.</summary>
/// <param name="Hits">Best first.</param>
/// <param name="Plan">The plan, for explanations.</param>
public sealed record SearchResult(IReadOnlyList<Hit> Hits, QueryPlan Plan);

/// <summary>A profile that was found.</summary>
/// <param name="Key">The profile's key.</param>
/// <param name="Version">The version that was ranked.</param>
/// <param name="Score">0 to 1,000,000.</param>
/// <param name="Band">The score divided by the width of a band, rounded down.</param>
/// <param name="WaitingSince">Since when it waits.</param>
/// <param name="UnknownConditions">The names of the conditions for which it is unknown whether they are met.</param>
public sealed record Hit(string Key, long Version, int Score, int Band, DateOnly WaitingSince, IReadOnlyList<string> UnknownConditions);

/// <summary>Counts of an index.</summary>
/// <param name="Profiles">Profiles that can be found.</param>
/// <param name="Removed">Keys of which only the version is remembered.</param>
/// <param name="Competences">Competences of all profiles together.</param>
/// <param name="Bytes">Memory held, as the engine reckons it.</param>
public sealed record IndexStatistics(int Profiles, int Removed, long Competences, long Bytes);

/// <summary>What became of a snapshot.</summary>
/// <param name="Loaded">True when the index now holds the snapshot's profiles.</param>
/// <param name="FeedPosition">The position in the feed; null when not loaded.</param>
/// <param name="Failure">Why it was not loaded, in Dutch; otherwise null.</param>
public sealed record SnapshotResult(bool Loaded, string? FeedPosition, string? Failure);
