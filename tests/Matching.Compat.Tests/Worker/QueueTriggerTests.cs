#pragma warning disable IDE0060 // A trigger stands on a parameter, also where the function does not read it.
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Matching.Testing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Local;

namespace Matching.Compat.Tests.Worker;

public sealed class QueueTriggerTests : IClassFixture<AzuriteFixture>
{
    private const string FastHost = """
        { "version": "2.0", "extensions": { "queues": { "maxDequeueCount": 3, "visibilityTimeout": "00:00:00", "maxPollingInterval": "00:00:00.1" } } }
        """;

    private readonly AzuriteFixture _azurite;
    private readonly string _name = AzuriteFixture.NewPrefix();

    public QueueTriggerTests(AzuriteFixture azurite) => _azurite = azurite;

    private QueueClient Queue => new(_azurite.ConnectionString, _name);

    private QueueClient Poison => new(_azurite.ConnectionString, _name + "-poison");

    private Dictionary<string, string?> Settings => new() { ["Storage"] = _azurite.ConnectionString, ["Queue"] = _name };

    [Fact]
    public async Task A_missing_queue_is_made_and_its_messages_are_run_and_removed()
    {
        await using var host = await StartAsync(typeof(Texts));
        await Eventually.TrueAsync(async () => (await Queue.ExistsAsync()).Value);

        await SendAsync("hallo");

        await Eventually.TrueAsync(() => host.Recorder.Seen.Contains("hallo"));
        await EmptyAsync();
        Assert.Single(host.Recorder.Seen);
    }

    [Theory]
    [InlineData(typeof(Texts))]
    [InlineData(typeof(Bytes))]
    [InlineData(typeof(Binaries))]
    [InlineData(typeof(Messages))]
    public async Task The_body_binds_as(Type functions)
    {
        await using var host = await StartAsync(functions);

        await SendAsync("één 1");

        await Eventually.TrueAsync(() => host.Recorder.Seen.Contains("één 1"));
    }

    [Fact]
    public async Task A_json_body_binds_to_a_record_without_regard_to_case()
    {
        await using var host = await StartAsync(typeof(Orders));

        await SendAsync("""{ "ID": "a", "count": 3 }""");

        await Eventually.TrueAsync(() => host.Recorder.Seen.Contains(new Order("a", 3)));
    }

    [Fact]
    public async Task A_body_that_is_no_json_for_the_type_is_a_failed_run_and_stays_out_of_the_log()
    {
        await using var host = await StartAsync(typeof(Orders));

        await SendAsync("""{ "id": "geheim", "count": "veel-geheim" }""");

        Assert.Equal("""{ "id": "geheim", "count": "veel-geheim" }""", await PoisonBodyAsync());
        Assert.Equal(3, host.Log.Count("Failed with FunctionInputConverterException"));
        Assert.Equal(0, host.Log.Count("geheim"));
        Assert.Empty(host.Recorder.Seen);
    }

    [Fact]
    public async Task Binding_data_names_the_message()
    {
        await using var host = await StartAsync(typeof(Metadata));

        await SendAsync("hallo");

        await Eventually.TrueAsync(() => host.Recorder.Seen.Count == 1);
        var data = host.Recorder.Of<IReadOnlyDictionary<string, object?>>().Single();
        Assert.Equal("hallo", data["QueueTrigger"]);
        Assert.Equal("1", data["DequeueCount"]);
        Assert.NotEmpty((string)data["Id"]!);
        Assert.NotEmpty((string)data["PopReceipt"]!);
        var inserted = JsonSerializer.Deserialize<DateTimeOffset>((string)data["InsertionTime"]!);
        Assert.True(JsonSerializer.Deserialize<DateTimeOffset>((string)data["ExpirationTime"]!) > inserted);
        Assert.True(JsonSerializer.Deserialize<DateTimeOffset>((string)data["NextVisibleTime"]!) > inserted);
    }

    [Fact]
    public async Task A_failing_message_is_tried_maxDequeueCount_times_and_then_moved_to_the_poison_queue_as_it_was()
    {
        await using var host = await StartAsync(typeof(Failing));

        await SendAsync("steeds weer");

        Assert.Equal("steeds weer", await PoisonBodyAsync());
        Assert.Equal([1L, 2L, 3L], host.Recorder.Of<long>());
        await EmptyAsync();
        Assert.Equal(1, host.Log.Count("was moved to " + _name + "-poison"));
        Assert.Equal(0, host.Log.Count("steeds weer"));
    }

    [Fact]
    public async Task A_failed_message_that_succeeds_later_is_not_poison()
    {
        await using var host = await StartAsync(typeof(SecondTime));

        await SendAsync("hallo");

        await Eventually.TrueAsync(() => host.Recorder.Seen.Contains("done"));
        await EmptyAsync();
        Assert.False((await Poison.ExistsAsync()).Value);
    }

    [Fact]
    public async Task VisibilityTimeout_delays_a_failed_message()
    {
        await using var host = await StartAsync(
            typeof(Failing), """{ "version": "2.0", "extensions": { "queues": { "visibilityTimeout": "01:00:00", "maxPollingInterval": "00:00:00.1" } } }""");

        await SendAsync("later");

        await Eventually.TrueAsync(() => host.Requests.Count("visibilitytimeout=3600") == 1);
        Assert.Single(host.Recorder.Seen);
    }

    [Fact]
    public async Task A_message_that_was_dequeued_too_often_is_poison_without_a_run()
    {
        await Queue.CreateAsync();
        await SendAsync("te vaak");
        for (var i = 0; i < 3; i++)
        {
            var taken = (await Queue.ReceiveMessageAsync()).Value;
            await Queue.UpdateMessageAsync(taken.MessageId, taken.PopReceipt, visibilityTimeout: TimeSpan.Zero);
        }

        await using var host = await StartAsync(typeof(Texts));

        Assert.Equal("te vaak", await PoisonBodyAsync());
        Assert.Empty(host.Recorder.Seen);
    }

    [Fact]
    public async Task A_body_that_is_no_base64_is_poison_at_once_and_unchanged()
    {
        await Queue.CreateAsync();
        await Queue.SendMessageAsync("geen base64!");

        await using var host = await StartAsync(typeof(Texts));

        await Eventually.TrueAsync(async () => await Poison.ExistsAsync() && (await Poison.PeekMessagesAsync()).Value.Length == 1);
        Assert.Equal("geen base64!", (await Poison.PeekMessageAsync()).Value.MessageText);
        Assert.Empty(host.Recorder.Seen);
    }

    [Fact]
    public async Task A_message_that_could_not_be_copied_to_the_poison_queue_is_not_lost_and_comes_back_when_its_lease_ends()
    {
        var outage = new PoisonOutage();
        await using var host = await StartAsync(
            typeof(Failing),
            """{ "version": "2.0", "extensions": { "queues": { "maxDequeueCount": 1, "maxPollingInterval": "00:00:00.1" } } }""",
            options: o =>
            {
                o.MessageLease = TimeSpan.FromSeconds(1);
                o.ConfigureStorage = client => client.AddPolicy(outage, HttpPipelinePosition.PerCall);
            });

        await SendAsync("hallo");
        await Eventually.TrueAsync(() => host.Log.Count("could not be settled (503 ServerBusy)") == 1);
        Assert.Equal(1, (await Queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
        outage.IsOver = true;

        Assert.Equal("hallo", await PoisonBodyAsync());
        Assert.Single(host.Recorder.Seen);
        await EmptyAsync();
    }

    [Fact]
    public async Task MessageEncoding_none_takes_bodies_as_they_are()
    {
        await Queue.CreateAsync();
        await Queue.SendMessageAsync("gewone tekst");

        await using var host = await StartAsync(
            typeof(Texts), """{ "version": "2.0", "extensions": { "queues": { "messageEncoding": "none", "maxPollingInterval": "00:00:00.1" } } }""");

        await Eventually.TrueAsync(() => host.Recorder.Seen.Contains("gewone tekst"));
    }

    [Fact]
    public async Task A_message_stays_hidden_while_it_is_worked_on_longer_than_its_lease()
    {
        await using var host = await StartAsync(typeof(Waiting), options: o => o.MessageLease = TimeSpan.FromSeconds(2));
        await SendAsync("lang");
        await Eventually.TrueAsync(() => host.Recorder.Seen.Count == 1);

        // Renewed each second, three times: without that the message shows again after two.
        await Eventually.TrueAsync(() => host.Requests.Count("PUT /devstoreaccount1/" + _name + "/messages") >= 3);
        host.Recorder.Gate.SetResult();

        await EmptyAsync();
        Assert.Single(host.Recorder.Seen);
    }

    [Fact]
    public async Task A_message_is_leased_for_10_minutes_and_renewed_after_5()
    {
        var time = new FakeTime(DateTimeOffset.UnixEpoch);
        await Queue.CreateAsync();
        await SendAsync("lang");
        await using var host = await StartAsync(typeof(Waiting), time: time);
        await Eventually.TrueAsync(() => host.Recorder.Seen.Count == 1 && time.IsWaiting(TimeSpan.FromMinutes(5)));
        Assert.Equal(0, host.Requests.Count("PUT /devstoreaccount1/" + _name + "/messages"));
        Assert.True(host.Requests.Count("visibilitytimeout=600") >= 1);

        time.Advance(TimeSpan.FromMinutes(5));

        await Eventually.TrueAsync(() => host.Requests.Count("PUT /devstoreaccount1/" + _name + "/messages") == 1);
        host.Recorder.Gate.SetResult();
        await EmptyAsync();
    }

    [Fact]
    public async Task A_message_that_another_receiver_removed_meanwhile_is_no_failure()
    {
        await using var host = await StartAsync(typeof(Waiting));
        await SendAsync("weg");
        await Eventually.TrueAsync(() => host.Recorder.Seen.Count == 1);

        await Queue.ClearMessagesAsync();
        host.Recorder.Gate.SetResult();

        await Eventually.TrueAsync(() => host.Log.Count("was gone or had another receipt") == 1);
        Assert.Equal(0, host.Log.Count("Warning"));
    }

    [Fact]
    public async Task Stopping_ends_polling_and_finishes_the_messages_in_flight()
    {
        var host = await StartAsync(typeof(Waiting));
        await SendAsync("bezig");
        await Eventually.TrueAsync(() => host.Recorder.Seen.Count == 1);

        var stopping = host.DisposeAsync();
        var polls = host.Requests.Count("GET");
        await SendAsync("te laat");
        host.Recorder.Gate.SetResult();
        await stopping;

        Assert.Equal(1, host.Requests.Count("DELETE"));
        Assert.True(host.Requests.Count("GET") <= polls + 1);
        Assert.Equal("te laat", Encoding.UTF8.GetString(Convert.FromBase64String((await Queue.PeekMessagesAsync(32)).Value.Single().MessageText)));
        Assert.Single(host.Recorder.Seen);
    }

    [Fact]
    public async Task A_message_that_outlasts_the_grace_is_cancelled_and_stays_in_the_queue()
    {
        var host = await StartAsync(typeof(Endless), options: o => o.StopGrace = TimeSpan.FromMilliseconds(50));
        await SendAsync("eindeloos");
        await Eventually.TrueAsync(() => host.Recorder.Seen.Count == 1);

        await host.DisposeAsync();

        Assert.Contains("cancelled", host.Recorder.Seen);
        var message = (await Queue.ReceiveMessageAsync()).Value;
        Assert.Equal(2, message.DequeueCount);
    }

    [Fact]
    public async Task At_most_batchSize_and_threshold_messages_run_at_once()
    {
        await Queue.CreateAsync();
        for (var i = 0; i < 12; i++) await SendAsync($"{i}");
        var host = await StartAsync(
            typeof(Waiting), """{ "version": "2.0", "extensions": { "queues": { "batchSize": 4, "newBatchThreshold": 2, "maxPollingInterval": "00:00:00.1" } } }""");

        await Eventually.TrueAsync(() => host.Recorder.Seen.Count == 4);
        Assert.Equal(1, host.Requests.Count("numofmessages=4"));
        host.Recorder.Gate.SetResult();
        await EmptyAsync();

        Assert.Equal(12, host.Recorder.Seen.Distinct().Count());
        await host.DisposeAsync();
    }

    [Fact]
    public async Task An_idle_queue_is_polled_ever_less_up_to_the_maximum_and_nothing_else_is_asked_of_storage()
    {
        var time = new FakeTime(DateTimeOffset.UnixEpoch);
        await using var host = await StartAsync(
            typeof(Texts), """{ "version": "2.0", "extensions": { "queues": { "maxPollingInterval": "00:00:30" } } }""", time: time);

        for (var polls = 1; polls <= 20; polls++)
        {
            await Eventually.TrueAsync(() => time.Asked.Count == polls);
            time.Advance(TimeSpan.FromSeconds(30));
        }

        await Eventually.TrueAsync(() => time.Asked.Count == 21);
        Assert.Equal(TimeSpan.FromMilliseconds(100), time.Asked[0]);
        Assert.All(time.Asked.Skip(11), wait => Assert.Equal(TimeSpan.FromSeconds(30), wait));
        Assert.Equal(22, host.Requests.All.Count);
        Assert.Equal(1, host.Requests.Count("PUT"));
    }

    [Fact]
    public async Task A_hit_makes_the_next_looks_frequent_again()
    {
        var time = new FakeTime(DateTimeOffset.UnixEpoch);
        await using var host = await StartAsync(typeof(Texts), """{ "version": "2.0", "functionTimeout": "-1" }""", time: time);
        for (var polls = 1; polls <= 8; polls++)
        {
            await Eventually.TrueAsync(() => time.Asked.Count == polls);
            if (polls == 8) await SendAsync("hallo");
            time.Advance(TimeSpan.FromSeconds(60));
        }

        await Eventually.TrueAsync(() => host.Recorder.Seen.Count == 1 && time.IsWaiting(TimeSpan.FromMilliseconds(100)));
    }

    [Fact]
    public async Task A_queue_that_is_deleted_is_made_again()
    {
        await using var host = await StartAsync(typeof(Texts));
        await Eventually.TrueAsync(async () => (await Queue.ExistsAsync()).Value);

        await Queue.DeleteAsync();
        await Eventually.TrueAsync(async () => (await Queue.ExistsAsync()).Value);
        await SendAsync("hallo");

        await Eventually.TrueAsync(() => host.Recorder.Seen.Contains("hallo"));
    }

    [Fact]
    public async Task A_disabled_function_is_not_listened_for()
    {
        await Queue.CreateAsync();
        await SendAsync("hallo");
        var settings = Settings;
        settings["AzureWebJobs.Texts.Disabled"] = "true";

        await using (var host = await TestHost.StartAsync([typeof(Texts)], settings)) Assert.Empty(host.Requests.All);

        Assert.Equal(0, (await Queue.PeekMessageAsync()).Value.DequeueCount);
    }

    private Task<TestHost> StartAsync(
        Type functions, string hostJson = FastHost, TimeProvider? time = null, Action<LocalRuntimeOptions>? options = null)
        => TestHost.StartAsync([functions], Settings, hostJson, time, options);

    private async Task SendAsync(string body)
    {
        await Queue.CreateIfNotExistsAsync();
        await Queue.SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(body)));
    }

    private async Task<string> PoisonBodyAsync()
    {
        await Eventually.TrueAsync(async () => await Poison.ExistsAsync() && (await Poison.PeekMessagesAsync()).Value.Length == 1);
        return Encoding.UTF8.GetString(Convert.FromBase64String((await Poison.PeekMessageAsync()).Value.MessageText));
    }

    private Task EmptyAsync()
        => Eventually.TrueAsync(async () => (await Queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0, "the queue is empty");

    private sealed class PoisonOutage : HttpPipelineSynchronousPolicy
    {
        public bool IsOver { get; set; }

        public override void OnSendingRequest(HttpMessage message)
        {
            if (!IsOver && message.Request.Uri.ToUri().AbsolutePath.Contains("-poison", StringComparison.Ordinal))
                throw new RequestFailedException(503, "as asked", "ServerBusy", innerException: null);
        }
    }

    public sealed record Order(string Id, int Count);

    public sealed class Texts(Recorder recorder)
    {
        [Function("Texts")]
        public void Run([QueueTrigger("%Queue%", Connection = "Storage")] string body) => recorder.Seen.Enqueue(body);
    }

    public sealed class Bytes(Recorder recorder)
    {
        [Function("Bytes")]
        public void Run([QueueTrigger("%Queue%", Connection = "Storage")] byte[] body) => recorder.Seen.Enqueue(Encoding.UTF8.GetString(body));
    }

    public sealed class Binaries(Recorder recorder)
    {
        [Function("Binaries")]
        public void Run([QueueTrigger("%Queue%", Connection = "Storage")] BinaryData body) => recorder.Seen.Enqueue(body.ToString());
    }

    public sealed class Messages(Recorder recorder)
    {
        [Function("Messages")]
        public void Run([QueueTrigger("%Queue%", Connection = "Storage")] QueueMessage message) => recorder.Seen.Enqueue(message.Body.ToString());
    }

    public sealed class Orders(Recorder recorder)
    {
        [Function("Orders")]
        public void Run([QueueTrigger("%Queue%", Connection = "Storage")] Order order) => recorder.Seen.Enqueue(order);
    }

    public sealed class Metadata(Recorder recorder)
    {
        [Function("Metadata")]
        public void Run([QueueTrigger("%Queue%", Connection = "Storage")] string body, FunctionContext context)
            => recorder.Seen.Enqueue(context.BindingContext.BindingData);
    }

    public sealed class Failing(Recorder recorder)
    {
        [Function("Failing")]
        public async Task RunAsync([QueueTrigger("%Queue%", Connection = "Storage")] QueueMessage message)
        {
            await Task.Yield();
            recorder.Seen.Enqueue(message.DequeueCount);
            throw new InvalidOperationException("as asked");
        }
    }

    public sealed class SecondTime(Recorder recorder)
    {
        [Function("SecondTime")]
        public void Run([QueueTrigger("%Queue%", Connection = "Storage")] QueueMessage message)
        {
            if (message.DequeueCount == 1) throw new InvalidOperationException("as asked");
            recorder.Seen.Enqueue("done");
        }
    }

    public sealed class Waiting(Recorder recorder)
    {
        [Function("Waiting")]
        public async Task RunAsync([QueueTrigger("%Queue%", Connection = "Storage")] string body)
        {
            recorder.Seen.Enqueue(body);
            await recorder.Gate.Task;
        }
    }

    public sealed class Endless(Recorder recorder)
    {
        [Function("Endless")]
        public async Task RunAsync([QueueTrigger("%Queue%", Connection = "Storage")] string body, CancellationToken cancellationToken)
        {
            recorder.Seen.Enqueue(body);
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                recorder.Seen.Enqueue("cancelled");
            }
        }
    }
}
