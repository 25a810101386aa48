using Microsoft.Azure.Functions.Worker.Middleware;

namespace Microsoft.Azure.Functions.Worker.Runtime;

/// <summary>The middleware in the order in which it was added, with the function at its end.</summary>
internal sealed class InvocationPipeline
{
    public InvocationPipeline(IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
        => Run = middleware.Reverse().Aggregate((FunctionExecutionDelegate)CallFunctionAsync, (next, around) => around(next));

    public FunctionExecutionDelegate Run { get; }

    private static async Task CallFunctionAsync(FunctionContext context)
    {
        var invocation = context.Features.Get<Invocation>()!;
        invocation.Result = await ((LocalFunctionContext)context).Function.CallAsync(context, invocation);
    }
}
