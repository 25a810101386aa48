using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Imports;

/// <summary>
/// The columns that a contract has in a table: one for each simple value, named by its path (<c>persoon.roepnaam</c>), and one for each list.
/// They follow from the contract's type, so that a new field is a new column.
/// </summary>
internal sealed class ContractColumns
{
    private readonly Branch _root;

    private ContractColumns(Branch root, IReadOnlyList<ContractColumn> all)
    {
        _root = root;
        All = all;
    }

    /// <summary>All columns, in the contract's order.</summary>
    public IReadOnlyList<ContractColumn> All { get; }

    /// <summary>The columns of a contract.</summary>
    /// <exception cref="NotSupportedException">A member has no place in a table.</exception>
    public static ContractColumns Of(Type contract)
    {
        var columns = new List<ContractColumn>();
        var root = Build("", contract, "", true, new NullabilityInfoContext(), columns);
        return new ContractColumns(root, columns);
    }

    /// <summary>Writes a line as the JSON of one request. Empty cells are values that are not there; objects without any value are not there either.</summary>
    /// <param name="cells">The texts of all columns, in their order; empty where the file lacks one.</param>
    /// <param name="json">Where to write it.</param>
    public void Write(IReadOnlyList<string> cells, Utf8JsonWriter json) => _root.Write(cells, json);

    /// <summary>The texts of all columns for the JSON of one request.</summary>
    public IReadOnlyList<string> Cells(JsonObject body) => [.. All.Select(c => c.Find(body) is { } value ? c.Form.Write(value) : "")];

    private static Branch Build(string name, Type type, string path, bool required, NullabilityInfoContext nullability, List<ContractColumn> columns)
    {
        var parts = new List<Part>();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
        {
            var (member, needed) = Named(property, nullability);
            var full = path.Length == 0 ? member : $"{path}.{member}";
            var inner = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (FormOf(inner, nullability) is { } form)
            {
                parts.Add(new Leaf(member, columns.Count, needed && form.IsList, form));
                columns.Add(new ContractColumn(full, required && needed, form, property.GetCustomAttribute<DescriptionAttribute>()?.Description));
            }
            else
            {
                parts.Add(Build(member, inner, full, required && needed, nullability, columns));
            }
        }

        return new Branch(name, required, parts);
    }

    private static (string Name, bool Required) Named(PropertyInfo property, NullabilityInfoContext nullability) => (
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name),
        property.IsDefined(typeof(RequiredMemberAttribute)) && nullability.Create(property).WriteState != NullabilityState.Nullable);

    private static CellForm? FormOf(Type type, NullabilityInfoContext nullability)
    {
        if (Simple(type) is { } simple) return simple;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IReadOnlyList<>)) return null;
        var item = type.GetGenericArguments()[0];
        if (Simple(item) is { } itemForm) return new CellForm.List(itemForm);
        var members = item.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).Select(p =>
        {
            var (name, required) = Named(p, nullability);
            return (name, required, Simple(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType));
        }).ToList();
        return members.TrueForAll(m => m.Item3 is not null) ? new CellForm.List(new CellForm.Object([.. members.Select(m => (m.name, m.required, m.Item3!))])) : new CellForm.Json();
    }

    private static CellForm? Simple(Type type) =>
        type == typeof(string) ? new CellForm.Text("")
        : type == typeof(int) || type == typeof(decimal) ? new CellForm.Number()
        : type == typeof(bool) ? new CellForm.Flag()
        : type == typeof(DateOnly) ? new CellForm.Date()
        : type == typeof(TimeOnly) ? new CellForm.Text("een tijd als 07:30")
        : type == typeof(DateTimeOffset) ? new CellForm.Text("datum en tijd als 2026-07-01T09:30:00Z")
        : type.IsEnum ? new CellForm.Text("een van: " + string.Join(" / ", EnumNames.Of(type).Keys))
        : null;

    private abstract record Part(string Name)
    {
        public abstract bool IsThere(IReadOnlyList<string> cells);

        public abstract void Write(IReadOnlyList<string> cells, Utf8JsonWriter json);
    }

    private sealed record Leaf(string Name, int Column, bool Always, CellForm Form) : Part(Name)
    {
        public override bool IsThere(IReadOnlyList<string> cells) => Always || !string.IsNullOrWhiteSpace(cells[Column]);

        public override void Write(IReadOnlyList<string> cells, Utf8JsonWriter json)
        {
            if (!string.IsNullOrWhiteSpace(cells[Column]))
            {
                Form.Read(cells[Column], json);
                return;
            }

            json.WriteStartArray();
            json.WriteEndArray();
        }
    }

    private sealed record Branch(string Name, bool Always, IReadOnlyList<Part> Parts) : Part(Name)
    {
        public override bool IsThere(IReadOnlyList<string> cells) => Always || Parts.Any(p => p is Leaf leaf ? !string.IsNullOrWhiteSpace(cells[leaf.Column]) : p.IsThere(cells));

        public override void Write(IReadOnlyList<string> cells, Utf8JsonWriter json)
        {
            json.WriteStartObject();
            foreach (var part in Parts.Where(p => p.IsThere(cells)))
            {
                json.WritePropertyName(part.Name);
                part.Write(cells, json);
            }

            json.WriteEndObject();
        }
    }
}
