using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matching.Azure.Storage;

/// <summary>A codec that goes through a row type of its own, so that the domain can change without the stored text changing with it.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
/// <typeparam name="TRow">The row type.</typeparam>
internal abstract class JsonRowCodec<T, TRow> : IRowCodec<T>
    where TRow : class
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <inheritdoc/>
    public abstract string Schema { get; }

    /// <inheritdoc/>
    public abstract bool IsLive(T state);

    /// <inheritdoc/>
    public string Write(T state) => JsonSerializer.Serialize(ToRow(state), Options);

    /// <inheritdoc/>
    public T Read(string schema, string body)
    {
        if (!string.Equals(schema, Schema, StringComparison.Ordinal)) throw new CorruptRowException($"A row of schema {schema} where {Schema} is known.");
        try
        {
            return FromRow(JsonSerializer.Deserialize<TRow>(body, Options) ?? throw new JsonException("Empty."));
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
        {
            // The inner exception may quote what the row holds, so only its type goes along.
            throw new CorruptRowException($"A row of schema {schema} cannot be read ({e.GetType().Name}).");
        }
    }

    /// <summary>The row of a state.</summary>
    protected abstract TRow ToRow(T state);

    /// <summary>The state of a row.</summary>
    /// <exception cref="FormatException">A value is not valid.</exception>
    /// <exception cref="ArgumentException">Values do not fit together.</exception>
    protected abstract T FromRow(TRow row);
}
