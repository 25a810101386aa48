using System.Reflection;
using System.Text.Json;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Runtime.Queues;

/// <summary>Binds the parameter of a queue trigger to the message, whose body has been decoded.</summary>
internal static class QueueMessageBinder
{
    /// <returns>Null when no message can become such a parameter.</returns>
    public static ParameterBinder? For(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(QueueMessage)) return (_, invocation) => Message(invocation);
        if (type == typeof(BinaryData)) return (_, invocation) => Message(invocation).Body;
        if (type == typeof(string)) return (_, invocation) => Message(invocation).Body.ToString();
        if (type == typeof(byte[])) return (_, invocation) => Message(invocation).Body.ToArray();
        if (type.IsInterface || type.IsAbstract || type.IsByRef || type.IsPointer || typeof(Delegate).IsAssignableFrom(type)
            || type.Namespace?.StartsWith("Azure.", StringComparison.Ordinal) == true)
        {
            return null;
        }

        return (context, invocation) =>
        {
            var options = context.InstanceServices.GetRequiredService<IOptions<JsonSerializerOptions>>().Value;
            try
            {
                return Message(invocation).Body.ToObjectFromJson<JsonElement>(options).Deserialize(type, options);
            }
            catch (JsonException)
            {
                // Without the cause: the parser quotes the message.
                throw new FunctionInputConverterException($"The message for parameter '{parameter.Name}' is not JSON for {type.Name}.");
            }
        };
    }

    private static QueueMessage Message(Invocation invocation) => (QueueMessage)invocation.Trigger!;
}
