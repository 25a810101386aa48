#nullable enable
using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Protocol;

/// <summary>Entities as the JSON that the Table service takes.</summary>
internal static class EntityWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="NotSupportedException">A property's value is of a type that the Table service does not have.</exception>
    public static ReadOnlyMemory<byte> Write(ITableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        foreach (var (name, value) in StoredValues(entity)) WriteProperty(json, name, value);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    // The service itself keeps the timestamp and the tag, and stores no nulls.
    public static IEnumerable<(string Name, object Value)> StoredValues(ITableEntity entity)
    {
        foreach (var (name, value) in Values(entity))
        {
            if (value is null || name is PropertyNames.Timestamp or PropertyNames.ETag) continue;
            if (!name.StartsWith(PropertyNames.ODataPrefix, StringComparison.Ordinal)) yield return (name, value);
        }
    }

    private static IEnumerable<(string Name, object? Value)> Values(ITableEntity entity)
    {
        if (entity is IDictionary<string, object> dictionary) return dictionary.Select(p => (p.Key, (object?)p.Value));
        return EntityProperty.In(entity.GetType()).Select(stored => (stored.Name, stored.Property.GetValue(entity)));
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                WriteTyped(json, name, EdmTypes.Int64, number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                json.WriteString(name + PropertyNames.ODataTypeSuffix, EdmTypes.Double);
                json.WritePropertyName(name);
                json.WriteRawValue(EdmTypes.FormatDouble(number));
                break;
            case double number:
                WriteTyped(json, name, EdmTypes.Double, EdmTypes.FormatDouble(number));
                break;
            case Guid id:
                WriteTyped(json, name, EdmTypes.Guid, id.ToString("D"));
                break;
            case DateTimeOffset moment:
                WriteTyped(json, name, EdmTypes.DateTime, EdmTypes.FormatDateTime(moment));
                break;
            case DateTime moment:
                WriteTyped(json, name, EdmTypes.DateTime, EdmTypes.FormatDateTime(moment));
                break;
            case byte[] bytes:
                WriteTyped(json, name, EdmTypes.Binary, Convert.ToBase64String(bytes));
                break;
            case BinaryData data:
                WriteTyped(json, name, EdmTypes.Binary, Convert.ToBase64String(data.ToMemory().Span));
                break;
            case Enum choice:
                json.WriteString(name, choice.ToString());
                break;
            default:
                throw new NotSupportedException($"Property '{name}' holds a {value.GetType()}, which a table cannot.");
        }
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name + PropertyNames.ODataTypeSuffix, type);
        json.WriteString(name, value);
    }
}
