using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CsvHelper;
using Matching.Application.Imports;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Imports;

/// <summary>Tables with a header: separated by commas or semicolons (as the header is), quoted as in RFC 4180, in UTF-8 with or without byte order mark.</summary>
internal static class CsvFile
{
    /// <summary>Most columns.</summary>
    public const int MaximumColumns = 200;

    /// <summary>Most characters in a cell.</summary>
    public const int MaximumCell = 20_000;

    private const int Peek = 64 * 1024;

    private const string NotUtf8 =
        "Dit is geen geldige UTF-8. Waarschijnlijk is het bestand in Windows-1252 bewaard: bewaar het als 'CSV UTF-8', of geef tekenset=windows-1252 mee.";

    /// <summary>How files are written: semicolons, because Dutch spreadsheets expect these, and a byte order mark, because they ask for one.</summary>
    public static CsvWriterOptions WriterOptions { get; } = new() { Separator = ';', WriteByteOrderMark = true };

    /// <summary>The same content in UTF-8.</summary>
    public static Stream FromWindows1252(Stream content) =>
        Encoding.CreateTranscodingStream(content, CodePagesEncodingProvider.Instance.GetEncoding(1252)!, new UTF8Encoding(false), leaveOpen: true);

    /// <summary>Reads a file.</summary>
    public static async IAsyncEnumerable<ImportRecord> ReadAsync(Stream content, ImportContract contract, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(content, new StreamPipeReaderOptions(leaveOpen: true));
        var start = (await pipe.ReadAtLeastAsync(Peek, cancellationToken)).Buffer;
        var (separator, wide) = Recognise(start);
        pipe.AdvanceTo(start.Start);
        if (wide)
        {
            yield return ImportReader.End(1, ("", "Dit bestand is in UTF-16 ('Unicode-tekst') bewaard. Bewaar het als 'CSV UTF-8'."));
            yield break;
        }

        CsvMalformedRecord? malformed = null;
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            Encoding = Encoding.UTF8,
            MaxRecordSize = ImportReader.MaximumLineBytes,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = m => malformed = m,
        };
        await using var csv = CsvReader.Create(pipe.AsStream(), options, leaveOpen: false);
        int[]? places = null;
        var row = new Row(contract.Columns);
        while (true)
        {
            malformed = null;
            var (more, tooLong) = await NextAsync(csv, cancellationToken);
            if (tooLong is { } line)
            {
                yield return ImportReader.End(line, ("", places is null
                    ? "De eerste regel is te lang voor een kop met kolomnamen. Haal het sjabloon op en gebruik die kop."
                    : $"Deze regel is langer dan {ImportReader.MaximumLineBytes / 1024} kB, of een aanhalingsteken wordt niet gesloten."));
                yield break;
            }

            if (!more) break;
            var at = (int)csv.LineNumber;
            if (!Utf8.IsValid(csv.RawRecord))
            {
                yield return ImportReader.End(at, ("", NotUtf8));
                yield break;
            }

            if (places is null)
            {
                if (malformed is not null || csv.FieldCount > MaximumColumns)
                {
                    yield return ImportReader.End(at, ("", malformed is null
                        ? $"De kop heeft {csv.FieldCount} kolommen; hoogstens {MaximumColumns} mag."
                        : "De aanhalingstekens in de kop kloppen niet. Haal het sjabloon op en gebruik die kop."));
                    yield break;
                }

                if (IsRemark(csv)) continue;
                (places, var errors) = ReadHeader(csv, contract.Columns);
                if (places is not null) continue;
                yield return ImportReader.End(at, errors);
                yield break;
            }

            if (malformed is null && (IsRemark(csv) || IsEmpty(csv))) continue;
            yield return malformed is { Reason: var reason } ? Malformed(at, reason) : row.Read(at, csv, places, contract);
        }

        if (places is null) yield return ImportReader.End(1, ("", "Dit bestand is leeg. De eerste regel moet de namen van de kolommen hebben."));
    }

    private static (char Separator, bool Wide) Recognise(in ReadOnlySequence<byte> start)
    {
        var bytes = start.Slice(0, Math.Min(start.Length, Peek)).ToArray().AsSpan();
        var wide = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
        var header = end < 0 ? bytes : bytes[..end];
        return (header.Contains((byte)';') ? ';' : ',', wide);
    }

    private static async ValueTask<(bool More, int? TooLong)> NextAsync(CsvReader csv, CancellationToken cancellationToken)
    {
        try
        {
            return (await csv.ReadAsync(cancellationToken), null);
        }
        catch (CsvFormatException e)
        {
            return (false, (int)e.LineNumber);
        }
    }

    private static bool IsRemark(CsvReader csv) => csv.GetSpan(0) is [(byte)CellText.Remark, ..];

    private static bool IsEmpty(CsvReader csv)
    {
        for (var i = 0; i < csv.FieldCount; i++)
        {
            if (!csv.IsEmpty(i)) return false;
        }

        return true;
    }

    private static ImportRecord Malformed(int line, CsvMalformedReason reason) => reason == CsvMalformedReason.UnterminatedQuote
        ? ImportReader.End(line, ("", "Het bestand breekt af: een aanhalingsteken dat op deze regel begint, wordt niet gesloten."))
        : new ImportRecord(line)
        {
            Errors =
            [
                new(line, "", "Een aanhalingsteken staat midden in een cel. Zet de hele cel tussen aanhalingstekens en verdubbel elk aanhalingsteken erbinnen."),
            ],
        };

    /// <summary>For each column the place that it has in the file, -1 where the file lacks it; null when the header cannot be used.</summary>
    private static (int[]? Places, IReadOnlyList<(string Column, string Message)> Errors) ReadHeader(CsvReader csv, ContractColumns columns)
    {
        var known = columns.All.Select((c, i) => (c.Name, i)).ToDictionary(c => c.Name, c => c.i, StringComparer.Ordinal);
        var names = Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim()).ToList();
        if (!names.Exists(known.ContainsKey))
        {
            // What stands here may be somebody's data, so it is not repeated.
            return (null, [("", "De eerste regel heeft geen enkele kolomnaam die bestaat. Haal het sjabloon op en gebruik die kop.")]);
        }

        var places = Enumerable.Repeat(-1, columns.All.Count).ToArray();
        var errors = new List<(string, string)>();
        for (var i = 0; i < names.Count; i++)
        {
            var shown = Nearness.Shown(names[i]);
            if (!known.TryGetValue(names[i], out var column))
            {
                var near = Nearness.Nearest(names[i], known.Keys);
                errors.Add(names[i].Length == 0
                    ? ("", $"Kolom {i + 1} heeft geen naam. Haal de kolom weg.")
                    : (shown, near is null ? "Deze kolom bestaat niet. Haal hem weg." : $"Deze kolom bestaat niet. Bedoelt u {near}?"));
            }
            else if (places[column] >= 0)
            {
                errors.Add((shown, "Deze kolom staat er meer dan één keer. Laat hem één keer staan."));
            }
            else
            {
                places[column] = i;
            }
        }

        errors.AddRange(columns.All.Where((c, i) => c.Required && places[i] < 0).Select(c => (c.Name, "Deze kolom ontbreekt en is verplicht.")));
        return errors.Count == 0 ? (places, []) : (null, errors);
    }

    /// <summary>Reads lines, one after another, with the same memory.</summary>
    private sealed class Row(ContractColumns columns)
    {
        private readonly string[] _cells = new string[columns.All.Count];
        private readonly List<ImportError> _errors = [];

        public ImportRecord Read(int line, CsvReader csv, int[] places, ImportContract contract)
        {
            _errors.Clear();
            var width = places.Max() + 1;
            if (csv.RawRecord.Length > ImportReader.MaximumLineBytes) Add(line, "", $"Deze regel is langer dan {ImportReader.MaximumLineBytes / 1024} kB.");
            else if (csv.FieldCount != width) Add(line, "", $"Deze regel heeft {csv.FieldCount} cellen, de kop {width}. Zet een cel waarin een scheidingsteken staat tussen aanhalingstekens.");
            else ReadCells(line, csv, places);
            if (_errors.Count > 0) return new ImportRecord(line) { Errors = [.. _errors] };
            var body = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(body)) columns.Write(_cells, json);
            return ImportReader.Read(line, body.WrittenMemory, contract);
        }

        private void ReadCells(int line, CsvReader csv, int[] places)
        {
            for (var i = 0; i < places.Length; i++)
            {
                var cell = places[i] < 0 ? "" : csv.GetString(places[i]);
                if (cell.Length > MaximumCell) Add(line, columns.All[i].Name, string.Create(CultureInfo.InvariantCulture, $"Deze cel heeft {cell.Length} tekens; hoogstens {MaximumCell} mag."));
                else if (CellText.TryRead(cell, out var text)) _cells[i] = text;
                else Add(line, columns.All[i].Name, "Deze cel begint als een formule (=, +, -, @, tab of return). Haal dat teken weg, of zet er een apostrof (') voor als het tekst is.");
            }
        }

        private void Add(int line, string column, string message) => _errors.Add(new ImportError(line, column, message));
    }
}
