using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Http.OpenApi;

/// <summary>JSON Schemas of contracts. Each record and enum becomes one named component that others refer to.</summary>
internal sealed class SchemaSet
{
    private readonly SortedDictionary<string, (Type Type, JsonNode? Schema)> _components = new(StringComparer.Ordinal);
    private bool _closed;

    /// <summary>Makes the components of what callers send. They are closed: an unknown field is refused.</summary>
    /// <remarks>To be called before the answers are referred to, which may get new fields at any time and so stay open.</remarks>
    public void AddInputs(IEnumerable<Type> contracts)
    {
        _closed = true;
        foreach (var contract in contracts) Reference(contract);
        _closed = false;
    }

    /// <summary>A reference to the component of a contract, which is made when it is new.</summary>
    /// <exception cref="InvalidOperationException">Two contracts have the same name.</exception>
    public JsonObject Reference(Type type)
    {
        var name = NameOf(type);
        if (!IsComponent(type)) return Inline(type).AsObject();
        if (!_components.TryGetValue(name, out var known))
        {
            // Known before it is made, so that a contract may refer to itself.
            _components.Add(name, (type, null));
            _components[name] = (type, Export(type));
        }
        else if (known.Type != type)
        {
            throw new InvalidOperationException($"Two contracts are called {name}: {known.Type} and {type}.");
        }

        return new JsonObject { ["$ref"] = "#/components/schemas/" + name };
    }

    /// <summary>The schema of a type itself.</summary>
    public JsonNode Inline(Type type) => IsComponent(type) ? Reference(type) : Export(type);

    /// <summary>All components by name.</summary>
    public JsonObject ToJson() => new(_components.Select(c => KeyValuePair.Create<string, JsonNode?>(c.Key, c.Value.Schema!.DeepClone())));

    private static bool IsComponent(Type type) => type.IsEnum || (type.Namespace?.StartsWith("Matching.", StringComparison.Ordinal) == true && type.IsClass);

    private static string NameOf(Type type) => type.IsGenericType ? NameOf(type.GetGenericArguments()[0]) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name;

    private static string? Description(ICustomAttributeProvider? from) => from?.GetCustomAttributes(typeof(DescriptionAttribute), false).OfType<DescriptionAttribute>().FirstOrDefault()?.Description;

    private static void Bounds(JsonObject schema, ICustomAttributeProvider? property, bool list)
    {
        foreach (var attribute in property?.GetCustomAttributes(false) ?? [])
        {
            switch (attribute)
            {
                case StringLengthAttribute length:
                    schema["minLength"] = length.MinimumLength;
                    schema["maxLength"] = length.MaximumLength;
                    break;
                case RangeAttribute range:
                    schema["minimum"] = JsonSerializer.SerializeToNode(range.Minimum);
                    schema["maximum"] = JsonSerializer.SerializeToNode(range.Maximum);
                    break;
                case MaxLengthAttribute items when list:
                    schema["maxItems"] = items.Length;
                    break;
                default:
                    break;
            }
        }
    }

    private JsonNode Export(Type type) => ApiJson.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) => Transform(type, context, node),
    });

    private JsonObject Transform(Type root, JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var schema = node as JsonObject ?? [];
        var property = context.PropertyInfo?.AttributeProvider;
        var list = context.TypeInfo.Kind == JsonTypeInfoKind.Enumerable;
        if (type != root && IsComponent(type))
        {
            // An optional field may be left out; that it may also be null needs no second schema for readers.
            schema = Reference(type);
        }
        else if (type == root && IsComponent(type) && context.Path.Length > 0)
        {
            schema = new JsonObject { ["$ref"] = "#/components/schemas/" + NameOf(type) };
        }
        else if (type == typeof(TimeOnly))
        {
            schema["type"] = "string";
            schema["pattern"] = "^[0-2][0-9]:[0-5][0-9]$";
        }
        else if (type.IsEnum)
        {
            schema["type"] = "string";
        }
        else if (_closed && context.TypeInfo.Kind == JsonTypeInfoKind.Object && IsComponent(type))
        {
            schema["additionalProperties"] = false;
        }

        Bounds(schema, property, list);
        if ((Description(property) ?? (context.Path.Length == 0 ? Description(type) : null)) is { } description) schema["description"] = description;
        return schema;
    }
}
