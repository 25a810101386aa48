using System.Globalization;

namespace Matching.Domain.Geography;

/// <summary>What is wrong with a line of an imported table.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong, in Dutch.</param>
public sealed record CentresLineError(int Line, string Message);

/// <summary>The outcome of reading a table of centres.</summary>
/// <param name="Centres">The table; null when there are errors.</param>
/// <param name="Errors">Everything that is wrong, by line; at most <see cref="PostalAreaCentresCsv.MaxErrors"/>.</param>
public sealed record CentresFile(PostalAreaCentres? Centres, IReadOnlyList<CentresLineError> Errors);

/// <summary>
/// Reads a public table of postcode centres: <c>postcode;latitude;longitude</c>, divided by semicolons, commas or tabs. Without a header
/// the columns stand in that order; with one they may stand anywhere, between others, under the usual names. Decimals have a point, or a
/// comma where commas do not divide the columns.
/// </summary>
public static class PostalAreaCentresCsv
{
    /// <summary>What a table must look like, in Dutch.</summary>
    public const string Requirement = "Een tabel heeft de kolommen postcode (vier cijfers), latitude en longitude, gescheiden door puntkomma's of komma's.";

    /// <summary>Most errors that are reported.</summary>
    public const int MaxErrors = 1_000;

    private static readonly string[][] ColumnNames =
    [
        ["postcode", "pc4", "postcode4", "postal_code", "postalcode", "zip", "zipcode"],
        ["latitude", "lat", "breedtegraad", "y"],
        ["longitude", "lon", "lng", "long", "lengtegraad", "x"],
    ];

    /// <summary>Reads a whole table. Never throws on bad content: what is wrong is in the answer.</summary>
    public static CentresFile Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<CentresLineError>();
        var centres = new Dictionary<PostalArea, GeoPoint>();
        char separator = default;
        int[]? columns = null;
        var number = 0;
        foreach (var rawLine in text.TrimStart('\uFEFF').EnumerateLines())
        {
            number++;
            var line = rawLine.Trim();
            if (line.IsEmpty) continue;
            if (errors.Count == MaxErrors) break;
            if (columns is null)
            {
                separator = line.Contains('\t') ? '\t' : line.Contains(';') ? ';' : ',';
                var cells = Cells(line, separator);
                columns = PostalArea.TryParse(cells[0], out _) ? [0, 1, 2] : ReadHeader(cells, number, errors);
                if (columns is null) break;
                if (!PostalArea.TryParse(cells[0], out _)) continue;
            }

            ReadLine(Cells(line, separator), columns, separator, number, centres, errors);
        }

        if (centres.Count == 0 && errors.Count == 0) errors.Add(new CentresLineError(1, "De tabel is leeg. " + Requirement));
        return new CentresFile(errors.Count == 0 ? new PostalAreaCentres(centres) : null, errors);
    }

    private static int[]? ReadHeader(string[] cells, int line, List<CentresLineError> errors)
    {
        var columns = Array.ConvertAll(ColumnNames, names => Array.FindIndex(cells, cell => names.Contains(cell, StringComparer.OrdinalIgnoreCase)));
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] < 0) errors.Add(new CentresLineError(line, $"De kolom {ColumnNames[i][0]} ontbreekt. {Requirement}"));
        }

        return columns.Contains(-1) ? null : columns;
    }

    private static void ReadLine(
        string[] cells, int[] columns, char separator, int line, Dictionary<PostalArea, GeoPoint> centres, List<CentresLineError> errors)
    {
        if (cells.Length <= columns.Max())
        {
            errors.Add(new CentresLineError(line, "De regel heeft te weinig velden."));
            return;
        }

        var isArea = PostalArea.TryParse(cells[columns[0]], out var area);
        if (!isArea) errors.Add(new CentresLineError(line, PostalArea.Requirement));
        var isPoint = TryCoordinate(cells[columns[1]], separator, out var latitude) & TryCoordinate(cells[columns[2]], separator, out var longitude);
        if (!isPoint || !GeoPoint.TryCreate(latitude, longitude, out var point))
        {
            errors.Add(new CentresLineError(line, GeoPoint.Requirement));
        }
        else if (latitude is < 50.5 or > 53.8 || longitude is < 3.2 or > 7.4)
        {
            errors.Add(new CentresLineError(line, "Het punt ligt buiten Nederland. Zijn breedtegraad en lengtegraad verwisseld?"));
        }
        else if (isArea && !centres.TryAdd(area, point))
        {
            errors.Add(new CentresLineError(line, $"De postcode {area} staat er meer dan eens."));
        }
    }

    private static bool TryCoordinate(string cell, char separator, out double value)
    {
        var text = separator == ',' ? cell : cell.Replace(',', '.');
        return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static string[] Cells(ReadOnlySpan<char> line, char separator)
    {
        // More columns than this no public table has; the rest is not looked at.
        const int MostColumns = 100;
        var cells = new List<string>();
        foreach (var range in line.Split(separator))
        {
            if (cells.Count == MostColumns) break;
            cells.Add(line[range].Trim().Trim('"').Trim().ToString());
        }

        return [.. cells];
    }
}
