using System.Globalization;

namespace Matching.Application.Competences.StarterTaxonomy;

/// <summary>
/// The plain CSV layout in which an organisation can keep its own taxonomy: a header
/// <c>id;voorkeurslabel;synoniemen;breder;verwant;soort</c> and a line per concept, lists joined by <c>|</c>. Columns may stand in any order;
/// only <c>id</c> and <c>voorkeurslabel</c> must be there. All errors of a file are reported at once.
/// </summary>
public static class PlainTaxonomyCsv
{
    /// <summary>The header as this layout writes it.</summary>
    public const string Header = "id;voorkeurslabel;synoniemen;breder;verwant;soort";

    /// <summary>Longest id, in characters.</summary>
    public const int MaxIdLength = 200;

    /// <summary>Longest label or synonym, in characters.</summary>
    public const int MaxLabelLength = 200;

    /// <summary>Most entries in one list cell.</summary>
    public const int MaxListLength = 200;

    /// <summary>Most concepts in one file.</summary>
    public const int MaxConcepts = 200_000;

    /// <summary>Most errors that are listed one by one.</summary>
    public const int MaxErrors = 1_000;

    private const int Id = 0, Label = 1, Synonyms = 2, Broader = 3, Related = 4, Kind = 5;
    private static readonly string[] Columns = Header.Split(';');

    /// <summary>Reads a whole file that has been decoded to text. Never throws on bad content: what is wrong is in the answer.</summary>
    /// <param name="text">The content, with or without byte order mark.</param>
    public static TaxonomyFile Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new ErrorList();
        var reader = new CsvRecordReader(text, maxFields: 3 * Columns.Length);
        var rows = new List<TaxonomyRow>();
        var header = reader.Read();
        if (header is null)
        {
            errors.Add(1, $"Het bestand is leeg; de eerste regel moet zijn: {Header}.");
        }
        else if (PositionsOf(header, errors) is { } positions)
        {
            ReadRows(reader, header.FieldCount, positions, rows, errors);
            CheckReferences(rows, errors);
            CheckCycles(rows, errors);
        }

        return new TaxonomyFile(rows, errors.ToList());
    }

    /// <summary>For each column the place it has in the file, -1 where the file lacks it; null when the header cannot be used.</summary>
    private static int[]? PositionsOf(CsvRecord header, ErrorList errors)
    {
        var before = errors.Count;
        var positions = Enumerable.Repeat(-1, Columns.Length).ToArray();
        for (var place = 0; place < header.Fields.Count; place++)
        {
            var name = header.Fields[place];
            if (name.Length == 0 && place > 0) continue;
            var column = Array.FindIndex(Columns, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
            if (column < 0) errors.Add(header.Line, $"Onbekende kolom {Quote(name)}; de kolommen zijn: {Header}.");
            else if (positions[column] >= 0) errors.Add(header.Line, $"De kolom {Quote(name)} staat er meer dan eens.");
            else positions[column] = place;
        }

        foreach (var required in (int[])[Id, Label])
        {
            if (positions[required] < 0) errors.Add(header.Line, $"De kolom {Quote(Columns[required])} ontbreekt; de kolommen zijn: {Header}.");
        }

        return errors.Count == before ? positions : null;
    }

    private static void ReadRows(CsvRecordReader reader, int width, int[] positions, List<TaxonomyRow> rows, ErrorList errors)
    {
        var lineOfId = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.Read() is { } record)
        {
            if (rows.Count == MaxConcepts)
            {
                errors.Add(record.Line, string.Create(CultureInfo.InvariantCulture, $"Een bestand heeft hoogstens {MaxConcepts} begrippen."));
                return;
            }

            if (!record.QuotesClosed)
            {
                errors.Add(record.Line, "Een aanhalingsteken wordt niet gesloten.");
                continue;
            }

            if (record.FieldCount > width)
            {
                errors.Add(record.Line, string.Create(
                    CultureInfo.InvariantCulture,
                    $"De regel heeft {record.FieldCount} velden, de kop {width}. Zet een veld met een puntkomma tussen aanhalingstekens."));
                continue;
            }

            if (ReadRow(record, positions, errors) is not { } row) continue;
            if (!lineOfId.TryAdd(row.Id, row.Line))
            {
                errors.Add(row.Line, string.Create(CultureInfo.InvariantCulture, $"Het id {Quote(row.Id)} staat ook op regel {lineOfId[row.Id]}."));
            }
            else
            {
                rows.Add(row);
            }
        }
    }

    private static TaxonomyRow? ReadRow(CsvRecord record, int[] positions, ErrorList errors)
    {
        var before = errors.Count;
        string Cell(int column) => positions[column] is var place && place >= 0 && place < record.Fields.Count ? record.Fields[place] : "";

        var id = Cell(Id);
        CheckText(record.Line, Columns[Id], id, MaxIdLength, errors);
        var label = Cell(Label);
        CheckText(record.Line, Columns[Label], label, MaxLabelLength, errors);
        var synonyms = ReadList(record.Line, Columns[Synonyms], Cell(Synonyms), MaxLabelLength, StringComparer.OrdinalIgnoreCase, errors);
        var broader = ReadList(record.Line, Columns[Broader], Cell(Broader), MaxIdLength, StringComparer.Ordinal, errors);
        var related = ReadList(record.Line, Columns[Related], Cell(Related), MaxIdLength, StringComparer.Ordinal, errors);
        var kind = ReadKind(record.Line, Cell(Kind), errors);
        if (broader.Contains(id)) errors.Add(record.Line, $"Het begrip {Quote(id)} noemt zichzelf als breder begrip.");
        if (related.Contains(id)) errors.Add(record.Line, $"Het begrip {Quote(id)} noemt zichzelf als verwant begrip.");
        return errors.Count == before ? new TaxonomyRow(record.Line, id, label, synonyms, broader, related, kind) : null;
    }

    private static List<string> ReadList(
        int line, string column, string cell, int maxLength, StringComparer sameness, ErrorList errors)
    {
        var values = new List<string>();
        if (cell.Length == 0) return values;
        var seen = new HashSet<string>(sameness);
        foreach (var range in cell.AsSpan().Split('|'))
        {
            var value = cell[range].Trim();
            if (value.Length == 0) continue;
            if (values.Count == MaxListLength)
            {
                errors.Add(line, string.Create(CultureInfo.InvariantCulture, $"{column}: hoogstens {MaxListLength} waarden in een veld."));
                break;
            }

            CheckText(line, column, value, maxLength, errors);
            if (seen.Add(value)) values.Add(value);
        }

        return values;
    }

    private static void CheckText(int line, string column, string value, int maxLength, ErrorList errors)
    {
        if (value.Length == 0)
        {
            errors.Add(line, $"{column} is leeg.");
        }
        else if (value.Length > maxLength)
        {
            errors.Add(line, string.Create(
                CultureInfo.InvariantCulture, $"{column}: {Quote(value)} heeft {value.Length} tekens, hoogstens {maxLength} mag."));
        }
        else if (value[0] is '=' or '+' or '-' or '@')
        {
            // Spreadsheets run such a cell as a formula when the taxonomy is exported again.
            errors.Add(line, $"{column}: {Quote(value)} begint met een teken waarmee een formule begint (=, +, - of @).");
        }
        else if (value.Any(char.IsControl))
        {
            errors.Add(line, $"{column}: {Quote(value)} bevat een regeleinde of ander stuurteken.");
        }
    }

    private static TaxonomyRowKind ReadKind(int line, string value, ErrorList errors)
    {
        if (value.Length == 0 || string.Equals(value, "vaardigheid", StringComparison.OrdinalIgnoreCase)) return TaxonomyRowKind.Skill;
        if (string.Equals(value, "kennis", StringComparison.OrdinalIgnoreCase)) return TaxonomyRowKind.Knowledge;
        if (string.Equals(value, "groep", StringComparison.OrdinalIgnoreCase)) return TaxonomyRowKind.Group;
        errors.Add(line, $"soort: {Quote(value)} is onbekend; het is vaardigheid, kennis of groep.");
        return TaxonomyRowKind.Skill;
    }

    private static void CheckReferences(List<TaxonomyRow> rows, ErrorList errors)
    {
        var ids = rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var id in row.BroaderIds.Where(id => !ids.Contains(id)))
            {
                errors.Add(row.Line, $"breder: {Quote(id)} staat niet (of met een fout) in het bestand.");
            }

            foreach (var id in row.RelatedIds.Where(id => !ids.Contains(id)))
            {
                errors.Add(row.Line, $"verwant: {Quote(id)} staat niet (of met een fout) in het bestand.");
            }
        }
    }

    /// <summary>
    /// Takes away, again and again, the concepts without a broader one that is left; what cannot be taken away lies on a cycle or
    /// below one. Of these, only concepts that are on a cycle themselves are reported.
    /// </summary>
    private static void CheckCycles(List<TaxonomyRow> rows, ErrorList errors)
    {
        var left = Peel(rows, row => row.BroaderIds);
        var narrower = left.Values.ToDictionary(row => row.Id, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var row in left.Values)
        {
            foreach (var id in row.BroaderIds.Where(left.ContainsKey)) narrower[id].Add(row.Id);
        }

        foreach (var row in Peel(left.Values, row => narrower[row.Id]).Values.OrderBy(row => row.Line))
        {
            errors.Add(row.Line, $"breder: {Quote(row.Id)} komt langs zijn bredere begrippen weer bij zichzelf uit.");
        }
    }

    private static Dictionary<string, TaxonomyRow> Peel(IEnumerable<TaxonomyRow> rows, Func<TaxonomyRow, IReadOnlyList<string>> towards)
    {
        var left = rows.ToDictionary(row => row.Id, StringComparer.Ordinal);
        var waitingFor = new Dictionary<string, int>(StringComparer.Ordinal);
        var awaitedBy = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var free = new Queue<string>();
        foreach (var row in left.Values)
        {
            var targets = towards(row).Where(left.ContainsKey).ToList();
            waitingFor[row.Id] = targets.Count;
            if (targets.Count == 0) free.Enqueue(row.Id);
            foreach (var target in targets)
            {
                if (!awaitedBy.TryGetValue(target, out var waiting)) awaitedBy[target] = waiting = [];
                waiting.Add(row.Id);
            }
        }

        while (free.TryDequeue(out var id))
        {
            left.Remove(id);
            foreach (var waiting in awaitedBy.GetValueOrDefault(id, []))
            {
                if (--waitingFor[waiting] == 0) free.Enqueue(waiting);
            }
        }

        return left;
    }

    private static string Quote(string value) => value.Length <= 60 ? $"'{value}'" : $"'{value.AsSpan(0, 60)}…'";

    /// <summary>Collects errors up to the limit, then counts.</summary>
    private sealed class ErrorList
    {
        private readonly List<TaxonomyLineError> _errors = [];

        public int Count { get; private set; }

        public void Add(int line, string message)
        {
            if (Count < MaxErrors) _errors.Add(new TaxonomyLineError(line, message));
            Count++;
        }

        public List<TaxonomyLineError> ToList()
        {
            var sorted = _errors.OrderBy(error => error.Line).ToList();
            if (Count > MaxErrors)
            {
                var message = string.Create(CultureInfo.InvariantCulture, $"En nog {Count - MaxErrors} fouten verderop.");
                sorted.Add(new TaxonomyLineError(sorted[^1].Line, message));
            }

            return sorted;
        }
    }
}
