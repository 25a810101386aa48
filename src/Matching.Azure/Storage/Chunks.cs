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
        var start = 0;
        var part = 0;
        do
        {
            if (part == Most) throw new InvalidOperationException($"A text of {text.Length} characters does not fit in an entity of table storage.");
            var length = Math.Min(Size, text.Length - start);

            // Both halves of a character outside the basic plane stay together: apart they are no valid text.
            if (length == Size && char.IsHighSurrogate(text[start + length - 1])) length--;
            entity[Name(property, part)] = text.Substring(start, length);
            start += length;
            part++;
        }
        while (start < text.Length);
    }

    public static string Read(TableEntity entity, string property)
    {
        var first = entity.GetString(property) ?? throw new CorruptRowException($"A row without {property}.");
        if (!entity.ContainsKey(Name(property, 1))) return first;
        var text = new StringBuilder(first);
        for (var i = 1; entity.GetString(Name(property, i)) is { } more; i++) text.Append(more);
        return text.ToString();
    }

    private static string Name(string property, int part) => part == 0 ? property : property + part.ToString(CultureInfo.InvariantCulture);
}
