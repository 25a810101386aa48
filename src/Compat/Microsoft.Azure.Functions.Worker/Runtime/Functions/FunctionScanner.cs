using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.Local;

namespace Microsoft.Azure.Functions.Worker.Runtime;

/// <summary>Finds the methods that carry <see cref="FunctionAttribute"/> and checks their shape.</summary>
internal static partial class FunctionScanner
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static List<LocalFunction> Scan(LocalRuntimeOptions options, string routePrefix, List<string> errors)
    {
        var assemblies = options.Assemblies.Count + options.Types.Count > 0 ? options.Assemblies : WorkerAssemblies(Assembly.GetEntryAssembly());
        var methods = assemblies.SelectMany(a => a.GetTypes()).Concat(options.Types).Distinct()
            .SelectMany(t => t.GetMethods(Declared))
            .Select(m => (Method: m, m.GetCustomAttribute<FunctionAttribute>()?.Name))
            .Where(f => f.Name is not null)
            .ToList();

        errors.AddRange(methods.GroupBy(f => f.Name!, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1)
            .Select(same => $"{same.Key}: the name of {same.Count()} functions ({string.Join(", ", same.Select(f => Describe(f.Method)))})."));
        return [.. methods.Select(f => Create(f.Name!, f.Method, routePrefix, errors)).OfType<LocalFunction>()];
    }

    private static LocalFunction? Create(string name, MethodInfo method, string routePrefix, List<string> errors)
    {
        var before = errors.Count;
        if (!FunctionName().IsMatch(name)) errors.Add($"{name}: a function's name starts with a letter and holds letters, digits, '_' and '-' only.");
        if (!method.IsPublic || method.IsGenericMethod || method.ReflectedType is not { IsGenericType: false } type || !type.IsVisible)
            errors.Add($"{name}: {Describe(method)} must be a public method without type parameters in a public class without them.");
        else if (!method.IsStatic && type.IsAbstract)
            errors.Add($"{name}: {Describe(method)} is an instance method of an abstract class.");

        // Asked once: a host that starts at the same time may make the runtime hand out other instances the second time.
        var parameters = method.GetParameters();
        var triggers = parameters.Where(p => p.IsDefined(typeof(TriggerBindingAttribute))).ToList();
        if (triggers.Count != 1)
        {
            errors.Add($"{name}: a function has one trigger, and this one has {triggers.Count}.");
            return null;
        }

        var trigger = triggers[0].GetCustomAttribute<TriggerBindingAttribute>()!;
        RoutePattern? route = null;
        if (trigger is HttpTriggerAttribute http)
        {
            // An attribute without a level means Function in Azure, whatever the property says.
            var level = triggers[0].GetCustomAttributesData().First(a => a.AttributeType == typeof(HttpTriggerAttribute)).ConstructorArguments;
            if (http.AuthLevel != AuthorizationLevel.Anonymous || level is not [{ ArgumentType.Name: nameof(AuthorizationLevel) }, ..])
                errors.Add($"{name}: this runtime has no function keys; use AuthorizationLevel.Anonymous.");
            try
            {
                route = RoutePatternFactory.Parse(HttpFunction.Template(routePrefix, http, name));
            }
            catch (RoutePatternException e)
            {
                errors.Add($"{name}: route '{http.Route}' is not valid: {e.Message}");
            }
        }

        CheckReturnType(name, method, trigger, errors);
        var binders = parameters.Select(p => Binder(name, p, p == triggers[0] ? trigger : null, route, errors)).ToArray();
        return errors.Count > before ? null : new LocalFunction(name, method, trigger, triggers[0], binders);
    }

    private static void CheckReturnType(string name, MethodInfo method, TriggerBindingAttribute trigger, List<string> errors)
    {
        var type = method.ReturnType;
        if (type == typeof(void))
        {
            if (method.IsDefined(typeof(AsyncStateMachineAttribute)))
                errors.Add($"{name}: async void cannot be awaited; return a Task.");
            return;
        }

        if (type == typeof(Task)) return;
        if (trigger is not HttpTriggerAttribute)
        {
            errors.Add($"{name}: returns {type.Name}; a function without HTTP trigger returns void or Task.");
            return;
        }

        var result = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GenericTypeArguments[0] : type;
        if (!typeof(IActionResult).IsAssignableFrom(result) && !typeof(IResult).IsAssignableFrom(result))
            errors.Add($"{name}: returns {type.Name}; an HTTP function returns IActionResult, IResult, a Task of them, Task or void.");
    }

    private static ParameterBinder Binder(
        string name, ParameterInfo parameter, TriggerBindingAttribute? trigger, RoutePattern? route, List<string> errors)
    {
        var type = parameter.ParameterType;
        var binder = trigger switch
        {
            HttpTriggerAttribute => type == typeof(HttpRequest) ? (_, invocation) => invocation.Http!.Request : null,
            QueueTriggerAttribute => Queues.QueueMessageBinder.For(parameter),
            TimerTriggerAttribute => type == typeof(TimerInfo) ? (_, invocation) => invocation.Trigger : null,
            null when type == typeof(FunctionContext) => (context, _) => context,
            null when type == typeof(CancellationToken) => (context, _) => context.CancellationToken,
            null when route?.GetParameter(parameter.Name!) is not null => Http.RouteValueBinder.For(parameter),
            _ => (ParameterBinder?)null,
        };
        if (binder is not null) return binder;

        errors.Add(trigger is null or HttpTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute
            ? $"{name}: parameter '{parameter.Name}' of type {type.Name} cannot be bound."
            : $"{name}: {trigger.GetType().Name} is not a trigger of this runtime.");
        return (_, _) => null;
    }

    /// <summary>The assembly and what it refers to, directly or not, as far as that refers to the worker.</summary>
    public static IList<Assembly> WorkerAssemblies(Assembly? entry)
    {
        var worker = typeof(FunctionScanner).Assembly.GetName().Name;
        var found = new List<Assembly>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<Assembly>();
        if (entry is not null) queue.Enqueue(entry);
        while (queue.TryDequeue(out var assembly))
        {
            var references = assembly.GetReferencedAssemblies();
            if (references.Any(r => r.Name == worker)) found.Add(assembly);
            foreach (var reference in references.Where(r => !IsLibrary(r.Name!) && seen.Add(r.Name!))) queue.Enqueue(Assembly.Load(reference));
        }

        return found;
    }

    private static bool IsLibrary(string name)
        => name is "netstandard" or "mscorlib" or "System"
            || name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.", StringComparison.Ordinal)
            || name.StartsWith("Azure.", StringComparison.Ordinal);

    private static string Describe(MethodInfo method) => $"{method.ReflectedType?.FullName}.{method.Name}";

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,126}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FunctionName();
}
