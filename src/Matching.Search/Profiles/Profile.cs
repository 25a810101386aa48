namespace Matching.Search;

/// <summary>What is indexed: one version of one profile.</summary>
/// <param name="Key">The profile's key, not empty, compared ordinally.</param>
/// <param name="Version">
/// The version of these facts, zero or more. An index keeps the highest version it has seen; an older or equal one changes nothing.
/// </param>
public sealed record Profile(string Key, long Version)
{
    /// <summary>The competences, in any order. The same competence may occur more than once; the best fact counts.</summary>
    public IReadOnlyList<HeldCompetence> Competences { get; init; } = [];

    /// <summary>What conditions look at. Columns that are not filled are unknown.</summary>
    public ColumnValues Columns { get; init; } = ColumnValues.Empty;

    /// <summary>
    /// What the person wrote, in Dutch, of any length; null when nothing. Only hashes of the words' stems are kept, to find the profile by: an index never
    /// gives the text back.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Since when this profile waits. Within a band of scores the longest waiting comes first.</summary>
    public DateOnly WaitingSince { get; init; } = DateOnly.MaxValue;
}
