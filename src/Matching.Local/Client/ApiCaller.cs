using System.Net.Http.Headers;
using System.Net.Http.Json;
using Matching.Functions.Http;
using Matching.Functions.Http.Json;
using Matching.Local.Hosting;

namespace Matching.Local.Client;

/// <summary>Somebody who calls the API over HTTP, as any other program would.</summary>
public sealed class ApiCaller
{
    private readonly HttpClient _http;
    private readonly string _token;

    /// <summary>Calls with this token.</summary>
    /// <param name="http">Its base address is that of the API.</param>
    /// <param name="token">Bearer token.</param>
    public ApiCaller(HttpClient http, string token)
    {
        _http = http;
        _token = token;
    }

    /// <summary>Reads something.</summary>
    /// <exception cref="LocalException">The answer is not a success.</exception>
    public Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) => SendAsync<T>(HttpMethod.Get, path, null, null, null, cancellationToken);

    /// <summary>Reads something; null when it is not there.</summary>
    /// <exception cref="LocalException">The answer is neither a success nor 404.</exception>
    public async Task<T?> FindAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        using var request = Request(HttpMethod.Get, path);
        using var response = await _http.SendAsync(request, cancellationToken);
        return response.StatusCode == System.Net.HttpStatusCode.NotFound ? null : await ReadAsync<T>(response, cancellationToken);
    }

    /// <summary>Reads every page of a list.</summary>
    /// <exception cref="LocalException">An answer is not a success.</exception>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string path, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        var next = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}aantal={Paging.MaximumSize}";
        while (next is not null)
        {
            var page = await GetAsync<Collection<T>>(next, cancellationToken);
            items.AddRange(page.Resultaten);
            next = page.Links.Volgende?.Href;
        }

        return items;
    }

    /// <summary>Posts something once, however often it is tried with the same key.</summary>
    /// <exception cref="LocalException">The answer is not a success.</exception>
    public Task<T> PostAsync<T>(string path, object? body, string key, CancellationToken cancellationToken) =>
        SendAsync<T>(HttpMethod.Post, path, body, key, null, cancellationToken);

    /// <summary>Posts something that is answered without content.</summary>
    /// <exception cref="LocalException">The answer is not a success.</exception>
    public async Task PostAsync(string path, object? body, string key, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Post, path, body, key, null, cancellationToken);
        if (!response.IsSuccessStatusCode) await RefuseAsync(response, cancellationToken);
    }

    /// <summary>Posts something that is refused.</summary>
    /// <returns>Why it is refused, in words for people.</returns>
    /// <exception cref="LocalException">It is not refused.</exception>
    public async Task<string> RefusedAsync(string path, object? body, string key, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Post, path, body, key, null, cancellationToken);
        if (response.IsSuccessStatusCode) throw new LocalException($"POST {path} is niet geweigerd.");
        return (await response.Content.ReadFromJsonAsync<ProblemBody>(ApiJson.Options, cancellationToken))!.Detail;
    }

    /// <summary>Replaces something.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="body">What it becomes.</param>
    /// <param name="version">The version that was read; null where none is asked for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="LocalException">The answer is not a success.</exception>
    public Task<T> PutAsync<T>(string path, object body, int? version, CancellationToken cancellationToken) =>
        SendAsync<T>(HttpMethod.Put, path, body, null, version, cancellationToken);

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode) await RefuseAsync(response, cancellationToken);
        return (await response.Content.ReadFromJsonAsync<T>(ApiJson.Options, cancellationToken))!;
    }

    private static async Task RefuseAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var problem = await response.Content.ReadAsStringAsync(cancellationToken);
        throw new LocalException(
            $"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri?.AbsolutePath} gaf {(int)response.StatusCode}: {problem}");
    }

    private async Task<T> SendAsync<T>(HttpMethod method, string path, object? body, string? key, int? version, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(method, path, body, key, version, cancellationToken);
        return await ReadAsync<T>(response, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, string? key, int? version, CancellationToken cancellationToken)
    {
        using var request = Request(method, path);
        if (body is not null) request.Content = JsonContent.Create(body, body.GetType(), options: ApiJson.Options);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (version is { } known) request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{known}\""));
        return await _http.SendAsync(request, cancellationToken);
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return request;
    }
}
