using System.Collections;
using System.Globalization;
using System.Reflection;
using Matching.Azure;
using Matching.Azure.Storage;
using Matching.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Codecs;

/// <summary>The codecs as the product registers them, and how to compare what goes through them.</summary>
internal static class Codec
{
    private static readonly ServiceProvider Provider = new ServiceCollection().AddMatchingStorage().BuildServiceProvider();

    public static IRowCodec<T> Of<T>()
        where T : IAggregate<T> => Provider.GetRequiredService<IRowCodec<T>>();

    public static T Get<T>()
        where T : notnull => Provider.GetRequiredService<T>();

    /// <summary>Everything that a state holds, lists included, as text.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        Enum or int or long or bool or decimal => FormattableString.Invariant($"{value}"),
        IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(Describe)) + "]",
        _ when value.GetType().Namespace?.StartsWith("Matching", StringComparison.Ordinal) == true => "(" + string.Join(", ", value.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0)
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => $"{p.Name}: {Describe(p.GetValue(value))}")) + ")",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "A value that is not compared yet."),
    };
}
