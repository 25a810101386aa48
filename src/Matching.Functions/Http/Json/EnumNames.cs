using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matching.Functions.Http.Json;

/// <summary>The values of an enum as callers see them: <see cref="JsonStringEnumMemberNameAttribute"/>, else the member's name in camelCase.</summary>
internal static class EnumNames
{
    /// <summary>Values by name, in the order of declaration.</summary>
    public static IReadOnlyDictionary<string, object> Of(Type type)
    {
        var values = new OrderedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            values.Add(field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(field.Name), field.GetValue(null)!);
        }

        return values;
    }

    /// <summary>Dutch sentence that lists the names.</summary>
    public static string Requirement(IEnumerable<string> names) => $"Kies uit: {string.Join(", ", names)}.";
}
