using Matching.Domain.Competences;
using Matching.Domain.Results;
using Matching.Search;

namespace Matching.Application.Competences;

/// <summary>The taxonomy in use: what a competence is called, what there is, and whether a code exists.</summary>
public sealed class CompetenceCatalogue
{
    /// <summary>Most competences that one search returns.</summary>
    public const int MaximumFound = 50;

    /// <summary>Takes a taxonomy.</summary>
    public CompetenceCatalogue(Taxonomy taxonomy) => Taxonomy = taxonomy;

    /// <summary>The taxonomy.</summary>
    public Taxonomy Taxonomy { get; }

    /// <summary>The catalogue of the starter taxonomy.</summary>
    /// <exception cref="InvalidOperationException">The starter taxonomy has faults.</exception>
    public static CompetenceCatalogue Starter() => From(new TaxonomyOptions());

    /// <summary>The catalogue that the settings name.</summary>
    /// <exception cref="InvalidOperationException">The taxonomy has faults; the message names the first.</exception>
    public static CompetenceCatalogue From(TaxonomyOptions options)
    {
        var result = TaxonomyFiles.Read(options);
        return new CompetenceCatalogue(
            result.Taxonomy ?? throw new InvalidOperationException(string.Join(" ", result.Faults.Take(10).Select(f => f.Message))));
    }

    /// <summary>The preferred label, or the code itself when the taxonomy does not know it any more.</summary>
    public string LabelOf(ConceptId concept) => Taxonomy.TryGet(concept.Value, out var found) ? found.Label : concept.Value;

    /// <summary>Competences whose label or synonym contains the text; best first, at most <see cref="MaximumFound"/>.</summary>
    public IReadOnlyList<LabelMatch> Find(string text) => Taxonomy.FindByLabel(text, MaximumFound);

    /// <summary>One competence with its neighbours.</summary>
    public Result<Concept> Read(ConceptId concept) => Taxonomy.TryGet(concept.Value, out var found) ? found : new Failure.NotFound();

    /// <summary>Errors for the codes that the taxonomy does not have; empty when it has them all. Codes that could not be read are passed over.</summary>
    public IReadOnlyList<FieldError> Check(IEnumerable<ConceptId> concepts) =>
    [
        .. concepts
            .Select((concept, i) => (concept, i))
            .Where(c => c.concept != default && !Taxonomy.TryGet(c.concept.Value, out _))
            .Select(c => new FieldError($"competenties[{c.i}].competentie", "Deze competentie staat niet in de taxonomie. Zoek de juiste op via /v1/competenties.")),
    ];
}
