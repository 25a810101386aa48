using System.Globalization;
using System.Text;
using Matching.Application.Competences.StarterTaxonomy;
using Matching.Search;

namespace Matching.Application.Competences;

/// <summary>Reads the taxonomy that the settings name.</summary>
public static class TaxonomyFiles
{
    /// <summary>Reads it.</summary>
    /// <returns>The taxonomy, or every fault that was found.</returns>
    public static TaxonomyResult Read(TaxonomyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!string.IsNullOrWhiteSpace(options.Folder) && !string.IsNullOrWhiteSpace(options.File))
            return Fault("Geef een map (ESCO) of een bestand, niet allebei.");
        if (!string.IsNullOrWhiteSpace(options.Folder)) return EscoCsv.Read(options.Folder);
        return string.IsNullOrWhiteSpace(options.File) ? Build(StarterTaxonomySource.Load()) : ReadPlain(options.File);
    }

    private static TaxonomyResult ReadPlain(string file)
    {
        string text;
        try
        {
            text = File.ReadAllText(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fault($"Het bestand kan niet worden gelezen ({e.GetType().Name}).");
        }
        catch (DecoderFallbackException)
        {
            return Fault("Het bestand is geen geldige UTF-8. Bewaar het als 'CSV UTF-8'.");
        }

        var parsed = PlainTaxonomyCsv.Parse(text);
        return parsed.IsValid
            ? Build(parsed.Rows)
            : new TaxonomyResult(null, [.. parsed.Errors.Select(e => new TaxonomyFault(
                TaxonomyFaultKind.Incomplete, [], string.Create(CultureInfo.InvariantCulture, $"Regel {e.Line}: {e.Message}")))]);
    }

    private static TaxonomyResult Build(IEnumerable<TaxonomyRow> rows) => Taxonomy.Build(rows.Select(row => new Concept(row.Id, row.PreferredLabel)
    {
        Synonyms = row.Synonyms,
        Kind = row.Kind.ToString(),
        Broader = row.BroaderIds,
        Related = row.RelatedIds,
    }));

    private static TaxonomyResult Fault(string message) => new(null, [new TaxonomyFault(TaxonomyFaultKind.Incomplete, [], message)]);
}
