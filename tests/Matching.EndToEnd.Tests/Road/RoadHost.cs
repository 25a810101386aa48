using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Storage.Queues;
using Matching.Azure.Storage;
using Matching.Domain.Access;
using Matching.Local.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>The whole app in this process, on a free port.</summary>
internal sealed class RoadHost : IAsyncDisposable
{
    private const string LinkKey = "dGVzdC1zbGV1dGVsLXZvb3ItbGlua3MtdmFuLXRlc3Rlbi0xMjM0NQ==";

    private readonly IHost _host;

    private RoadHost(IHost host, DevelopmentTokens tokens, OffsetClock clock, ConcurrentQueue<string> log, StorageRequests app, StorageRequests runtime)
    {
        _host = host;
        Tokens = tokens;
        Clock = clock;
        Log = log;
        AppRequests = app;
        RuntimeRequests = runtime;
        Client = new HttpClient(new KeptPages(new HttpClientHandler())) { BaseAddress = Runtime.BaseAddress };
    }

    public DevelopmentTokens Tokens { get; }

    public OffsetClock Clock { get; }

    public ConcurrentQueue<string> Log { get; }

    /// <summary>What the app itself asks of storage.</summary>
    public StorageRequests AppRequests { get; }

    /// <summary>What the runtime asks of storage: polling, deleting handled messages, locks.</summary>
    public StorageRequests RuntimeRequests { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _host.Services;

    public LocalRuntime Runtime => Services.GetRequiredService<LocalRuntime>();

    public StorageClients Storage => Services.GetRequiredService<StorageClients>();

    /// <summary>Starts it.</summary>
    /// <param name="storage">Connection string.</param>
    /// <param name="prefix">Of everything in storage.</param>
    /// <param name="configure">Changes the host before it is built; null to leave it.</param>
    /// <param name="least">What is kept of the log: telling everything takes longer than doing it.</param>
    public static async Task<RoadHost> StartAsync(
        string storage, string prefix, Action<FunctionsApplicationBuilder>? configure = null, LogLevel least = LogLevel.Information)
    {
        var tokens = new DevelopmentTokens(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        var clock = new OffsetClock();
        var log = new ConcurrentQueue<string>();
        var (app, runtime) = (new StorageRequests(), new StorageRequests());
        var settings = new LocalSettings { Storage = storage, Prefix = prefix, LinkKey = LinkKey, Polling = TimeSpan.FromMilliseconds(100) };
        var builder = LocalHost.CreateBuilder(settings, tokens);
        builder.Configuration["AzureFunctionsJobHost:extensions:queues:visibilityTimeout"] = "00:00:00";
        builder.Configuration["Matching:RateLimit:Requests"] = "100000";
        builder.Logging.ClearProviders().SetMinimumLevel(least).AddProvider(new QueueLog(log));
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(provider => new StorageClients(
            provider.GetRequiredService<IOptions<StorageOptions>>(), client => client.AddPolicy(app, HttpPipelinePosition.PerRetry)));
        builder.Services.Configure<LocalRuntimeOptions>(options =>
            options.ConfigureStorage = client => client.AddPolicy(runtime, HttpPipelinePosition.PerRetry));
        configure?.Invoke(builder);
        var host = builder.Build();
        await host.StartAsync();

        // The app makes its tables while it already answers; a test begins when they are there.
        await host.Services.GetRequiredService<StorageSetup>().RunAsync(CancellationToken.None);
        return new RoadHost(host, tokens, clock, log, app, runtime);
    }

    /// <summary>Leaves out the timer, which runs at every quarter of the real hour.</summary>
    public static void WithoutTimer(FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Configuration["AzureWebJobs.EveryQuarter.Disabled"] = "true";
    }

    public string Token(Role role, string id) => Tokens.Write(role, id, Clock.GetUtcNow());

    public Task<Answer> GetAsync(string path, Role role, string id) => SendAsync(HttpMethod.Get, path, Token(role, id));

    public Task<Answer> PostAsync(string path, Role role, string id, JsonNode? body = null, string? key = null) =>
        SendAsync(HttpMethod.Post, path, Token(role, id), body?.ToJsonString(), key is null ? [] : [("Idempotency-Key", key)]);

    public Task<Answer> PutAsync(string path, Role role, string id, JsonNode body, string? etag) =>
        SendAsync(HttpMethod.Put, path, Token(role, id), body.ToJsonString(), etag is null ? [] : [("If-Match", etag)]);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? token, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var response = await Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Waits for something that the queues bring about.</summary>
    public static async Task<T> EventuallyAsync<T>(Func<Task<T?>> look, [CallerArgumentExpression(nameof(look))] string what = "")
        where T : class
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (await look() is { } found) return found;
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"Not within 30 s: {what}");
            await Task.Delay(TimeSpan.FromMilliseconds(25));
        }
    }

    /// <summary>Waits until the queues that are worked off at once hold nothing, also nothing that is being worked on.</summary>
    public async Task DrainAsync()
    {
        // What is worked on in one queue can send to another that was just found empty: all have to be found so twice.
        for (var quiet = 0; quiet < 2; quiet++)
        {
            foreach (var name in new[] { Application.Messages.QueueName.MatchRequests, Application.Messages.QueueName.Notifications, Application.Messages.QueueName.FollowUps })
            {
                var queue = Storage.Queue(name);
                if (await IsEmptyAsync(queue)) continue;
                quiet = -1;
                await EventuallyAsync(async () => await IsEmptyAsync(queue) ? queue : null);
            }
        }

        static async Task<bool> IsEmptyAsync(QueueClient queue) => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.StopAsync();
        _host.Dispose();
        Tokens.Dispose();
    }

    private sealed class QueueLog(ConcurrentQueue<string> entries) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string Text, string? ETag, HttpResponseHeaders Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string Id => (string)Json["id"]!;

    public string Code => (string)Json["code"]!;

    public IReadOnlyList<string> Fields => [.. Json["fouten"]!.AsArray().Select(f => (string)f!["veld"]!)];

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) =>
        new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.ETag?.Tag, response.Headers);

    public Answer Expect(int status)
    {
        Assert.True(Status == status, $"{Status} where {status} was expected: {Text}");
        return this;
    }
}
