#nullable enable
using System.Buffers;
using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Protocol;

/// <summary>A transaction as one multipart/mixed body: a batch that holds one change set, which holds a request for each action.</summary>
internal sealed class BatchRequest
{
    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly TableEndpoint _endpoint;
    private readonly string _table;

    private BatchRequest(TableEndpoint endpoint, string table)
    {
        _endpoint = endpoint;
        _table = table;
    }

    public static (ReadOnlyMemory<byte> Body, string ContentType) Create(
        TableEndpoint endpoint, string table, IReadOnlyList<TableTransactionAction> actions)
    {
        var batch = $"batch_{Guid.NewGuid()}";
        var changes = $"changeset_{Guid.NewGuid()}";
        var request = new BatchRequest(endpoint, table);
        request.Line($"--{batch}");
        request.Line($"Content-Type: multipart/mixed; boundary={changes}");
        request.Line();
        foreach (var action in actions)
        {
            request.Line($"--{changes}");
            request.Line("Content-Type: application/http");
            request.Line("Content-Transfer-Encoding: binary");
            request.Line();
            request.Part(action);
            request.Line();
        }

        request.Line($"--{changes}--");
        request.Line();
        request.Line($"--{batch}--");
        return (request._body.WrittenMemory, $"multipart/mixed; boundary={batch}");
    }

    private void Part(TableTransactionAction action)
    {
        var entity = action.Entity;
        var path = action.ActionType == TableTransactionActionType.Add
            ? _table
            : TableEndpoint.EntityPath(_table, entity.PartitionKey, entity.RowKey);
        var (method, ifMatch) = action.ActionType switch
        {
            TableTransactionActionType.Add => ("POST", null),
            TableTransactionActionType.UpdateMerge => ("PATCH", Tag(action.ETag)),
            TableTransactionActionType.UpdateReplace => ("PUT", Tag(action.ETag)),
            TableTransactionActionType.Delete => ("DELETE", Tag(action.ETag) ?? ETag.All.ToString()),
            TableTransactionActionType.UpsertMerge => ("PATCH", null),
            TableTransactionActionType.UpsertReplace => ("PUT", null),
            _ => throw new InvalidOperationException($"Unknown action {action.ActionType}."),
        };
        Line($"{method} {_endpoint.Address(path)} HTTP/1.1");
        Line($"Accept: {TableEndpoint.MinimalMetadata}");
        Line("DataServiceVersion: 3.0");
        if (action.ActionType == TableTransactionActionType.Add) Line("Prefer: return-no-content");
        if (ifMatch is not null) Line($"If-Match: {ifMatch}");
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Line();
            return;
        }

        var json = EntityWriter.Write(entity);
        Line("Content-Type: application/json");
        Line($"Content-Length: {json.Length.ToString(CultureInfo.InvariantCulture)}");
        Line();
        _body.Write(json.Span);
        Line();
    }

    private static string? Tag(ETag tag)
    {
        if (tag == default) return null;
        var text = tag.ToString("H");
        return text.Any(char.IsControl) ? throw new ArgumentException("An ETag holds no control characters.", nameof(tag)) : text;
    }

    private void Line(string text = "")
    {
        Encoding.UTF8.GetBytes(text, _body);
        _body.Write("\r\n"u8);
    }
}
