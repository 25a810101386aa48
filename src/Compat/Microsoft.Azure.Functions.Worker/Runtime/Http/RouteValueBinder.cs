using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.Azure.Functions.Worker.Runtime.Http;

/// <summary>Binds a parameter to the route value of its name.</summary>
internal static class RouteValueBinder
{
    private static readonly Dictionary<Type, Func<string, object>> Parsers = new()
    {
        [typeof(string)] = text => text,
        [typeof(Guid)] = text => Guid.Parse(text),
        [typeof(bool)] = text => bool.Parse(text),
        [typeof(int)] = text => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture),
        [typeof(long)] = text => long.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture),
        [typeof(double)] = text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        [typeof(decimal)] = text => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture),
        [typeof(DateTime)] = text => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        [typeof(DateTimeOffset)] = text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        [typeof(DateOnly)] = text => DateOnly.Parse(text, CultureInfo.InvariantCulture),
    };

    /// <returns>Null when the parameter's type cannot be read from a route.</returns>
    public static ParameterBinder? For(ParameterInfo parameter)
    {
        var name = parameter.Name!;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (!Parsers.TryGetValue(type, out var parse)) return null;
        var mayBeAbsent = parameter.HasDefaultValue || !parameter.ParameterType.IsValueType || type != parameter.ParameterType;
        var absent = parameter.HasDefaultValue ? parameter.DefaultValue : null;

        return (_, invocation) =>
        {
            if (invocation.Http!.GetRouteValue(name) is not { } value)
                return mayBeAbsent ? absent : throw new FunctionInputConverterException($"The route has no value for parameter '{name}'.");
            try
            {
                return parse(Convert.ToString(value, CultureInfo.InvariantCulture)!);
            }
            catch (Exception e) when (e is FormatException or OverflowException)
            {
                // Without the value: it is the caller's.
                throw new FunctionInputConverterException($"The route value for parameter '{name}' is not a {type.Name}.");
            }
        };
    }
}
