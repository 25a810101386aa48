#nullable enable
using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Protocol;

/// <summary>Values as OData literals in a filter.</summary>
internal static class ODataFilter
{
    public static string Quote(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Create(FormattableString filter)
    {
        var literals = new object?[filter.ArgumentCount];
        for (var i = 0; i < literals.Length; i++) literals[i] = Literal(filter.GetArgument(i));
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    /// <exception cref="ArgumentException">The Table service has no type for this value.</exception>
    public static string Literal(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        sbyte or byte or short or ushort or int or uint or decimal or float or double =>
            Convert.ToString(value, CultureInfo.InvariantCulture)!,
        long or ulong => Convert.ToString(value, CultureInfo.InvariantCulture) + "L",
        Guid id => $"guid'{id:D}'",
        byte[] bytes => Binary(bytes),
        BinaryData data => Binary(data.ToMemory().Span),
        DateTimeOffset moment => $"datetime'{EdmTypes.FormatDateTime(moment)}'",
        DateTime moment => $"datetime'{EdmTypes.FormatDateTime(moment.ToUniversalTime())}'",
        string text => Quote(text),
        char letter => Quote(letter.ToString()),
        StringBuilder text => Quote(text.ToString()),
        _ => throw new ArgumentException($"A {value.GetType()} has no literal in a filter.", nameof(value)),
    };

    private static string Binary(ReadOnlySpan<byte> bytes) => $"X'{Convert.ToHexStringLower(bytes)}'";
}
