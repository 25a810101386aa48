using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Matching.Functions.Http.Json;

/// <summary>
/// Reads a request's JSON into a contract (a record with <c>required</c> and optional init properties) and notes everything that does
/// not fit: missing, unknown and double fields, wrong kinds, values out of range. It never throws for what somebody sent.
/// <c>StringLength</c>, <c>Range</c> and (on lists) <c>MaxLength</c> on a property are checked here and shown in the OpenAPI document.
/// </summary>
public static class StrictJson
{
    /// <summary>Most bytes in a body.</summary>
    public const int MaximumBytes = 256 * 1024;

    /// <summary>Most levels of objects and lists within each other.</summary>
    public const int MaximumDepth = 32;

    /// <summary>Reads a contract from a request's body. What is wrong with the content goes into <paramref name="errors"/>.</summary>
    /// <returns>The contract, with blanks where the input is broken; or the problem when the body is no JSON in kind (415) or too big (413).</returns>
    public static async Task<(T Body, Problem? Problem)> ReadAsync<T>(HttpRequest request, FieldErrors errors, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!IsJson(request)) return ((T)Shape<T>.Root.Blank, Problem.UnsupportedMediaType("application/json"));
        var bytes = await ReadBytesAsync(request, MaximumBytes, cancellationToken);
        return bytes is { } body ? (Parse<T>(body, errors), null) : ((T)Shape<T>.Root.Blank, Problem.TooLarge(MaximumBytes));
    }

    /// <summary>Reads a contract from JSON in UTF-8.</summary>
    /// <returns>The contract, with blanks where the input is broken.</returns>
    public static T Parse<T>(ReadOnlyMemory<byte> json, FieldErrors errors)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (json.Span.StartsWith(Encoding.UTF8.Preamble)) json = json[Encoding.UTF8.Preamble.Length..];
        if (SyntaxError(json.Span) is { } mistake)
        {
            errors.Broken("", mistake);
            return (T)Shape<T>.Root.Blank;
        }

        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaximumDepth });
        return (T)(Shape<T>.Root.Read(document.RootElement, errors) ?? Shape<T>.Root.Blank);
    }

    /// <summary>Reads at most <paramref name="limit"/> bytes of a body; null when there are more, of which then no more than that was read.</summary>
    internal static async Task<ReadOnlyMemory<byte>?> ReadBytesAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit) return null;
        var buffer = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? 4096) + 1);
        while (buffer.WrittenCount <= limit)
        {
            var read = await request.Body.ReadAsync(buffer.GetMemory(), cancellationToken);
            if (read == 0) return buffer.WrittenMemory;
            buffer.Advance(read);
        }

        return null;
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0;

    private static string? SyntaxError(ReadOnlySpan<byte> json)
    {
        if (json.Trim(" \t\r\n"u8).IsEmpty) return "De inhoud is leeg. Stuur een JSON-object.";
        if (!Utf8.IsValid(json)) return $"De inhoud is geen geldige UTF-8: {Place(json, ValidLength(json))}.";
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaximumDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= MaximumDepth)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"De inhoud is te diep genest: hoogstens {MaximumDepth} niveaus. Zie {Place(json, (int)reader.TokenStartIndex)}.");
                }
            }

            return null;
        }
        catch (JsonException mistake)
        {
            var offset = 0;
            for (var line = mistake.LineNumber ?? 0; line > 0; line--) offset += json[offset..].IndexOf((byte)'\n') + 1;
            return $"De inhoud is geen geldige JSON: {Place(json, Math.Min(json.Length, offset + (int)(mistake.BytePositionInLine ?? 0)))}.";
        }
    }

    private static int ValidLength(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(text[length..], out _, out var used) == OperationStatus.Done) length += used;
        return length;
    }

    private static string Place(ReadOnlySpan<byte> text, int offset)
    {
        var before = text[..offset];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"regel {line}, positie {column}");
    }

    private static class Shape<T>
    {
        public static readonly JsonShape Root = JsonShape.Of(typeof(T));
    }
}
