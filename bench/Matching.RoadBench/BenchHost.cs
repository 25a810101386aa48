using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Matching.Application.Messages;
using Matching.Azure.Storage;
using Matching.Azurite;
using Matching.Domain.Access;
using Matching.Functions.Http.Json;
using Matching.Functions.Imports;
using Matching.Local.Client;
using Matching.Local.Hosting;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Matching.RoadBench;

/// <summary>Storage and functions in a temporary folder, with the storage requests counted.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly AzuriteProcess _azurite;
    private readonly DevelopmentTokens _tokens;
    private readonly IHost _host;

    private BenchHost(DirectoryInfo folder, AzuriteProcess azurite, DevelopmentTokens tokens, IHost host, RequestCounter requests)
    {
        _folder = folder;
        _azurite = azurite;
        _tokens = tokens;
        _host = host;
        Requests = requests;
        Api = new ApiClient(host.Services.GetRequiredService<LocalRuntime>().BaseAddress, tokens, TimeProvider.System);
    }

    public ApiClient Api { get; }

    public RequestCounter Requests { get; }

    public IServiceProvider Services => _host.Services;

    public static async Task<BenchHost> StartAsync(TimeSpan polling, TimeProvider? clock = null, bool inMemory = false)
    {
        var folder = Directory.CreateTempSubdirectory("matching-bench-");
        var azurite = inMemory
            ? await AzuriteProcess.StartInMemoryAsync(Console.WriteLine, CancellationToken.None)
            : await AzuriteProcess.StartAsync(folder.FullName, Console.WriteLine, CancellationToken.None);
        var tokens = new DevelopmentTokens(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        var requests = new RequestCounter();
        var settings = new LocalSettings
        {
            Storage = azurite.ConnectionString,
            LinkKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            Polling = polling,
        };
        var builder = LocalHost.CreateBuilder(settings, tokens);
        builder.Services.AddSingleton(provider => new StorageClients(
            provider.GetRequiredService<IOptions<StorageOptions>>(), client => client.AddPolicy(requests, HttpPipelinePosition.PerRetry)));
        builder.Services.Configure<LocalRuntimeOptions>(options =>
            options.ConfigureStorage = client => client.AddPolicy(requests, HttpPipelinePosition.PerRetry));
        builder.Configuration["Matching:RateLimit:Requests"] = "100000";
        if (clock is not null) builder.Services.AddSingleton(clock);
        var host = builder.Build();
        await host.StartAsync();
        return new BenchHost(folder, azurite, tokens, host, requests);
    }

    /// <summary>Hands in a file, and gives the import's id.</summary>
    public async Task<string> HandInAsync(string path, string file, Role role, string id)
    {
        await using var content = File.OpenRead(file);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StreamContent(content) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _tokens.Write(role, id, DateTimeOffset.UtcNow));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var response = await Api.Browser.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<ImportOverzicht>(ApiJson.Options))!.Id;
    }

    /// <summary>Waits until the queues that are worked off at once are empty.</summary>
    public Task DrainAsync() => DrainAsync(QueueName.MatchRequests, QueueName.Notifications);

    /// <summary>Waits until some queues are empty, one after the other.</summary>
    public async Task DrainAsync(params IReadOnlyList<QueueName> names)
    {
        foreach (var name in names)
        {
            var queue = new QueueClient(_azurite.ConnectionString, QueueNames.Of(name));
            while ((await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount > 0) await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await _host.StopAsync();
        _host.Dispose();
        _tokens.Dispose();
        await _azurite.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

/// <summary>Counts storage requests, those that ask a queue for messages left out.</summary>
internal sealed class RequestCounter : HttpPipelineSynchronousPolicy
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public override void OnSendingRequest(HttpMessage message)
    {
        var poll = message.Request.Method == RequestMethod.Get && message.Request.Uri.Path.EndsWith("/messages", StringComparison.Ordinal);
        if (!poll) Interlocked.Increment(ref _count);
    }
}
