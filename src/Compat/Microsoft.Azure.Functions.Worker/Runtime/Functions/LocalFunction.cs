using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Runtime;

/// <summary>Gives a parameter its value.</summary>
internal delegate object? ParameterBinder(FunctionContext context, Invocation invocation);

/// <summary>One function: its method, its trigger and how to call it.</summary>
internal sealed class LocalFunction
{
    private readonly ParameterBinder[] _binders;
    private readonly MethodInvoker _invoker;
    private readonly ObjectFactory? _factory;
    private readonly Func<Task, object?>? _taskResult;

    public LocalFunction(string name, MethodInfo method, TriggerBindingAttribute trigger, ParameterInfo triggerParameter, ParameterBinder[] binders)
    {
        Trigger = trigger;
        Definition = new LocalFunctionDefinition(name, method, trigger, triggerParameter);
        _binders = binders;
        _invoker = MethodInvoker.Create(method);
        _factory = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.ReflectedType!, []);
        if (method.ReturnType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Task<>))
        {
            _taskResult = typeof(LocalFunction).GetMethod(nameof(ResultOf), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GenericTypeArguments)
                .CreateDelegate<Func<Task, object?>>();
        }
    }

    public string Name => Definition.Name;

    public TriggerBindingAttribute Trigger { get; }

    public LocalFunctionDefinition Definition { get; }

    /// <summary>Binds the parameters, makes the instance from the invocation's services, calls the method and awaits it.</summary>
    /// <returns>What the method returned; null when it returns nothing.</returns>
    public async Task<object?> CallAsync(FunctionContext context, Invocation invocation)
    {
        var arguments = Array.ConvertAll(_binders, binder => binder(context, invocation));
        var instance = _factory?.Invoke(context.InstanceServices, null);
        var returned = _invoker.Invoke(instance, arguments.AsSpan());
        if (returned is not Task task) return returned;
        await task;
        return _taskResult?.Invoke(task);
    }

    private static object? ResultOf<T>(Task task) => ((Task<T>)task).Result;
}

/// <summary>The description of a function that user code sees.</summary>
internal sealed class LocalFunctionDefinition : FunctionDefinition
{
    public LocalFunctionDefinition(string name, MethodInfo method, TriggerBindingAttribute trigger, ParameterInfo triggerParameter)
    {
        Name = name;
        EntryPoint = $"{method.ReflectedType!.FullName}.{method.Name}";
        PathToAssembly = method.Module.Assembly.Location;
        Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{PathToAssembly}|{EntryPoint}|{name}")))[..16];
        Parameters =
        [
            .. method.GetParameters().Select(p => new FunctionParameter(p.Name!, p.ParameterType, p.HasDefaultValue, p.HasDefaultValue ? p.DefaultValue : null)),
        ];
        var triggerType = trigger.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal);
        triggerType = char.ToLowerInvariant(triggerType[0]) + triggerType[1..];
        InputBindings = ImmutableDictionary<string, BindingMetadata>.Empty
            .Add(triggerParameter.Name!, new LocalBindingMetadata(triggerParameter.Name!, triggerType, BindingDirection.In));
        OutputBindings = trigger is HttpTriggerAttribute
            ? ImmutableDictionary<string, BindingMetadata>.Empty.Add("$return", new LocalBindingMetadata("$return", "http", BindingDirection.Out))
            : ImmutableDictionary<string, BindingMetadata>.Empty;
    }

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override string PathToAssembly { get; }

    public override string EntryPoint { get; }

    public override string Id { get; }

    public override string Name { get; }

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }
}

internal sealed class LocalBindingMetadata : BindingMetadata
{
    public LocalBindingMetadata(string name, string type, BindingDirection direction)
    {
        Name = name;
        Type = type;
        Direction = direction;
    }

    public override string Name { get; }

    public override string Type { get; }

    public override BindingDirection Direction { get; }
}
