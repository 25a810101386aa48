using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matching.Application.Storage;

/// <summary>Bodies of view rows as JSON. A body names the version of its schema, so that an older row is made again instead of misread.</summary>
public static class ViewBody
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Writes a body.</summary>
    public static string Write<T>(T body)
        where T : notnull => JsonSerializer.Serialize(body, Options);

    /// <summary>Reads a body.</summary>
    /// <exception cref="JsonException">It is not such a body.</exception>
    public static T Read<T>(string json)
        where T : notnull => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("An empty body.");
}
