using Matching.Domain.Competences;
using Matching.Search;

namespace Matching.Application.Competences;

/// <summary>Fields of work: headings of the taxonomy with everything that falls under them. "Groen" is a field, "gras maaien" is not.</summary>
public sealed class FieldsOfWork
{
    private const int MaximumDepth = 12;

    private readonly CompetenceCatalogue _catalogue;

    /// <summary>Takes a catalogue.</summary>
    public FieldsOfWork(CompetenceCatalogue catalogue) => _catalogue = catalogue;

    /// <summary>Whether a concept is a field: others fall under it.</summary>
    public bool IsField(ConceptId concept) => _catalogue.Taxonomy.Narrower(concept.Value).Any();

    /// <summary>What falls under a concept, however deep, and the concept itself.</summary>
    public IReadOnlySet<string> Under(ConceptId concept)
    {
        var all = new HashSet<string>(StringComparer.Ordinal) { concept.Value };
        List<string> level = [concept.Value];
        for (var depth = 0; depth < MaximumDepth && level.Count > 0; depth++)
            level = [.. level.SelectMany(id => _catalogue.Taxonomy.Narrower(id)).Select(c => c.Id).Where(all.Add)];
        return all;
    }

    /// <summary>
    /// The field that a word names, by the words that its labels and synonyms begin with: "groen" is in more names of Groenvoorziening than
    /// of anything else. Null when no field has it.
    /// </summary>
    public ConceptId? Named(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var word = text.Trim();
        if (word.Length < 3) return null;
        var best = _catalogue.Taxonomy.Concepts
            .Where(c => _catalogue.Taxonomy.Narrower(c.Id).Any())
            .Select(c => (c.Id, Hits: Names(c).Count(name => name.Split(' ').Any(part => part.StartsWith(word, StringComparison.OrdinalIgnoreCase)))))
            .Where(c => c.Hits > 0)
            .OrderByDescending(c => c.Hits)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Id is { } id ? ConceptId.Parse(id) : null;
    }

    private static IEnumerable<string> Names(Concept concept) => concept.Synonyms.Prepend(concept.Label);
}
