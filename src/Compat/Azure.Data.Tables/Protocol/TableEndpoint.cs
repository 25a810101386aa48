#nullable enable
using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Protocol;

/// <summary>One account's table service: its address and the pipeline that every request to it goes through.</summary>
internal sealed class TableEndpoint
{
    public const string MinimalMetadata = "application/json;odata=minimalmetadata";

    private readonly HttpPipeline _pipeline;
    private readonly string _version;
    private readonly string _baseAddress;

    public TableEndpoint(Uri endpoint, string? accountName, HttpPipelinePolicy? authentication, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        options ??= new TableClientOptions();
        Uri = endpoint.Query.Length == 0 ? endpoint : new UriBuilder(endpoint) { Query = null }.Uri;
        AccountName = accountName ?? AccountNameIn(Uri);
        _baseAddress = Uri.AbsoluteUri.TrimEnd('/');
        _version = options.VersionString;
        var pipelineOptions = new HttpPipelineOptions(options)
        {
            ResponseClassifier = new ResponseClassifier(),
            RequestFailedDetailsParser = ServiceErrors.Shared,
        };
        if (authentication is not null) pipelineOptions.PerRetryPolicies.Add(authentication);
        _pipeline = HttpPipelineBuilder.Build(pipelineOptions);
    }

    /// <summary>Address of the service, without a query.</summary>
    public Uri Uri { get; }

    public string AccountName { get; }

    public static HttpPipelinePolicy Bearer(TokenCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new BearerTokenAuthenticationPolicy(credential, "https://storage.azure.com/.default");
    }

    public string Address(string path) => $"{_baseAddress}/{path}";

    public static string EntityPath(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey={Key(partitionKey)},RowKey={Key(rowKey)})";

    /// <summary>A request for this service. The caller disposes it.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Path below the service's address, escaped.</param>
    /// <param name="expected">Statuses that are answers here; any other is an error, in the log too.</param>
    public HttpMessage CreateMessage(RequestMethod method, string path, params ReadOnlySpan<ushort> expected)
    {
        var message = _pipeline.CreateMessage(context: null!, new StatusCodeClassifier(expected));
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(Address(path)));
        message.Request.Headers.SetValue("x-ms-version", _version);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("Accept", MinimalMetadata);
        return message;
    }

    /// <summary>Sends and returns the answer, read to its end.</summary>
    /// <exception cref="RequestFailedException">The status was not one that the message expects.</exception>
    public async ValueTask<Response> SendAsync(HttpMessage message, bool async, CancellationToken cancellationToken)
    {
        if (async) await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        else _pipeline.Send(message, cancellationToken);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }

    private static string Key(string value) => Uri.EscapeDataString(ODataFilter.Quote(value));

    // Emulators have the account in the path, the service has it in the host.
    private static string AccountNameIn(Uri uri)
    {
        var inPath = uri.IsLoopback || IPAddress.TryParse(uri.Host, out _);
        return inPath ? uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("") : uri.Host.Split('.')[0];
    }
}
