namespace Matching.Search;

/// <summary>What is sought.</summary>
public sealed record Query
{
    /// <summary>The most profiles that one query can return.</summary>
    public const int MaximumTake = 10_000;

    /// <summary>
    /// The competences asked for, in any order. A concept named more than once counts once: required before desired, at its highest level.
    /// Without any, every profile that passes the conditions is found with score 0, the longest waiting first.
    /// </summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    /// <summary>The conditions. A profile that does not meet one is left out; unknown outcomes are reported with the hit.</summary>
    public IReadOnlyList<NamedCondition> Conditions { get; init; } = [];

    /// <summary>Keys of profiles to leave out.</summary>
    public IReadOnlyCollection<string> Exclude { get; init; } = [];

    /// <summary>How many profiles to return at most, 0 to <see cref="MaximumTake"/>.</summary>
    public int Take { get; init; } = 10;

    /// <summary>True to leave out profiles for which any condition is unknown.</summary>
    public bool ExcludeUnknown { get; init; }
}
