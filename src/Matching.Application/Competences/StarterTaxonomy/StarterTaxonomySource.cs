namespace Matching.Application.Competences.StarterTaxonomy;

/// <summary>
/// The starter taxonomy that comes with the system: the work that a region's social employers have, in Dutch, in the project's own words.
/// An organisation that imports another taxonomy does not need it.
/// </summary>
public static class StarterTaxonomySource
{
    private const string ResourceName = "Matching.Application.Competences.StarterTaxonomy.starter-taxonomie.csv";

    /// <summary>The file itself, in the layout of <see cref="PlainTaxonomyCsv"/>: also an example for who writes a taxonomy.</summary>
    public static string ReadText()
    {
        using var stream = typeof(StarterTaxonomySource).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Its concepts, in the order of the file: every concept after the one broader than it.</summary>
    /// <exception cref="InvalidOperationException">The embedded file has errors.</exception>
    public static IReadOnlyList<TaxonomyRow> Load()
    {
        var file = PlainTaxonomyCsv.Parse(ReadText());
        if (file.IsValid) return file.Rows;
        throw new InvalidOperationException(
            "The starter taxonomy has errors: " + string.Join(" ", file.Errors.Select(error => $"{error.Line}: {error.Message}")));
    }
}
