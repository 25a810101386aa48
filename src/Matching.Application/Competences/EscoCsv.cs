using System.Globalization;
using System.Text.Unicode;
using CsvHelper;
using Matching.Domain.Competences;
using Matching.Search;

namespace Matching.Application.Competences;

/// <summary>
/// The CSV layout in which ESCO publishes its skills: a folder with <c>skills_nl.csv</c>, <c>broaderRelationsSkillPillar.csv</c> and
/// <c>skillSkillRelations.csv</c>, and, for the headings, <c>skillGroups_nl.csv</c>; without the last, concepts have no broader heading. Other columns
/// and files may be there. Comma separated, UTF-8, other labels one on each line of their cell.
/// </summary>
public static class EscoCsv
{
    /// <summary>Most faults that are listed one by one.</summary>
    public const int MaximumFaults = 1_000;

    private const string Skills = "skills_nl.csv";
    private const string Groups = "skillGroups_nl.csv";
    private const string BroaderRelations = "broaderRelationsSkillPillar.csv";
    private const string Relations = "skillSkillRelations.csv";
    private const string GroupType = "SkillGroup";

    /// <summary>Reads a folder.</summary>
    /// <returns>The taxonomy, or the faults, each with its file and line.</returns>
    public static TaxonomyResult Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var faults = new List<TaxonomyFault>();
        var concepts = new Dictionary<string, Draft>(StringComparer.Ordinal);
        var withGroups = File.Exists(Path.Combine(folder, Groups));
        ReadConcepts(folder, Skills, "Skill", concepts, faults);
        if (withGroups) ReadConcepts(folder, Groups, "Group", concepts, faults);

        foreach (var row in ReadRows(folder, BroaderRelations, ["conceptUri", "broaderUri"], ["conceptType", "broaderType"], faults))
        {
            if (!withGroups && (row[2] == GroupType || row[3] == GroupType)) continue;
            if (Find(concepts, row, BroaderRelations, faults) is { } pair) pair.From.Broader.Add(pair.To);
        }

        foreach (var row in ReadRows(folder, Relations, ["originalSkillUri", "relatedSkillUri"], [], faults))
        {
            if (Find(concepts, row, Relations, faults) is { } pair) pair.From.Related.Add(pair.To);
        }

        if (faults.Count > 0) return new TaxonomyResult(null, faults);
        return Taxonomy.Build(concepts.Values.Select(c => new Concept(c.Id, c.Label)
        {
            Synonyms = c.Synonyms,
            Kind = c.Kind,
            Broader = [.. c.Broader.Distinct(StringComparer.Ordinal)],
            Related = [.. c.Related.Distinct(StringComparer.Ordinal)],
        }));
    }

    private static void ReadConcepts(string folder, string file, string kind, Dictionary<string, Draft> concepts, List<TaxonomyFault> faults)
    {
        foreach (var row in ReadRows(folder, file, ["conceptUri", "preferredLabel"], ["altLabels", "skillType"], faults))
        {
            var (id, label) = (row[0].Trim(), row[1].Trim());
            var synonyms = row[2].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(s => s != label).Distinct(StringComparer.Ordinal);
            if (!ConceptId.TryParse(id, out _)) Add(faults, TaxonomyFaultKind.Incomplete, id, file, row.Line, $"de conceptUri is niet bruikbaar. {ConceptId.Requirement}");
            else if (label.Length == 0) Add(faults, TaxonomyFaultKind.Incomplete, id, file, row.Line, $"het begrip '{id}' heeft geen preferredLabel.");
            else if (!concepts.TryAdd(id, new Draft(id, label, [.. synonyms], row[3] == "knowledge" ? "Knowledge" : kind)))
                Add(faults, TaxonomyFaultKind.Duplicate, id, file, row.Line, $"het begrip '{id}' staat er meer dan eens.");
        }
    }

    private static (Draft From, string To)? Find(Dictionary<string, Draft> concepts, Row row, string file, List<TaxonomyFault> faults)
    {
        var (from, to) = (row[0].Trim(), row[1].Trim());
        if (concepts.TryGetValue(from, out var draft) && concepts.ContainsKey(to)) return (draft, to);
        var missing = draft is null ? from : to;
        Add(faults, TaxonomyFaultKind.Dangling, missing, file, row.Line, $"het begrip '{missing}' staat niet in {Skills} of {Groups}.");
        return null;
    }

    private static IEnumerable<Row> ReadRows(string folder, string file, string[] needed, string[] optional, List<TaxonomyFault> faults)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            Add(faults, TaxonomyFaultKind.Incomplete, "", file, 0, "het bestand ontbreekt.");
            yield break;
        }

        CsvMalformedRecord? malformed = null;
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',', HasHeader = false, TrackLineNumbers = true, MaxRecordSize = 1024 * 1024, OnMalformedRecord = m => malformed = m }, FileOptions.SequentialScan);
        int[]? places = null;
        while (Next(csv, file, faults))
        {
            var line = (int)csv.LineNumber;
            if (malformed is not null || !Utf8.IsValid(csv.RawRecord))
            {
                Add(faults, TaxonomyFaultKind.Incomplete, "", file, line, malformed is null ? "de regel is geen geldige UTF-8." : "de aanhalingstekens kloppen niet.");
                malformed = null;
            }
            else if (places is null)
            {
                var names = Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i)).ToList();
                places = [.. needed.Concat(optional).Select(n => names.IndexOf(n))];
                foreach (var (name, _) in needed.Zip(places).Where(c => c.Second < 0)) Add(faults, TaxonomyFaultKind.Incomplete, "", file, line, $"de kolom {name} ontbreekt.");
                if (places.Take(needed.Length).Contains(-1)) yield break;
            }
            else
            {
                yield return new Row(line, [.. places.Select(p => p >= 0 && p < csv.FieldCount ? csv.GetString(p) : "")]);
            }
        }
    }

    private static bool Next(CsvReader csv, string file, List<TaxonomyFault> faults)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException e)
        {
            Add(faults, TaxonomyFaultKind.Incomplete, "", file, (int)e.LineNumber, "de regel is te lang, of een aanhalingsteken wordt niet gesloten.");
            return false;
        }
    }

    private static void Add(List<TaxonomyFault> faults, TaxonomyFaultKind kind, string concept, string file, int line, string message)
    {
        if (faults.Count < MaximumFaults) faults.Add(new TaxonomyFault(kind, concept.Length == 0 ? [] : [concept], string.Create(CultureInfo.InvariantCulture, $"{file}{(line > 0 ? $", regel {line}" : "")}: {message}")));
    }

    private sealed record Draft(string Id, string Label, IReadOnlyList<string> Synonyms, string Kind)
    {
        public List<string> Broader { get; } = [];

        public List<string> Related { get; } = [];
    }

    private sealed record Row(int Line, string[] Cells)
    {
        public string this[int column] => Cells[column];
    }
}
