namespace Matching.Search;

/// <summary>What is sought.</summary>
public sealed record Query
{
    /// <summary>The most profiles that one query can return.</summary>
    public const int MaximumTake = 10_000;

    /// <summary>The most different words that one query can look for.</summary>
    public const int MaximumWords = 250;

    /// <summary>
    /// The competences asked for, in any order. A concept named more than once counts once: required before desired, at its highest level.
    /// Without any, every profile that passes the conditions is found with score 0, the longest waiting first.
    /// </summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    /// <summary>The conditions. A profile that does not meet one is left out; unknown outcomes are reported with the hit.</summary>
    public IReadOnlyList<NamedCondition> Conditions { get; init; } = [];

    /// <summary>
    /// Words that all stand in a profile's text, in any inflection (<see cref="Text.SearchWords"/>); none for no condition. They say who is found and never
    /// change a score or the order. Words of which none can be looked for are an error, not a condition that everybody meets.
    /// </summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Keys of the only profiles that may be found; null for all. Every other condition holds for them too.</summary>
    public IReadOnlyCollection<string>? Only { get; init; }

    /// <summary>Keys of profiles to leave out.</summary>
    public IReadOnlyCollection<string> Exclude { get; init; } = [];

    /// <summary>How many profiles to return at most, 0 to <see cref="MaximumTake"/>.</summary>
    public int Take { get; init; } = 10;

    /// <summary>True to leave out profiles for which any condition is unknown.</summary>
    public bool ExcludeUnknown { get; init; }
}
