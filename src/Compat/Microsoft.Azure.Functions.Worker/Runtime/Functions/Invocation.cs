using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.Runtime;

/// <summary>What belongs to one invocation and is not for user code: the trigger's own value and the result.</summary>
internal sealed class Invocation
{
    /// <summary>What a queue or timer trigger binds; null for HTTP.</summary>
    public object? Trigger { get; init; }

    /// <summary>The request of an HTTP invocation.</summary>
    public HttpContext? Http { get; init; }

    /// <summary>What <see cref="BindingContext.BindingData"/> holds.</summary>
    public required IReadOnlyDictionary<string, object?> BindingData { get; init; }

    /// <summary>What the function returned, or what middleware put in its place.</summary>
    public object? Result { get; set; }
}
