#nullable enable
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Protocol;

/// <summary>Entities from the JSON that the Table service gives with minimal metadata.</summary>
internal static class EntityReader
{
    public static T ReadEntity<T>(Response response)
        where T : class, ITableEntity
    {
        using var document = JsonDocument.Parse(response.Content);
        return Read<T>(document.RootElement, EntityProperty.In(typeof(T)));
    }

    public static List<T> ReadEntities<T>(Response response)
        where T : class, ITableEntity
    {
        using var document = JsonDocument.Parse(response.Content);
        var values = document.RootElement.GetProperty("value");
        var entities = new List<T>(values.GetArrayLength());
        var properties = EntityProperty.In(typeof(T));
        foreach (var value in values.EnumerateArray()) entities.Add(Read<T>(value, properties));
        return entities;
    }

    public static List<string> ReadTableNames(Response response)
    {
        using var document = JsonDocument.Parse(response.Content);
        return [.. document.RootElement.GetProperty("value").EnumerateArray().Select(t => t.GetProperty(PropertyNames.TableName).GetString()!)];
    }

    private static T Read<T>(JsonElement json, IReadOnlyList<EntityProperty> properties)
        where T : class, ITableEntity
    {
        var values = Values(json);
        if (typeof(T) == typeof(TableEntity) || typeof(T) == typeof(ITableEntity)) return (T)(ITableEntity)new TableEntity(values);

        var entity = Activator.CreateInstance<T>();
        if (entity is IDictionary<string, object> dictionary)
        {
            foreach (var (name, value) in values) dictionary[name] = value;
            return entity;
        }

        foreach (var (stored, property) in properties)
        {
            if (property.SetMethod is null) continue;
            var name = string.Equals(stored, PropertyNames.ETag, StringComparison.Ordinal) ? PropertyNames.ODataETag : stored;
            if (values.TryGetValue(name, out var value)) property.SetValue(entity, Convert(value, property.PropertyType));
        }

        return entity;
    }

    private static Dictionary<string, object> Values(JsonElement json)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.EndsWith(PropertyNames.ODataTypeSuffix, StringComparison.Ordinal))
                types[property.Name[..^PropertyNames.ODataTypeSuffix.Length]] = property.Value.GetString()!;
        }

        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.EndsWith(PropertyNames.ODataTypeSuffix, StringComparison.Ordinal)) continue;
            if (property.Value.ValueKind == JsonValueKind.Null) continue;
            // The timestamp is a moment; not every server says so.
            var type = string.Equals(property.Name, PropertyNames.Timestamp, StringComparison.Ordinal)
                ? EdmTypes.DateTime
                : types.GetValueOrDefault(property.Name);
            values[property.Name] = Value(property.Value, type);
        }

        return values;
    }

    private static object Value(JsonElement json, string? type) => type switch
    {
        EdmTypes.Binary => json.GetBytesFromBase64(),
        EdmTypes.DateTime => EdmTypes.ParseDateTime(json.GetString()!),
        EdmTypes.Guid => Guid.Parse(json.GetString()!),
        EdmTypes.Int64 when json.ValueKind == JsonValueKind.String => long.Parse(json.GetString()!, CultureInfo.InvariantCulture),
        EdmTypes.Int64 => json.GetInt64(),
        EdmTypes.Double when json.ValueKind == JsonValueKind.String => double.Parse(json.GetString()!, CultureInfo.InvariantCulture),
        EdmTypes.Double => json.GetDouble(),
        null or EdmTypes.String or EdmTypes.Boolean or EdmTypes.Int32 => Plain(json),
        _ => throw new NotSupportedException($"The service gave a property of type {type}, which is unknown."),
    };

    private static object Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when json.TryGetInt32(out var number) => number,
        JsonValueKind.Number when json.TryGetInt64(out var number) => number,
        JsonValueKind.Number => json.GetDouble(),
        _ => json.GetRawText(),
    };

    private static object Convert(object value, Type target)
    {
        var type = Nullable.GetUnderlyingType(target) ?? target;
        return value switch
        {
            _ when type.IsInstanceOfType(value) => value,
            string text when type.IsEnum => Enum.Parse(type, text),
            string text when type == typeof(ETag) => new ETag(text),
            byte[] bytes when type == typeof(BinaryData) => BinaryData.FromBytes(bytes),
            DateTimeOffset moment when type == typeof(DateTime) => moment.UtcDateTime,
            int number when type == typeof(long) => (long)number,
            int number when type == typeof(double) => (double)number,
            long number when type == typeof(double) => (double)number,
            _ => throw new InvalidCastException($"The table holds a {value.GetType()} where the entity has a {target}."),
        };
    }
}
