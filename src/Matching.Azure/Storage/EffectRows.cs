using Azure.Data.Tables;
using Matching.Application.Messages;
using Matching.Application.Storage;

namespace Matching.Azure.Storage;

/// <summary>Effects as rows of their aggregate's partition.</summary>
internal static class EffectRows
{
    /// <summary>What their row keys begin with; no other row key lies between this and <see cref="Last"/>.</summary>
    public const string First = "outbox-";

    public const string Last = "outbox.";

    public static TableEntity Write(string partition, string key, Effect effect)
    {
        var row = new TableEntity(partition, First + key) { ["Schema"] = "effect/1" };
        switch (effect)
        {
            case Effect.Send send:
                row["Kind"] = "send";
                row["Message"] = MessageCodec.Write(send.Message);
                row["DelaySeconds"] = (int)send.Delay.TotalSeconds;
                break;
            case Effect.Project:
                row["Kind"] = "project";
                break;
            case Effect.Publish:
                row["Kind"] = "publish";
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType().Name, "An effect without a row.");
        }

        return row;
    }

    public static PendingEffect Read(TableEntity row) => new(row.RowKey[First.Length..], row.GetString("Kind") switch
    {
        "send" when MessageCodec.TryRead(row.GetString("Message"), out var message) =>
            new Effect.Send(message, TimeSpan.FromSeconds(row.GetInt32("DelaySeconds") ?? 0)),
        "project" => new Effect.Project(),
        "publish" => new Effect.Publish(),
        var kind => throw new CorruptRowException($"An effect of kind {kind} that cannot be read."),
    });
}
