using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Matching.Domain;

namespace Matching.Azure.Storage;

/// <summary>A codec that goes through a row type of its own, so that the domain can change without the stored text changing with it.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
/// <typeparam name="TRow">The row type.</typeparam>
internal abstract class JsonRowCodec<T, TRow> : IRowCodec<T>
    where T : IAggregate<T>
    where TRow : class
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

        // Rows are never part of a page, so a letter with an accent need not take the room of six.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
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
            var state = FromRow(JsonSerializer.Deserialize<TRow>(body, Options) ?? throw new JsonException("Empty."));
            return state.Version >= 1 ? state : throw new FormatException("A version counts from 1.");
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or NullReferenceException)
        {
            // A null among the elements of a list is the one null that the serializer does not refuse.

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
