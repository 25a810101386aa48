using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Matching.Compat.Tests.Tables;

/// <summary>A table service that answers what a test tells it, and remembers what it was asked.</summary>
public sealed class StubService(Func<StubService.Asked, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly Func<Asked, CancellationToken, Task<HttpResponseMessage>> _answer = answer;
    private readonly List<Asked> _requests = [];

    public StubService(params HttpResponseMessage[] answers)
        : this(Take(answers))
    {
    }

    public IReadOnlyList<Asked> Requests => _requests;

    public TableClientOptions Options => new()
    {
        Transport = new HttpClientTransport(this),
        Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
    };

    public static HttpResponseMessage Answer(HttpStatusCode status, string body = "", string type = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8) { Headers = { ContentType = new(type.Split(';')[0]) } } };

    public static HttpResponseMessage Multipart(string body, string boundary)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.Accepted) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/mixed; boundary=" + boundary);
        return answer;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>());
        var asked = new Asked(
            request.Method.Method,
            request.RequestUri!,
            headers.ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase),
            body);
        _requests.Add(asked);
        var response = await _answer(asked, cancellationToken);
        response.RequestMessage = request;
        return response;
    }

    private static Func<Asked, CancellationToken, Task<HttpResponseMessage>> Take(HttpResponseMessage[] answers)
    {
        var next = 0;
        return (_, _) => Task.FromResult(answers[next++]);
    }

    public sealed record Asked(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body);
}
