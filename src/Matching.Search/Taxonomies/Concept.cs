namespace Matching.Search;

/// <summary>One concept of a taxonomy as a source delivers it: nothing about it has been checked yet.</summary>
/// <param name="Id">The identifier or URI, unique in the taxonomy, compared ordinally. Not empty.</param>
/// <param name="Label">The preferred label. Not empty.</param>
public sealed record Concept(string Id, string Label)
{
    /// <summary>Other words for the same concept.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>What kind of concept this is, in the source's words (skill, knowledge, group). May be empty.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The ids of the concepts of which this one is a special case.</summary>
    public IReadOnlyList<string> Broader { get; init; } = [];

    /// <summary>The ids of concepts that are near in meaning. Read as going both ways.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
}
