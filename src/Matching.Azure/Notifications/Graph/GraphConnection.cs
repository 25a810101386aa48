using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using Matching.Application.Messages;
using Matching.Azure.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Authentication;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Matching.Azure.Notifications.Graph;

/// <summary>
/// Graph, reached with the SDK's requests and the app's credential, but without the SDK's own repeats: what has to wait goes back to the
/// queue. Answers are read to a limit in size and time.
/// </summary>
public sealed class GraphConnection : IDisposable
{
    /// <summary>An answer that is longer is none of Graph's.</summary>
    private const int LongestAnswer = 256 * 1024;

    /// <summary>When the turn that was taken no longer lasts until the answer.</summary>
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(1);

    private readonly GraphOptions _options;
    private readonly StorageClients _clients;
    private readonly TimeProvider _clock;
    private readonly Lazy<GraphServiceClient> _graph;
    private readonly HttpClient _http;
    private readonly ConcurrentDictionary<string, Room> _rooms = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the connection; nothing is asked of the credential before the first request.</summary>
    public GraphConnection(StorageClients clients, IOptions<GraphOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        _clients = clients;
        _options = options.Value;
        _clock = clock;
        _graph = new(() => new GraphServiceClient(Authentication(_options), _options.BaseAddress.AbsoluteUri.TrimEnd('/')));
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>The SDK's client, to make requests with.</summary>
    internal GraphServiceClient Graph => _graph.Value;

    /// <summary>The moment by which a delay ends.</summary>
    internal TimeProvider Clock => _clock;

    /// <summary>Takes room for one request to a mailbox, among all instances.</summary>
    /// <param name="mailbox">Whose mailbox it is about: for each there are limits.</param>
    /// <param name="message">Whether it sends a message, of which a minute has so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Zero: now. Otherwise how long to wait; nothing was taken.</returns>
    internal async Task<TimeSpan> TurnAsync(string mailbox, bool message, CancellationToken cancellationToken)
    {
        var room = RoomOf(mailbox);
        return room.Pause(_clock.GetUtcNow()) ?? await room.Budget.TakeAsync(message, cancellationToken);
    }

    /// <summary>Gives up the room that was taken: no request follows.</summary>
    internal void LeaveTurn(string mailbox) => RoomOf(mailbox).Budget.Leave();

    /// <summary>Sends one request, once, in the room that was taken for it.</summary>
    /// <param name="mailbox">Whose mailbox it is about.</param>
    /// <param name="make">Makes the request.</param>
    /// <param name="success">The status that says it was done.</param>
    /// <param name="readBody">Whether the answer to a success is needed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<GraphAnswer> SendAsync(
        string mailbox, Func<RequestInformation> make, HttpStatusCode success, bool readBody, CancellationToken cancellationToken)
    {
        var room = RoomOf(mailbox);
        using var slot = room.Budget.Begin();
        if (slot is null) return new GraphAnswer.Later(TooLate, "turn-over");
        if (room.Pause(_clock.GetUtcNow()) is { } since) return new GraphAnswer.Later(since, "paused");
        var answer = await SendAsync(make, success, readBody, cancellationToken);
        if (answer is GraphAnswer.Later { Delay: { } asked }) room.PauseUntil(_clock.GetUtcNow() + asked);

        // Graph may still be at it.
        if (answer is GraphAnswer.Unknown) slot.Keep();
        return answer;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        if (_graph.IsValueCreated) _graph.Value.Dispose();
        foreach (var room in _rooms.Values) room.Budget.Dispose();
    }

    private Room RoomOf(string mailbox) => _rooms.GetOrAdd(
        mailbox,
        address => new Room(new(
            new TableSendRow(_clients, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.ToUpperInvariant())))),
            new(_options.PerMinute, _options.AtOnce, _options.Timeout),
            _clock)));

    private static IAuthenticationProvider Authentication(GraphOptions options)
    {
        TokenCredential? credential = options.Credential switch
        {
            GraphCredential.ManagedIdentity => new ManagedIdentityCredential(
                string.IsNullOrWhiteSpace(options.ClientId)
                    ? ManagedIdentityId.SystemAssigned
                    : ManagedIdentityId.FromUserAssignedClientId(options.ClientId)),
            GraphCredential.ClientSecret => new ClientSecretCredential(options.TenantId, options.ClientId, options.ClientSecret),
            GraphCredential.Certificate => new ClientCertificateCredential(options.TenantId, options.ClientId, options.CertificatePath),
            _ => null,
        };
        return credential is null
            ? new AnonymousAuthenticationProvider()
            : new AzureIdentityAuthenticationProvider(
                credential, [options.BaseAddress.Host], null, isCaeEnabled: true, new Uri(options.BaseAddress, "/.default").AbsoluteUri);
    }

    /// <summary>A code goes into records and logs, so only what looks like one is taken for one.</summary>
    private static string Clean(string? code) =>
        code is { Length: >= 1 and <= 80 } && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-') ? code : "unreadable";

    private static string? CodeOf(JsonElement? body) =>
        body is { ValueKind: JsonValueKind.Object } json
        && json.TryGetProperty("error", out var error)
        && error.ValueKind == JsonValueKind.Object
        && error.TryGetProperty("code", out var code)
        && code.ValueKind == JsonValueKind.String
            ? Clean(code.GetString())
            : null;

    /// <summary>The JSON of an answer; null when it is none, or too long, or does not come.</summary>
    private static async Task<JsonElement?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            var bytes = new byte[LongestAnswer];
            var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
            if (length == LongestAnswer) return null;
            using var document = JsonDocument.Parse(bytes.AsMemory(0, length));
            return document.RootElement.Clone();
        }
        catch (Exception e) when (e is JsonException or HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<GraphAnswer> SendAsync(
        Func<RequestInformation> make, HttpStatusCode success, bool readBody, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(_options.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        HttpRequestMessage request;
        try
        {
            request = await Graph.RequestAdapter.ConvertToNativeRequestAsync<HttpRequestMessage>(make(), either.Token)
                ?? throw new InvalidOperationException("The SDK made no request.");
        }
        catch (Exception e) when (e is AuthenticationFailedException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new GraphAnswer.Later(null, "no-token");
        }

        using (request)
        {
            try
            {
                using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
                return await JudgeAsync(response, success, readBody, either.Token);
            }
            catch (HttpRequestException e) when (e.HttpRequestError
                is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
            {
                return new GraphAnswer.Later(null, "no-connection");
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return new GraphAnswer.Unknown("timeout");
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                return new GraphAnswer.Unknown("dropped");
            }
        }
    }

    private async Task<GraphAnswer> JudgeAsync(HttpResponseMessage response, HttpStatusCode success, bool readBody, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (response.StatusCode == success)
        {
            if (!readBody) return new GraphAnswer.Done(null);
            return await ReadAsync(response, cancellationToken) is { } body ? new GraphAnswer.Done(body) : new GraphAnswer.Unknown("unreadable");
        }

        // Whatever else says yes is not Graph, and whatever sends elsewhere did nothing.
        var plain = $"http-{status}";
        if (status is >= 200 and <= 299) return new GraphAnswer.Unknown(plain);
        if (status is 429 or 503) return new GraphAnswer.Later(RetryAfter(response), plain);
        var code = CodeOf(await ReadAsync(response, cancellationToken));
        return status switch
        {
            >= 500 when code is null => new GraphAnswer.Unknown(plain),
            400 or 404 or 410 or 413 or 422 when code is not null => new GraphAnswer.Refused(status, code),
            _ => new GraphAnswer.Later(null, code ?? plain),
        };
    }

    /// <summary>How long the answer asks to wait; null when it does not say, or not in a way that can be read.</summary>
    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - _clock.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return asked is { } wait ? Clamp(wait) : null;
    }

    private static TimeSpan Clamp(TimeSpan wait) =>
        wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : wait > MessageReceiver.LongestDelay ? MessageReceiver.LongestDelay : wait;

    /// <summary>What one mailbox has room for.</summary>
    private sealed class Room(SendBudget budget)
    {
        private long _pausedUntil;

        public SendBudget Budget { get; } = budget;

        public TimeSpan? Pause(DateTimeOffset now) =>
            Interlocked.Read(ref _pausedUntil) - now.UtcTicks is > 0 and var ticks ? TimeSpan.FromTicks(ticks) : null;

        public void PauseUntil(DateTimeOffset moment) => Interlocked.Exchange(ref _pausedUntil, moment.UtcTicks);
    }
}
