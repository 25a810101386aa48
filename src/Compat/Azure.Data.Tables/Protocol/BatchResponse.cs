#nullable enable
using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Protocol;

/// <summary>Reads the answers in a multipart/mixed body; a part that is itself multipart (the change set) is read too, in order.</summary>
/// <remarks>Lines may end with CRLF or with LF alone; a body is as long as its Content-Length says, or else until the next boundary.</remarks>
internal static class BatchResponse
{
    /// <exception cref="FormatException">The body is not what its content type says.</exception>
    public static List<Response> Parse(ReadOnlySpan<byte> body, string? contentType)
    {
        var answers = new List<Response>();
        Multipart(body, BoundaryIn(contentType), answers);
        return answers;
    }

    private static void Multipart(ReadOnlySpan<byte> body, string boundary, List<Response> answers)
    {
        var delimiter = Encoding.ASCII.GetBytes("--" + boundary);
        var rest = body;
        var partStart = -1;
        while (true)
        {
            var lineStart = body.Length - rest.Length;
            if (rest.IsEmpty) throw new FormatException("The multipart answer stops before its last boundary.");
            var line = NextLine(ref rest);
            if (!line.StartsWith(delimiter)) continue;
            var tail = line[delimiter.Length..].TrimEnd(" \t"u8);
            var last = tail.SequenceEqual("--"u8);
            if (!last && !tail.IsEmpty) continue;
            if (partStart >= 0) Part(body[partStart..lineStart], answers);
            if (last) return;
            partStart = body.Length - rest.Length;
        }
    }

    private static void Part(ReadOnlySpan<byte> part, List<Response> answers)
    {
        var headers = Headers(ref part);
        var type = headers.FirstOrDefault(h => string.Equals(h.Name, "Content-Type", StringComparison.OrdinalIgnoreCase)).Value ?? "";
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)) Multipart(part, BoundaryIn(type), answers);
        else answers.Add(Answer(part));
    }

    private static MemoryResponse Answer(ReadOnlySpan<byte> part)
    {
        var statusLine = Encoding.UTF8.GetString(NextLine(ref part));
        var words = statusLine.Split(' ', 3);
        if (words.Length < 2 || !words[0].StartsWith("HTTP/", StringComparison.Ordinal)
            || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            throw new FormatException($"'{statusLine}' is not a status line.");

        var headers = Headers(ref part);
        var length = headers.FirstOrDefault(h => string.Equals(h.Name, "Content-Length", StringComparison.OrdinalIgnoreCase)).Value;
        var body = int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes <= part.Length
            ? part[..bytes]
            : part.TrimEnd("\r\n"u8);
        return new MemoryResponse(status, words.Length == 3 ? words[2] : "", headers, body.ToArray());
    }

    private static List<(string Name, string Value)> Headers(ref ReadOnlySpan<byte> rest)
    {
        var headers = new List<(string, string)>();
        while (!rest.IsEmpty)
        {
            var line = NextLine(ref rest);
            if (line.IsEmpty) break;
            var text = Encoding.UTF8.GetString(line);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) throw new FormatException($"'{text}' is not a header.");
            headers.Add((text[..colon].Trim(), text[(colon + 1)..].Trim()));
        }

        return headers;
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line is [.., (byte)'\r'] ? line[..^1] : line;
    }

    private static string BoundaryIn(string? contentType)
    {
        foreach (var parameter in (contentType ?? "").Split(';', StringSplitOptions.TrimEntries))
        {
            if (parameter.StartsWith("boundary=", StringComparison.OrdinalIgnoreCase)) return parameter["boundary=".Length..].Trim('"');
        }

        throw new FormatException($"'{contentType}' names no boundary.");
    }
}
