#nullable enable
namespace Azure.Data.Tables.Protocol;

/// <summary>The result of work that ran synchronously: the sync methods share the async ones' code with <c>async: false</c>.</summary>
internal static class Completed
{
    public static T Result<T>(ValueTask<T> task) => task.IsCompleted
        ? task.GetAwaiter().GetResult()
        : throw new InvalidOperationException("Synchronous work went on asynchronously.");
}
