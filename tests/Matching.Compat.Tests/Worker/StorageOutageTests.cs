using Azure.Storage.Queues;
using Matching.Azurite;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Compat.Tests.Worker;

/// <summary>Each test has an Azurite of its own, because it takes it away.</summary>
public sealed class StorageOutageTests : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "matching-outage-" + Guid.NewGuid().ToString("N"));
    private readonly IReadOnlyList<int> _ports = AzuriteProcess.FreePorts(3);
    private AzuriteInstallation? _installation;
    private AzuriteProcess? _azurite;

    private string ConnectionString
        => "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
            + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
            + FormattableString.Invariant($"BlobEndpoint=http://127.0.0.1:{_ports[0]}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{_ports[1]}/devstoreaccount1;");

    private Dictionary<string, string?> Settings => new() { ["AzureWebJobsStorage"] = ConnectionString, ["AzureFunctionsWebHost:hostid"] = "outage" };

    public async Task InitializeAsync() => _installation = await AzuriteInstallation.EnsureAsync(report: null, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await StopStorageAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_host_that_starts_without_storage_listens_once_it_is_there()
    {
        await using var host = await StartHostAsync(typeof(Both));
        await Eventually.TrueAsync(() => host.Log.Count("does not work now") == 2);

        await StartStorageAsync();

        await SendAsync("hallo");
        await Eventually.TrueAsync(() => host.Recorder.Seen.Contains("hallo") && host.Recorder.Seen.Contains("timer"));
        Assert.Equal(2, host.Log.Count("works again"));
    }

    [Fact]
    public async Task A_host_goes_on_when_storage_went_away_and_came_back_and_logs_each_change_once()
    {
        await StartStorageAsync();
        await using var host = await StartHostAsync(typeof(QueueOnly));
        await SendAsync("voor");
        await Eventually.TrueAsync(() => host.Recorder.Seen.Contains("voor"));

        await StopStorageAsync();
        await Eventually.TrueAsync(() => host.Log.Count("does not work now") == 1);
        var tries = host.Requests.All.Count;
        await Eventually.TrueAsync(() => host.Requests.All.Count > tries + 3);
        await StartStorageAsync();

        await SendAsync("na");
        await Eventually.TrueAsync(() => host.Recorder.Seen.Contains("na"));
        Assert.Equal(1, host.Log.Count("does not work now"));
        Assert.Equal(1, host.Log.Count("works again"));
    }

    [Fact]
    public async Task A_host_stops_promptly_while_storage_is_away()
    {
        await StartStorageAsync();
        var host = await StartHostAsync(typeof(QueueOnly));
        await SendAsync("voor");
        await Eventually.TrueAsync(() => host.Recorder.Seen.Contains("voor"));
        await StopStorageAsync();

        await host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(1, host.Recorder.Of<string>().Count(s => s == "voor"));
    }

    private Task<TestHost> StartHostAsync(Type functions) => TestHost.StartAsync(
        [functions], Settings, """{ "version": "2.0", "extensions": { "queues": { "maxPollingInterval": "00:00:00.2" } } }""");

    private async Task StartStorageAsync() => _azurite = await AzuriteProcess.StartAsync(_installation!, _folder, _ports, CancellationToken.None);

    private async Task StopStorageAsync()
    {
        if (_azurite is not null) await _azurite.DisposeAsync();
        _azurite = null;
    }

    private async Task SendAsync(string body)
    {
        var queue = new QueueClient(ConnectionString, "outage", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync(body);
    }

    public sealed class QueueOnly(Recorder recorder)
    {
        [Function("QueueOnly")]
        public void Run([QueueTrigger("outage")] string body) => recorder.Seen.Enqueue(body);
    }

    public sealed class Both(Recorder recorder)
    {
        [Function("Queue")]
        public void Run([QueueTrigger("outage")] string body) => recorder.Seen.Enqueue(body);

        [Function("Timer")]
        public void Run([TimerTrigger("01:00:00", RunOnStartup = true)] TimerInfo timer) => recorder.Seen.Enqueue(timer.IsPastDue ? "past due" : "timer");
    }
}
