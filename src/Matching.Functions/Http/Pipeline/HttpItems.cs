using Matching.Domain.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Http.Pipeline;

/// <summary>What the pipeline found out about a request.</summary>
public static class HttpItems
{
    private static readonly object ActorKey = new();
    private static readonly object OperationKey = new();

    /// <summary>Who asks.</summary>
    /// <exception cref="InvalidOperationException">The operation is anonymous, or the pipeline did not run.</exception>
    public static Actor Actor(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[ActorKey] as Actor ?? throw new InvalidOperationException("This request has no actor.");
    }

    /// <inheritdoc cref="Actor(HttpContext)"/>
    public static Actor Actor(this FunctionContext context) =>
        context.GetHttpContext()?.Actor() ?? throw new InvalidOperationException("This invocation is no request.");

    /// <summary>What is asked; null when the pipeline did not get that far.</summary>
    public static Operation? FindOperation(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[OperationKey] as Operation;
    }

    /// <summary>Notes who asks.</summary>
    public static void Set(this HttpContext context, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[ActorKey] = actor;
    }

    /// <summary>Notes what is asked.</summary>
    public static void Set(this HttpContext context, Operation operation)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[OperationKey] = operation;
    }

    internal static void Answer(this FunctionContext context, IResult result) => context.GetInvocationResult().Value = result;
}
