#nullable enable
using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Protocol;

/// <summary>Making, removing and listing tables.</summary>
internal sealed class TableCatalog(TableEndpoint endpoint)
{
    private readonly TableEndpoint _endpoint = endpoint;

    public async ValueTask<Response<TableItem>> CreateAsync(string name, bool async, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(name, 201, 204);
        var response = await _endpoint.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(new TableItem(name), response);
    }

    /// <summary>A table that is there already is the answer; one that is still being deleted is an error.</summary>
    public async ValueTask<Response<TableItem>> CreateIfNotExistsAsync(string name, bool async, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(name, 201, 204, 409);
        var response = await _endpoint.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        if (response.Status == 409)
        {
            var conflict = new RequestFailedException(response);
            if (TableErrorCode.TableAlreadyExists != (conflict.ErrorCode ?? "")) throw conflict;
        }

        return Response.FromValue(new TableItem(name), response);
    }

    public async ValueTask<Response> DeleteAsync(string name, bool async, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        using var message = _endpoint.CreateMessage(RequestMethod.Delete, $"Tables({Uri.EscapeDataString(ODataFilter.Quote(name))})", 204, 404);
        return await _endpoint.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
    }

    public PageSource<TableItem> Source(string? filter) =>
        (token, size, async, cancellationToken) => PageAsync(filter, token, size, async, cancellationToken);

    private async ValueTask<Page<TableItem>> PageAsync(
        string? filter, string? continuationToken, int? size, bool async, CancellationToken cancellationToken)
    {
        using var message = _endpoint.CreateMessage(RequestMethod.Get, "Tables", 200);
        var uri = message.Request.Uri;
        if (size is { } top) uri.AppendQuery("$top", top.ToString(CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(filter)) uri.AppendQuery("$filter", filter);
        if (!string.IsNullOrEmpty(continuationToken)) uri.AppendQuery("NextTableName", continuationToken);
        var response = await _endpoint.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var next);
        return Page<TableItem>.FromValues([.. EntityReader.ReadTableNames(response).Select(n => new TableItem(n))], next, response);
    }

    private HttpMessage CreateMessage(string name, params ReadOnlySpan<ushort> expected)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var message = _endpoint.CreateMessage(RequestMethod.Post, "Tables", expected);
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(
            JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(StringComparer.Ordinal) { [PropertyNames.TableName] = name }));
        return message;
    }
}
