namespace Matching.Application.Competences.StarterTaxonomy;

/// <summary>What a concept of a taxonomy file is (column <c>soort</c>).</summary>
public enum TaxonomyRowKind
{
    /// <summary>Something a person can do (<c>vaardigheid</c>); also what an empty cell means.</summary>
    Skill,

    /// <summary>Something a person knows (<c>kennis</c>).</summary>
    Knowledge,

    /// <summary>A heading that gathers concepts (<c>groep</c>).</summary>
    Group,
}

/// <summary>One concept as a line of a plain taxonomy file gives it; nothing is looked up yet beyond what the file itself says.</summary>
/// <param name="Line">The line on which the concept starts, from 1 (the header is line 1 in a file without blank lines).</param>
/// <param name="Id">Stable id, 1 to <see cref="PlainTaxonomyCsv.MaxIdLength"/> characters, unique in the file; case matters.</param>
/// <param name="PreferredLabel">Preferred Dutch label, 1 to <see cref="PlainTaxonomyCsv.MaxLabelLength"/> characters.</param>
/// <param name="Synonyms">Other labels, without repetition, in the order of the file; may be empty.</param>
/// <param name="BroaderIds">Ids of the broader concepts, all present in the file; empty for the top of a tree.</param>
/// <param name="RelatedIds">Ids of related concepts, all present in the file; may be empty.</param>
/// <param name="Kind">What the concept is.</param>
public sealed record TaxonomyRow(
    int Line,
    string Id,
    string PreferredLabel,
    IReadOnlyList<string> Synonyms,
    IReadOnlyList<string> BroaderIds,
    IReadOnlyList<string> RelatedIds,
    TaxonomyRowKind Kind);

/// <summary>What is wrong with a line of a taxonomy file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong, in Dutch, for the person who made the file.</param>
public sealed record TaxonomyLineError(int Line, string Message);

/// <summary>The outcome of reading a taxonomy file: rows to use when <see cref="Errors"/> is empty, otherwise everything to repair.</summary>
/// <param name="Rows">The lines that could be read, in the order of the file.</param>
/// <param name="Errors">
/// What is wrong, by line; at most <see cref="PlainTaxonomyCsv.MaxErrors"/>, then one more that says how many were left out.
/// </param>
public sealed record TaxonomyFile(IReadOnlyList<TaxonomyRow> Rows, IReadOnlyList<TaxonomyLineError> Errors)
{
    /// <summary>Whether the file can be used as a whole.</summary>
    public bool IsValid => Errors.Count == 0;
}
