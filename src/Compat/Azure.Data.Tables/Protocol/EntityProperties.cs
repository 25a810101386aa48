#nullable enable
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Protocol;

/// <summary>The properties of an entity class that are stored, under the names they are stored by.</summary>
internal sealed class EntityProperties
{
    private static readonly ConcurrentDictionary<Type, EntityProperties> ByType = new();

    private static readonly PropertyInfo[] KeyProperties =
        [typeof(ITableEntity).GetProperty(PropertyNames.PartitionKey)!, typeof(ITableEntity).GetProperty(PropertyNames.RowKey)!,
        typeof(ITableEntity).GetProperty(PropertyNames.Timestamp)!, typeof(ITableEntity).GetProperty(PropertyNames.ETag)!];

    private EntityProperties(Type type)
    {
        var own = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0)
            .Where(p => !p.IsDefined(typeof(IgnoreDataMemberAttribute), inherit: true))
            .Select(p => new Stored(p.GetCustomAttribute<DataMemberAttribute>()?.Name ?? p.Name, p))
            .ToList();

        // The four of the interface are there under their own names, also where a class implements them explicitly.
        var missing = KeyProperties.Where(k => !own.Exists(o => string.Equals(o.Name, k.Name, StringComparison.Ordinal)));
        All = [.. missing.Select(k => new Stored(k.Name, k)), .. own];
    }

    public IReadOnlyList<Stored> All { get; }

    public static EntityProperties Of(Type type) => ByType.GetOrAdd(type, static t => new EntityProperties(t));

    public string NameOf(PropertyInfo property) =>
        All.FirstOrDefault(s => string.Equals(s.Property.Name, property.Name, StringComparison.Ordinal))?.Name ?? property.Name;

    internal sealed record Stored(string Name, PropertyInfo Property);
}
