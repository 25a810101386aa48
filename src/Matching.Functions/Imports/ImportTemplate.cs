using System.Text;
using CsvHelper;

namespace Matching.Functions.Imports;

/// <summary>An empty table: the header, and remarks that reading skips.</summary>
internal static class ImportTemplate
{
    /// <summary>Writes the template, in UTF-8 with a byte order mark, because spreadsheets ask for one.</summary>
    public static byte[] Write(ContractColumns columns)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, CsvFile.WriterOptions with { ValidateFieldCount = false }, leaveOpen: true))
        {
            csv.WriteRecord([.. columns.All.Select(c => c.Name)]);
            foreach (var remark in Remarks(columns)) csv.WriteRecord([$"{CellText.Remark} {remark}"]);
        }

        return file.ToArray();
    }

    private static IEnumerable<string> Remarks(ContractColumns columns)
    {
        yield return "Vul vanaf hier in: een regel per rij. Regels die met # beginnen worden overgeslagen; u mag ze weghalen.";
        yield return "Een lege cel betekent: niet bekend. Verplichte kolommen staan hieronder met een *.";
        yield return @"In een lijst staat | tussen de waarden en > tussen de delen van een waarde; delen tussen haakjes mogen aan het eind weg. Zet een \ voor een | of > die bij de tekst hoort. [] is een lege lijst.";
        yield return "Begint een tekst met = + - @ of #: zet er een apostrof (') voor.";
        foreach (var column in columns.All)
        {
            var remark = new StringBuilder(column.Name);
            if (column.Required) remark.Append(" *");
            if (column.Form.Explanation.Length > 0) remark.Append(": ").Append(column.Form.Explanation);
            if (column.Description is { } description) remark.Append(". ").Append(description);
            yield return remark.ToString();
        }
    }
}
