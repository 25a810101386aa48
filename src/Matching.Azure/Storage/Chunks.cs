using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace Matching.Azure.Storage;

/// <summary>Long texts in entities: a string property holds at most 64 KiB, so a text is spread over several.</summary>
internal static class Chunks
{
    /// <summary>Characters in one property: 32,000 UTF-16 code units stay below 64 KiB.</summary>
    private const int Size = 32_000;

    /// <summary>Properties that one text can take: 15 of them stay below the 1 MiB of an entity.</summary>
    private const int Most = 15;

    public static void Write(TableEntity entity, string property, string text)
    {
        if (text.Length > Size * Most)
            throw new InvalidOperationException($"A text of {text.Length} characters does not fit in an entity of table storage.");
        for (var i = 0; i == 0 || i * Size < text.Length; i++) entity[Name(property, i)] = text.Substring(i * Size, Math.Min(Size, text.Length - (i * Size)));
    }

    public static string Read(TableEntity entity, string property)
    {
        var first = entity.GetString(property) ?? throw new CorruptRowException($"A row without {property}.");
        if (first.Length < Size) return first;
        var text = new StringBuilder(first);
        for (var i = 1; entity.GetString(Name(property, i)) is { } more; i++) text.Append(more);
        return text.ToString();
    }

    private static string Name(string property, int part) => part == 0 ? property : property + part.ToString(CultureInfo.InvariantCulture);
}
