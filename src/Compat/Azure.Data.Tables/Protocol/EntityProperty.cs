#nullable enable
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Protocol;

/// <summary>A property of an entity class that is stored, and the name it is stored by.</summary>
internal sealed record EntityProperty(string Name, PropertyInfo Property)
{
    private static readonly PropertyInfo[] OfEveryEntity = typeof(ITableEntity).GetProperties();

    /// <summary>The stored properties of a class. Those of the interface are among them, also where the class implements them explicitly.</summary>
    public static IReadOnlyList<EntityProperty> In(Type type)
    {
        var own = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0)
            .Where(p => !p.IsDefined(typeof(IgnoreDataMemberAttribute), inherit: true))
            .Select(p => new EntityProperty(p.GetCustomAttribute<DataMemberAttribute>()?.Name ?? p.Name, p))
            .ToList();
        var hidden = OfEveryEntity.Where(e => !own.Exists(o => string.Equals(o.Name, e.Name, StringComparison.Ordinal)));
        return [.. hidden.Select(h => new EntityProperty(h.Name, h)), .. own];
    }
}
