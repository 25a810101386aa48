namespace Matching.Domain.Imports;

/// <summary>How an imported file is written.</summary>
public enum ImportFormat
{
    /// <summary>Comma or semicolon separated values with a header, in UTF-8.</summary>
    Csv = 1,

    /// <summary>The same in Windows-1252, as older spreadsheets write it.</summary>
    CsvWindows1252,

    /// <summary>A JSON array of what one would otherwise post one by one.</summary>
    Json,
}
