namespace Matching.Application.Imports;

/// <summary>Lines that are ready to be taken over: the bodies of requests, one on each line.</summary>
internal static class ImportPart
{
    /// <summary>Adds a line.</summary>
    public static void Write(Stream part, ImportRecord record)
    {
        part.Write(record.Body.Span);
        part.WriteByte((byte)'\n');
    }

    /// <summary>Reads all lines of a part.</summary>
    public static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(Stream part, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        await part.CopyToAsync(whole, cancellationToken);
        var lines = new List<ReadOnlyMemory<byte>>();
        var rest = new ReadOnlyMemory<byte>(whole.GetBuffer(), 0, (int)whole.Length);
        while (rest.Span.IndexOf((byte)'\n') is >= 0 and var end)
        {
            lines.Add(rest[..end]);
            rest = rest[(end + 1)..];
        }

        return lines;
    }
}
