namespace Matching.Search;

/// <summary>What is wrong with a taxonomy.</summary>
public enum TaxonomyFaultKind
{
    /// <summary>A concept without an id or without a label.</summary>
    Incomplete,

    /// <summary>Several concepts carry the same id.</summary>
    Duplicate,

    /// <summary>A concept names a broader or related concept that does not exist.</summary>
    Dangling,

    /// <summary>A concept is, by way of its broader concepts, broader than itself.</summary>
    Cycle,
}

/// <summary>One fault in a taxonomy.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Concepts">
/// The ids concerned: the id itself for <see cref="TaxonomyFaultKind.Duplicate"/>, the concept and what it names for
/// <see cref="TaxonomyFaultKind.Dangling"/>, the concepts of the circle in order for <see cref="TaxonomyFaultKind.Cycle"/>.
/// </param>
/// <param name="Message">The fault in Dutch, for who imports the taxonomy.</param>
public sealed record TaxonomyFault(TaxonomyFaultKind Kind, IReadOnlyList<string> Concepts, string Message);

/// <summary>A taxonomy, or the reasons why there is none.</summary>
/// <param name="Taxonomy">The taxonomy; null when there are faults.</param>
/// <param name="Faults">Every fault that was found; empty when there is a taxonomy.</param>
public sealed record TaxonomyResult(Taxonomy? Taxonomy, IReadOnlyList<TaxonomyFault> Faults);
