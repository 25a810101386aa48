using System.Diagnostics.CodeAnalysis;

namespace Matching.Search;

/// <summary>
/// Concepts and how they hang together: a directed graph without circles along "broader", and an undirected one along
/// "related". Immutable. Concepts carry dense numbers from 0, in the ordinal order of their ids.
/// </summary>
public sealed class Taxonomy
{
    /// <summary>The most concepts that a taxonomy can have.</summary>
    public const int MaximumConcepts = 1 << 24;

    private readonly Concept[] _concepts;
    private readonly Dictionary<string, int> _numbers;
    private readonly Adjacency _broader;
    private readonly Adjacency _narrower;
    private readonly Adjacency _related;
    private readonly Lazy<LabelIndex> _labels;

    private Taxonomy(Concept[] concepts, Dictionary<string, int> numbers, Adjacency broader, Adjacency related)
    {
        _concepts = concepts;
        _numbers = numbers;
        _broader = broader;
        _narrower = broader.Reversed();
        _related = related;
        _labels = new Lazy<LabelIndex>(() => new LabelIndex(_concepts));
        Fingerprint = TaxonomyBuilder.Fingerprint(concepts, broader, related);
    }

    /// <summary>The number of concepts.</summary>
    public int Count => _concepts.Length;

    /// <summary>The concepts in the ordinal order of their ids.</summary>
    public IReadOnlyList<Concept> Concepts => _concepts;

    /// <summary>A number that follows from the ids and their relations: equal for equal taxonomies, whatever the order of entry.</summary>
    public ulong Fingerprint { get; }

    /// <summary>Checks the concepts and connects them. Takes any number of faults and reports them all; never throws for faults in the data.</summary>
    public static TaxonomyResult Build(IEnumerable<Concept> concepts)
    {
        ArgumentNullException.ThrowIfNull(concepts);
        return TaxonomyBuilder.Build(concepts, static (sorted, numbers, broader, related) => new Taxonomy(sorted, numbers, broader, related));
    }

    /// <summary>The concept with this id, if there is one.</summary>
    public bool TryGet(string id, [MaybeNullWhen(false)] out Concept concept)
    {
        bool found = TryGetNumber(id, out int number);
        concept = found ? _concepts[number] : null;
        return found;
    }

    /// <summary>The concepts of which the given one is a special case; empty for an unknown id.</summary>
    public IEnumerable<Concept> Broader(string id) => Neighbours(_broader, id);

    /// <summary>The special cases of the given concept; empty for an unknown id.</summary>
    public IEnumerable<Concept> Narrower(string id) => Neighbours(_narrower, id);

    /// <summary>The concepts that are near in meaning; empty for an unknown id.</summary>
    public IEnumerable<Concept> Related(string id) => Neighbours(_related, id);

    /// <summary>
    /// Concepts whose label or synonym contains the text, whatever the accents and capitals: first those that start with
    /// it, then those of which a word starts with it, then the rest; shorter labels first.
    /// </summary>
    /// <param name="text">What was typed. One or two characters only find labels and words that start with them.</param>
    /// <param name="take">The most concepts to return.</param>
    public IReadOnlyList<LabelMatch> FindByLabel(string text, int take)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _labels.Value.Find(text, take);
    }

    internal bool TryGetNumber(string id, out int number)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _numbers.TryGetValue(id, out number);
    }

    internal ReadOnlySpan<int> BroaderOf(int number) => _broader[number];

    internal ReadOnlySpan<int> NarrowerOf(int number) => _narrower[number];

    internal ReadOnlySpan<int> RelatedTo(int number) => _related[number];

    private IEnumerable<Concept> Neighbours(Adjacency adjacency, string id) =>
        TryGetNumber(id, out int number) ? adjacency[number].ToArray().Select(n => _concepts[n]) : [];
}
