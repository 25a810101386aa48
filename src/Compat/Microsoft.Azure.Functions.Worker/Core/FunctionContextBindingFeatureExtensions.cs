using Microsoft.Azure.Functions.Worker.Runtime;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextBindingFeatureExtensions
{
    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new FeatureResult(context.Features.Get<Invocation>()
            ?? throw new InvalidOperationException("The context does not belong to an invocation of this runtime."));
    }

    private sealed class FeatureResult : InvocationResult
    {
        private readonly Invocation _invocation;

        public FeatureResult(Invocation invocation) => _invocation = invocation;

        public override object? Value
        {
            get => _invocation.Result;
            set => _invocation.Result = value;
        }
    }
}
