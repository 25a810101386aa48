using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Matching.Functions.Imports;

/// <summary>
/// Text in a cell of a file that spreadsheets open. What they would run as a formula, or we would skip as a remark, is written with an
/// apostrophe before it; reading takes one apostrophe away again.
/// </summary>
internal static class CellText
{
    /// <summary>What a line begins with that explains something to people.</summary>
    public const char Remark = '#';

    private static readonly SearchValues<char> InPhoneNumbers = SearchValues.Create("0123456789 -()");

    private const string Dangerous = "=+-@\t\r#";

    /// <summary>Reads a cell.</summary>
    /// <returns>False when it could be run as a formula.</returns>
    public static bool TryRead(string cell, [NotNullWhen(true)] out string? text)
    {
        text = cell;
        var start = cell.AsSpan().TrimStart('\'');
        if (start.IsEmpty || !Dangerous.Contains(start[0], StringComparison.Ordinal)) return true;
        if (start.Length < cell.Length)
        {
            text = cell[1..];
            return true;
        }

        // Phone numbers may begin with a plus sign.
        if (cell[0] == Remark || (cell[0] == '+' && cell.AsSpan(1).ContainsAnyInRange('0', '9') && !cell.AsSpan(1).ContainsAnyExcept(InPhoneNumbers))) return true;
        text = null;
        return false;
    }

    /// <summary>Writes a cell.</summary>
    public static string Write(string text)
    {
        var start = text.AsSpan().TrimStart('\'');
        return !start.IsEmpty && Dangerous.Contains(start[0], StringComparison.Ordinal) ? "'" + text : text;
    }
}
