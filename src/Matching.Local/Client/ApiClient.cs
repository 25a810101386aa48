using Matching.Domain.Access;
using Matching.Local.Hosting;

namespace Matching.Local.Client;

/// <summary>The API of a host on this machine, for callers in any role.</summary>
public sealed class ApiClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly DevelopmentTokens _tokens;
    private readonly TimeProvider _clock;

    /// <summary>Makes a client.</summary>
    /// <param name="address">Address of the API.</param>
    /// <param name="tokens">Signs tokens that the API takes.</param>
    /// <param name="clock">The clock that tokens are dated with.</param>
    public ApiClient(Uri address, DevelopmentTokens tokens, TimeProvider clock)
    {
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        _tokens = tokens;
        _clock = clock;
    }

    /// <summary>Requests without a token: what a browser does.</summary>
    public HttpClient Browser => _http;

    /// <summary>Somebody in a role.</summary>
    public ApiCaller As(Role role, string id) => new(_http, _tokens.Write(role, id, _clock.GetUtcNow()));

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
