using System.Collections;
using System.Diagnostics;

namespace Microsoft.Azure.Functions.Worker.Runtime;

internal sealed class LocalFunctionContext : FunctionContext
{
    public LocalFunctionContext(
        LocalFunction function, Invocation invocation, IServiceProvider services, Activity? activity, CancellationToken cancellationToken)
    {
        Function = function;
        InstanceServices = services;
        CancellationToken = cancellationToken;
        BindingContext = new Bindings(invocation.BindingData);
        TraceContext = new Trace(activity);
        Features.Set(invocation);
    }

    public LocalFunction Function { get; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => Function.Definition.Id;

    public override TraceContext TraceContext { get; }

    public override BindingContext BindingContext { get; }

    public override RetryContext RetryContext { get; } = new NoRetry();

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition => Function.Definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken { get; }

    private sealed class Bindings : BindingContext
    {
        public Bindings(IReadOnlyDictionary<string, object?> data) => BindingData = data;

        public override IReadOnlyDictionary<string, object?> BindingData { get; }
    }

    /// <summary>Retry policies of functions are not supported: the queue's own redelivery is.</summary>
    private sealed class NoRetry : RetryContext
    {
        public override int RetryCount => 0;

        public override int MaxRetryCount => 0;
    }

    private sealed class Trace : TraceContext
    {
        public Trace(Activity? activity)
        {
            TraceParent = activity?.Id ?? "";
            TraceState = activity?.TraceStateString ?? "";
        }

        public override string TraceParent { get; }

        public override string TraceState { get; }
    }

    private sealed class InvocationFeatures : IInvocationFeatures
    {
        private readonly Dictionary<Type, object> _features = [];

        public T? Get<T>() => _features.TryGetValue(typeof(T), out var feature) ? (T)feature : default;

        public void Set<T>(T instance)
        {
            ArgumentNullException.ThrowIfNull(instance);
            _features[typeof(T)] = instance;
        }

        public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => _features.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
