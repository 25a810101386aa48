using Matching.Domain.Results;

namespace Matching.Application.Placements;

/// <summary>Names of enumerations in settings. A number is no name: it says nothing to a reader.</summary>
internal static class Setting
{
    /// <summary>Reads a name, in any case, or adds what is wrong.</summary>
    public static T Read<T>(string at, string? text, List<FieldError> errors)
        where T : struct, Enum
    {
        if (!TryRead<T>(text, out var value)) errors.Add(new(at, $"Kies {Names<T>()}."));
        return value;
    }

    /// <summary>Reads a name, in any case.</summary>
    public static bool TryRead<T>(string? text, out T value)
        where T : struct, Enum
    {
        var name = Enum.GetNames<T>().FirstOrDefault(n => string.Equals(n, text?.Trim(), StringComparison.OrdinalIgnoreCase));
        value = name is null ? default : Enum.Parse<T>(name);
        return name is not null;
    }

    /// <summary>The names: "A, B of C".</summary>
    public static string Names<T>()
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        return $"{string.Join(", ", names[..^1])} of {names[^1]}";
    }
}
