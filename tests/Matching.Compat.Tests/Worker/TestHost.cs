using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matching.Compat.Tests.Worker;

/// <summary>What the functions of a test tell it, and what it tells them.</summary>
public sealed class Recorder
{
    public ConcurrentQueue<object?> Seen { get; } = new();

    /// <summary>Functions that wait for it go on when the test completes it.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool Fail { get; set; }

    public IEnumerable<T> Of<T>() => Seen.OfType<T>();
}

/// <summary>A host in this process with the function classes of one test, on a free port.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly string _hostJson = Path.GetTempFileName();

    private TestHost(IHost host, string hostJson, Recorder recorder, Log log, RequestCounter requests)
    {
        Host = host;
        _hostJson = hostJson;
        Recorder = recorder;
        Log = log;
        Requests = requests;
    }

    public IHost Host { get; }

    public Recorder Recorder { get; }

    public Log Log { get; }

    public RequestCounter Requests { get; }

    public LocalRuntime Runtime => Host.Services.GetRequiredService<LocalRuntime>();

    public static async Task<TestHost> StartAsync(
        IReadOnlyList<Type> functions,
        IReadOnlyDictionary<string, string?>? settings = null,
        string hostJson = """{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""",
        TimeProvider? time = null,
        Action<LocalRuntimeOptions>? options = null,
        Action<FunctionsApplicationBuilder>? configure = null)
    {
        var host = Build(functions, settings, hostJson, time, options, configure);
        await host.Host.StartAsync();
        return host;
    }

    public static TestHost Build(
        IReadOnlyList<Type> functions,
        IReadOnlyDictionary<string, string?>? settings = null,
        string hostJson = """{ "version": "2.0" }""",
        TimeProvider? time = null,
        Action<LocalRuntimeOptions>? options = null,
        Action<FunctionsApplicationBuilder>? configure = null)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, hostJson);
        var recorder = new Recorder();
        var log = new Log();
        var requests = new RequestCounter();
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        foreach (var (name, value) in settings ?? new Dictionary<string, string?>()) builder.Configuration[name] = value;
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton(recorder);
        if (time is not null) builder.Services.AddSingleton(time);
        builder.Services.Configure<LocalRuntimeOptions>(local =>
        {
            foreach (var type in functions) local.Types.Add(type);
            local.Port = 0;
            local.HostJsonPath = path;
            local.ConfigureStorage = client => client.AddPolicy(requests, HttpPipelinePosition.PerRetry);
            options?.Invoke(local);
        });
        configure?.Invoke(builder);
        return new TestHost(builder.Build(), path, recorder, log, requests);
    }

    public HttpClient Client() => new() { BaseAddress = Runtime.BaseAddress };

    public async ValueTask DisposeAsync()
    {
        await Host.StopAsync();
        Host.Dispose();
        File.Delete(_hostJson);
    }
}

/// <summary>Everything that was logged, with exceptions, one string an entry.</summary>
internal sealed class Log : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _entries = new();

    public IReadOnlyCollection<string> Entries => _entries;

    public int Count(string part) => _entries.Count(e => e.Contains(part, StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger : ILogger
    {
        private readonly Log _log;
        private readonly string _category;

        public Logger(Log log, string category)
        {
            _log = log;
            _category = category;
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => _log._entries.Enqueue($"{logLevel} {_category}: {formatter(state, exception)} {exception}");
    }
}

/// <summary>Counts the storage requests of a host, by method and path.</summary>
internal sealed class RequestCounter : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<string> _requests = new();

    public IReadOnlyCollection<string> All => _requests;

    public int Count(string part) => _requests.Count(r => r.Contains(part, StringComparison.Ordinal));

    public override void OnSendingRequest(HttpMessage message)
        => _requests.Enqueue($"{message.Request.Method} {message.Request.Uri.ToUri().PathAndQuery}");
}
