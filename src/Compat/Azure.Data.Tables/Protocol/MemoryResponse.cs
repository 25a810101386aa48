#nullable enable
using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>One answer out of a batch.</summary>
internal sealed class MemoryResponse : Response
{
    private readonly IReadOnlyList<(string Name, string Value)> _headers;

    public MemoryResponse(int status, string reasonPhrase, IReadOnlyList<(string Name, string Value)> headers, byte[] body)
    {
        Status = status;
        ReasonPhrase = reasonPhrase;
        _headers = headers;
        ContentStream = new MemoryStream(body, 0, body.Length, writable: false, publiclyVisible: true);
        ClientRequestId = Find("x-ms-client-request-id").FirstOrDefault("");
    }

    public override int Status { get; }

    public override string ReasonPhrase { get; }

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; }

    public override bool IsError => Status >= 400;

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        var found = TryGetHeaderValues(name, out var values);
        value = found ? string.Join(',', values!) : null;
        return found;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = Find(name).ToList();
        return values.Any();
    }

    protected override bool ContainsHeader(string name) => Find(name).Any();

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.Select(h => new HttpHeader(h.Name, h.Value));

    private IEnumerable<string> Find(string name) =>
        _headers.Where(h => string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value);
}
