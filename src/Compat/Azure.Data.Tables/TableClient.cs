using System.Globalization;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

public class TableClient
{
    private readonly TableEndpoint _endpoint;
    private readonly TableCatalog _tables;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
        : this(TableServiceClient.EndpointFor(connectionString, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options = null)
        : this(TableServiceClient.EndpointFor(ServiceOf(endpoint, tableName), credential, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(new TableEndpoint(ServiceOf(endpoint, tableName), null, TableEndpoint.Bearer(tokenCredential), options), tableName)
    {
    }

    internal TableClient(TableEndpoint endpoint, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _endpoint = endpoint;
        _tables = new TableCatalog(endpoint);
        Name = tableName;
    }

    protected TableClient()
    {
    }

    public virtual string Name { get; }

    public virtual string AccountName => _endpoint.AccountName;

    public virtual Uri Uri => new(_endpoint.Address(Name));

    public static string CreateQueryFilter(FormattableString filter) => filter is null ? null : ODataFilter.Create(filter);

    public virtual Response<TableItem> Create(CancellationToken cancellationToken = default) =>
        Completed.Result(_tables.CreateAsync(Name, false, cancellationToken));

    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        await _tables.CreateAsync(Name, true, cancellationToken).ConfigureAwait(false);

    public virtual Response<TableItem> CreateIfNotExists(CancellationToken cancellationToken = default) =>
        Completed.Result(_tables.CreateIfNotExistsAsync(Name, false, cancellationToken));

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        await _tables.CreateIfNotExistsAsync(Name, true, cancellationToken).ConfigureAwait(false);

    public virtual Response Delete(CancellationToken cancellationToken = default) =>
        Completed.Result(_tables.DeleteAsync(Name, false, cancellationToken));

    public virtual async Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        await _tables.DeleteAsync(Name, true, cancellationToken).ConfigureAwait(false);

    public virtual Response AddEntity<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => Completed.Result(AddAsync(entity, false, cancellationToken));

    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => await AddAsync(entity, true, cancellationToken).ConfigureAwait(false);

    public virtual Response<T> GetEntity<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => Completed.Result(GetAsync<T>(partitionKey, rowKey, select, false, cancellationToken));

    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => await GetAsync<T>(partitionKey, rowKey, select, true, cancellationToken).ConfigureAwait(false);

    public virtual NullableResponse<T> GetEntityIfExists<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => Completed.Result(GetIfExistsAsync<T>(partitionKey, rowKey, select, false, cancellationToken));

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        await GetIfExistsAsync<T>(partitionKey, rowKey, select, true, cancellationToken).ConfigureAwait(false);

    public virtual Response UpsertEntity<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => Completed.Result(WriteAsync(entity, null, mode, false, cancellationToken));

    public virtual async Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => await WriteAsync(entity, null, mode, true, cancellationToken).ConfigureAwait(false);

    public virtual Response UpdateEntity<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => Completed.Result(WriteAsync(entity, Required(ifMatch), mode, false, cancellationToken));

    public virtual async Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => await WriteAsync(entity, Required(ifMatch), mode, true, cancellationToken).ConfigureAwait(false);

    public virtual Response DeleteEntity(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        Completed.Result(DeleteAsync(partitionKey, rowKey, ifMatch, false, cancellationToken));

    public virtual Response DeleteEntity(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntity(entity?.PartitionKey, entity?.RowKey, ifMatch, cancellationToken);

    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        await DeleteAsync(partitionKey, rowKey, ifMatch, true, cancellationToken).ConfigureAwait(false);

    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(entity?.PartitionKey, entity?.RowKey, ifMatch, cancellationToken);

    public virtual Pageable<T> Query<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => new SyncPages<T>(Source<T>(filter, select), maxPerPage, cancellationToken);

    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => new AsyncPages<T>(Source<T>(filter, select), maxPerPage, cancellationToken);

    public virtual Response<IReadOnlyList<Response>> SubmitTransaction(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        Completed.Result(SubmitAsync(transactionActions, false, cancellationToken));

    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        await SubmitAsync(transactionActions, true, cancellationToken).ConfigureAwait(false);

    private static void CheckEntity(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey, nameof(entity));
        ArgumentNullException.ThrowIfNull(entity.RowKey, nameof(entity));
    }

    private static ETag Required(ETag ifMatch) =>
        ifMatch == default ? throw new ArgumentException("An ETag is needed; ETag.All updates unconditionally.", nameof(ifMatch)) : ifMatch;

    // The address may be the table's instead of the service's.
    private static Uri ServiceOf(Uri endpoint, string tableName)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        var path = endpoint.AbsolutePath.TrimEnd('/');
        var inPath = path.EndsWith("/" + tableName, StringComparison.Ordinal)
            && !(endpoint.IsLoopback && path.LastIndexOf('/') == 0);
        return inPath ? new UriBuilder(endpoint) { Path = path[..^tableName.Length] }.Uri : endpoint;
    }

    private static RequestContent Json(ITableEntity entity) => RequestContent.Create(EntityWriter.Write(entity));

    private string EntityPath(string partitionKey, string rowKey) => TableEndpoint.EntityPath(Name, partitionKey, rowKey);

    private async ValueTask<Response> AddAsync(ITableEntity entity, bool async, CancellationToken cancellationToken)
    {
        CheckEntity(entity);
        using var message = _endpoint.CreateMessage(RequestMethod.Post, Name, 201, 204);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Content = Json(entity);
        return await _endpoint.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<Response<T>> GetAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select, bool async, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        using var message = GetMessage(partitionKey, rowKey, select, 200);
        var response = await _endpoint.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(EntityReader.ReadEntity<T>(response), response);
    }

    private async ValueTask<NullableResponse<T>> GetIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select, bool async, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        using var message = GetMessage(partitionKey, rowKey, select, 200, 404);
        var response = await _endpoint.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        return response.Status == 404
            ? new NoEntityResponse<T>(response)
            : Response.FromValue(EntityReader.ReadEntity<T>(response), response);
    }

    private HttpMessage GetMessage(string partitionKey, string rowKey, IEnumerable<string> select, params ReadOnlySpan<ushort> expected)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var message = _endpoint.CreateMessage(RequestMethod.Get, EntityPath(partitionKey, rowKey), expected);
        if (select is not null) message.Request.Uri.AppendQuery("$select", string.Join(',', select));
        return message;
    }

    private async ValueTask<Response> WriteAsync(
        ITableEntity entity, ETag? ifMatch, TableUpdateMode mode, bool async, CancellationToken cancellationToken)
    {
        CheckEntity(entity);
        var method = mode switch
        {
            TableUpdateMode.Merge => RequestMethod.Patch,
            TableUpdateMode.Replace => RequestMethod.Put,
            _ => throw new ArgumentException($"Unknown mode {mode}.", nameof(mode)),
        };
        using var message = _endpoint.CreateMessage(method, EntityPath(entity.PartitionKey, entity.RowKey), 204);
        if (ifMatch is { } tag) message.Request.Headers.SetValue("If-Match", tag.ToString("H"));
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Content = Json(entity);
        return await _endpoint.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
    }

    // What is not there needs no deleting: 404 is an answer, as in the official client.
    private async ValueTask<Response> DeleteAsync(
        string partitionKey, string rowKey, ETag ifMatch, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        using var message = _endpoint.CreateMessage(RequestMethod.Delete, EntityPath(partitionKey, rowKey), 204, 404);
        message.Request.Headers.SetValue("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString("H"));
        return await _endpoint.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
    }

    private PageSource<T> Source<T>(string filter, IEnumerable<string> select)
        where T : class, ITableEntity
    {
        var columns = select is null ? null : string.Join(',', select);
        return (token, size, async, cancellationToken) => PageAsync<T>(filter, columns, token, size, async, cancellationToken);
    }

    private async ValueTask<Page<T>> PageAsync<T>(
        string filter, string columns, string continuationToken, int? size, bool async, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        using var message = _endpoint.CreateMessage(RequestMethod.Get, Name + "()", 200);
        var uri = message.Request.Uri;
        if (size is { } top) uri.AppendQuery("$top", top.ToString(CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(columns)) uri.AppendQuery("$select", columns);
        if (!string.IsNullOrEmpty(filter)) uri.AppendQuery("$filter", filter);
        var next = Continuation.Parse(continuationToken);
        if (next.PartitionKey is not null) uri.AppendQuery("NextPartitionKey", next.PartitionKey);
        if (next.RowKey is not null) uri.AppendQuery("NextRowKey", next.RowKey);
        var response = await _endpoint.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        return Page<T>.FromValues(EntityReader.ReadEntities<T>(response), Continuation.In(response), response);
    }

    private async ValueTask<Response<IReadOnlyList<Response>>> SubmitAsync(
        IEnumerable<TableTransactionAction> transactionActions, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var actions = transactionActions.ToList();
        if (actions.Count == 0) throw new InvalidOperationException("A transaction without actions cannot be submitted.");

        var (body, contentType) = BatchRequest.Create(_endpoint, Name, actions);
        using var message = _endpoint.CreateMessage(RequestMethod.Post, "$batch", 202);
        message.Request.Headers.SetValue("Content-Type", contentType);
        message.Request.Content = RequestContent.Create(body);
        var response = await _endpoint.SendAsync(message, async, cancellationToken).ConfigureAwait(false);

        response.Headers.TryGetValue("Content-Type", out var answerType);
        var answers = BatchResponse.Parse(response.Content.ToMemory().Span, answerType);
        var failed = answers.Find(a => a.IsError);
        return failed is null
            ? Response.FromValue<IReadOnlyList<Response>>(answers, response)
            : throw new TableTransactionFailedException(new RequestFailedException(failed, null, ServiceErrors.Shared));
    }
}
