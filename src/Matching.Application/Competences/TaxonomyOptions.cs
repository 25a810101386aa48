namespace Matching.Application.Competences;

/// <summary>Which taxonomy is used: <c>Matching:Taxonomy</c>. Without settings the starter taxonomy.</summary>
public sealed class TaxonomyOptions
{
    /// <summary>Folder with a taxonomy in the layout of ESCO; see <see cref="EscoCsv"/>.</summary>
    public string? Folder { get; set; }

    /// <summary>File with a taxonomy in the plain layout; see <see cref="StarterTaxonomy.PlainTaxonomyCsv"/>.</summary>
    public string? File { get; set; }
}
