using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matching.Testing;

/// <summary>A mail that the stand-in took.</summary>
/// <param name="Mailbox">Whose mailbox it went from.</param>
/// <param name="Body">The request.</param>
/// <param name="RequestId">The client's id of the request.</param>
/// <param name="At">When, on the server's clock.</param>
public sealed record GraphMailTaken(string Mailbox, JsonNode Body, string? RequestId, DateTimeOffset At)
{
    /// <summary>The message.</summary>
    public JsonNode Message => Body["message"]!;

    /// <summary>Our own id of it.</summary>
    public string Id => (string)Message["internetMessageHeaders"]![0]!["value"]!;
}

/// <summary>An event in a calendar of the stand-in.</summary>
public sealed record GraphEvent(string Mailbox, string Id, JsonObject Body);

/// <summary>Behaves like Microsoft Graph as far as sendMail and events go, on a port of this machine, and misbehaves on request.</summary>
public sealed class GraphServer : IAsyncDisposable
{
    /// <summary>Graph takes the names of parameters in either case, and the SDK writes them with a capital.</summary>
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<GraphMailTaken> _mails = new();
    private readonly ConcurrentDictionary<string, GraphEvent> _events = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _transactions = new(StringComparer.Ordinal);
    private int _requests;
    private int _atOnce;
    private int _mostAtOnce;
    private int _lastEvent;

    private GraphServer(WebApplication app, TimeProvider clock)
    {
        _app = app;
        _clock = clock;
        app.Run(AnswerAsync);
    }

    /// <summary>What it does with a request: the number counts from 1, the id is that of the mail, empty for anything else.</summary>
    public Func<int, string, GraphAct> Decide { get; set; } = (_, _) => new GraphAct.Accept();

    /// <summary>Where it listens, with the version.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1.0");

    /// <summary>How many requests there were.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>How many requests there are at this moment.</summary>
    public int AtOnce => Volatile.Read(ref _atOnce);

    /// <summary>The most requests that there were at once.</summary>
    public int MostAtOnce => Volatile.Read(ref _mostAtOnce);

    /// <summary>The mails that it took, in order.</summary>
    public IReadOnlyList<GraphMailTaken> Mails => [.. _mails];

    /// <summary>The events that stand in calendars.</summary>
    public IReadOnlyList<GraphEvent> Events => [.. _events.Values];

    /// <summary>Starts it on a free port.</summary>
    public static async Task<GraphServer> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new GraphServer(builder.Build(), clock);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Removes an event, as the owner of the calendar would.</summary>
    public void RemoveEvent(string id) => _events.TryRemove(id, out _);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Whoever hangs is not waited for.
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private static Task JsonAsync(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString());
    }

    private static Task ErrorAsync(HttpContext context, int status, string code) =>
        JsonAsync(context, status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "Not for logs: naam@voorbeeld.nl" } });

    private static Task HangAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        context.RequestAborted.Register(gone.SetResult);
        return gone.Task;
    }

    private static async Task NeverEndAsync(HttpContext context)
    {
        var page = new string(' ', 1000);
        while (!context.RequestAborted.IsCancellationRequested)
        {
            try
            {
                await context.Response.WriteAsync(page, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref _requests);
        var now = Interlocked.Increment(ref _atOnce);
        for (var most = MostAtOnce; now > most && Interlocked.CompareExchange(ref _mostAtOnce, now, most) != most;) most = MostAtOnce;
        try
        {
            var body = context.Request.ContentLength is 0 or null && !HttpMethods.IsPost(context.Request.Method) && !HttpMethods.IsPatch(context.Request.Method)
                ? null
                : await JsonNode.ParseAsync(context.Request.Body, AnyCase, cancellationToken: context.RequestAborted);
            var id = (string?)body?["message"]?["internetMessageHeaders"]?[0]?["value"] ?? "";
            await ActAsync(context, body, Decide(number, id));
        }
        finally
        {
            Interlocked.Decrement(ref _atOnce);
        }
    }

    private async Task ActAsync(HttpContext context, JsonNode? body, GraphAct act)
    {
        switch (act)
        {
            case GraphAct.Accept:
                await DoAsync(context, body, answer: true);
                break;
            case GraphAct.AcceptWhenOpen(var gate):
                await gate;
                await DoAsync(context, body, answer: true);
                break;
            case GraphAct.AcceptAndDrop:
                await DoAsync(context, body, answer: false);
                context.Abort();
                break;
            case GraphAct.AcceptAndHang:
                await DoAsync(context, body, answer: false);
                await HangAsync(context);
                break;
            case GraphAct.Hang:
                await HangAsync(context);
                break;
            case GraphAct.NotNow(var status, var retryAfter):
                if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
                await ErrorAsync(context, status, status == 429 ? "ApplicationThrottled" : "ServiceNotAvailable");
                break;
            case GraphAct.Page(var status):
                context.Response.StatusCode = status;
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><body>Meld u aan bij het netwerk</body></html>");
                break;
            case GraphAct.NeverEnding(var status):
                if (status is >= 200 and <= 299) await DoAsync(context, body, answer: false);
                context.Response.StatusCode = status;
                context.Response.ContentType = "application/json";
                await NeverEndAsync(context);
                break;
            case GraphAct.Refuse(var status, var code):
                await ErrorAsync(context, status, code);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(act));
        }
    }

    private async Task DoAsync(HttpContext context, JsonNode? body, bool answer)
    {
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        var status = 404;
        JsonNode? says = null;
        switch ((context.Request.Method, parts))
        {
            case ("POST", ["v1.0", "users", var mailbox, "sendMail"]):
                _mails.Enqueue(new(mailbox, body!, context.Request.Headers["client-request-id"], _clock.GetUtcNow()));
                status = 202;
                break;
            case ("POST", ["v1.0", "users", var mailbox, "events"]):
                // The same transaction in the same mailbox is the same event.
                var made = body!.AsObject();
                var newId = _transactions.GetOrAdd(
                    $"{mailbox} {(string)made["transactionId"]!}",
                    _ => "gebeurtenis/" + Interlocked.Increment(ref _lastEvent).ToString(CultureInfo.InvariantCulture));
                _events.TryAdd(newId, new(mailbox, newId, made));
                (status, says) = (201, new JsonObject { ["id"] = newId });
                break;
            case ("PATCH", ["v1.0", "users", var mailbox, "events", var id]) when Find(mailbox, id) is { } found:
                _events[id] = found with { Body = body!.AsObject() };
                (status, says) = (200, new JsonObject { ["id"] = id });
                break;
            case ("DELETE", ["v1.0", "users", var mailbox, "events", var id]) when Find(mailbox, id) is not null:
                _events.TryRemove(id, out _);
                status = 204;
                break;
        }

        if (!answer) return;
        if (status == 404) await ErrorAsync(context, 404, "ErrorItemNotFound");
        else if (says is null) context.Response.StatusCode = status;
        else await JsonAsync(context, status, says);
    }

    private GraphEvent? Find(string mailbox, string id) =>
        _events.TryGetValue(id, out var found) && string.Equals(found.Mailbox, mailbox, StringComparison.Ordinal) ? found : null;
}
