using System.Globalization;

namespace Azure.Data.Tables.Protocol;

/// <summary>The Table service's property types, as they are named in JSON.</summary>
internal static class EdmTypes
{
    public const string Binary = "Edm.Binary";
    public const string Boolean = "Edm.Boolean";
    public const string DateTime = "Edm.DateTime";
    public const string Double = "Edm.Double";
    public const string Guid = "Edm.Guid";
    public const string Int32 = "Edm.Int32";
    public const string Int64 = "Edm.Int64";
    public const string String = "Edm.String";

    public static string FormatDateTime(DateTimeOffset value) =>
        value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <exception cref="NotSupportedException">The kind is not UTC: which moment is meant is then a guess, which the official client refuses.</exception>
    public static string FormatDateTime(DateTime value) => value.Kind == DateTimeKind.Utc
        ? FormatDateTime(new DateTimeOffset(value))
        : throw new NotSupportedException($"A DateTime of kind {value.Kind} is refused: it must be UTC.");

    public static DateTimeOffset ParseDateTime(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    // NaN and the infinities are strings; a whole number gets its ".0", which makes it a double without looking at the annotation.
    public static string FormatDouble(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return !double.IsFinite(value) || text.AsSpan().IndexOfAny('.', 'E') >= 0 ? text : text + ".0";
    }
}
