using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Matching.Application.Imports;

/// <summary>Lines that are ready to be taken over: each with its number, a tab, and the body of one request.</summary>
internal static class ImportPart
{
    /// <summary>Adds a line.</summary>
    public static void Write(Stream part, ImportRecord record)
    {
        part.Write(Encoding.UTF8.GetBytes(record.Line.ToString(CultureInfo.InvariantCulture)));
        part.WriteByte((byte)'\t');
        part.Write(record.Body.Span);
        part.WriteByte((byte)'\n');
    }

    /// <summary>Reads all lines of a part.</summary>
    public static async Task<IReadOnlyList<(int Line, ReadOnlyMemory<byte> Body)>> ReadAsync(Stream part, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        await part.CopyToAsync(whole, cancellationToken);
        var lines = new List<(int, ReadOnlyMemory<byte>)>();
        var rest = new ReadOnlyMemory<byte>(whole.GetBuffer(), 0, (int)whole.Length);
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            if (end < 0 || !Utf8Parser.TryParse(rest.Span, out int number, out var digits) || rest.Span[digits] != '\t')
                throw new FormatException("A part of an import that cannot be read.");
            lines.Add((number, rest[(digits + 1)..end]));
            rest = rest[(end + 1)..];
        }

        return lines;
    }
}
