#pragma warning disable IDE0060 // A trigger stands on a parameter, also where the function does not read it.
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Matching.Testing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Runtime.Timers;

namespace Matching.Compat.Tests.Worker;

public sealed class TimerTriggerTests : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 10, 0, 30, TimeSpan.Zero);

    private readonly AzuriteFixture _azurite;
    private readonly string _hostId = AzuriteFixture.NewPrefix();
    private readonly FakeTime _time = new(Start);

    public TimerTriggerTests(AzuriteFixture azurite) => _azurite = azurite;

    [Fact]
    public async Task A_timer_runs_on_its_schedule_and_keeps_its_status()
    {
        await using var host = await StartAsync(typeof(Timers), _time);
        await WaitingAsync(_time, "00:04:30");
        Assert.Empty(host.Recorder.Seen);

        _time.Advance(TimeSpan.FromSeconds(270));
        await WaitingAsync(_time, "00:05:00");

        var info = host.Recorder.Of<TimerInfo>().Single();
        Assert.False(info.IsPastDue);
        Assert.Equal(new DateTime(2026, 6, 1, 10, 5, 0, DateTimeKind.Utc), info.ScheduleStatus!.Next);
        var five = new DateTimeOffset(2026, 6, 1, 10, 5, 0, TimeSpan.Zero);
        Assert.Equal(new TimerStatus(five, five.AddMinutes(5), five), await StatusAsync("Timer"));

        _time.Advance(TimeSpan.FromMinutes(5));
        await WaitingAsync(_time, "00:05:00");
        Assert.Equal(five.UtcDateTime, host.Recorder.Of<TimerInfo>().Last().ScheduleStatus!.Last);
    }

    [Fact]
    public async Task Runs_that_were_missed_while_no_host_ran_become_one_that_is_past_due()
    {
        await using (await StartAsync(typeof(Timers), _time)) await WaitingAsync(_time, "00:04:30");

        var later = new FakeTime(Start.AddHours(3));
        await using var host = await StartAsync(typeof(Timers), later);
        await WaitingAsync(later, "00:04:30");

        Assert.True(host.Recorder.Of<TimerInfo>().Single().IsPastDue);
        Assert.Equal(Start.AddHours(3), (await StatusAsync("Timer"))!.Last);
    }

    [Fact]
    public async Task A_restart_before_the_next_run_runs_nothing_early_and_forgets_nothing()
    {
        await using (await StartAsync(typeof(Hourly), _time)) await WaitingAsync(_time, "01:00:00");

        var later = new FakeTime(Start.AddMinutes(50));
        await using var host = await StartAsync(typeof(Hourly), later);

        await WaitingAsync(later, "00:10:00");
        Assert.Empty(host.Recorder.Seen);
    }

    [Fact]
    public async Task A_changed_schedule_is_never_past_due()
    {
        await using (await StartAsync(typeof(Timers), _time)) await WaitingAsync(_time, "00:04:30");

        var later = new FakeTime(Start.AddHours(3));
        await using var host = await StartAsync(typeof(Timers), later, schedule: "0 0 18 * * *");

        await WaitingAsync(later, "04:59:30");
        Assert.Empty(host.Recorder.Seen);
    }

    [Fact]
    public async Task RunOnStartup_runs_once_at_once_and_is_not_past_due()
    {
        await using var host = await StartAsync(typeof(AtStart), _time);

        await WaitingAsync(_time, "00:04:30");

        Assert.False(host.Recorder.Of<TimerInfo>().Single().IsPastDue);
    }

    [Fact]
    public async Task Without_monitor_nothing_is_kept_and_nothing_is_past_due()
    {
        await using (await StartAsync(typeof(Unmonitored), _time)) await WaitingAsync(_time, "00:04:30");
        var later = new FakeTime(Start.AddHours(3));
        await using var host = await StartAsync(typeof(Unmonitored), later);
        await WaitingAsync(later, "00:04:30");
        Assert.Empty(host.Recorder.Seen);

        later.Advance(TimeSpan.FromSeconds(270));
        await WaitingAsync(later, "00:05:00");

        Assert.Null(host.Recorder.Of<TimerInfo>().Single().ScheduleStatus);
        Assert.Null(await StatusAsync("Timer"));
    }

    [Fact]
    public async Task A_schedule_under_a_minute_keeps_no_status()
    {
        await using var host = await StartAsync(typeof(Timers), _time, schedule: "*/10 * * * * *");
        await WaitingAsync(_time, "00:00:10");

        _time.Advance(TimeSpan.FromSeconds(10));
        await WaitingAsync(_time, "00:00:10");

        Assert.Single(host.Recorder.Seen);
        Assert.Null(await StatusAsync("Timer"));
    }

    [Fact]
    public async Task A_failed_run_is_kept_as_a_run_and_the_schedule_goes_on()
    {
        await using var host = await StartAsync(typeof(Timers), _time);
        host.Recorder.Fail = true;
        await WaitingAsync(_time, "00:04:30");
        _time.Advance(TimeSpan.FromSeconds(270));
        await WaitingAsync(_time, "00:05:00");
        Assert.Equal(Start.AddSeconds(270), (await StatusAsync("Timer"))!.Last);

        _time.Advance(TimeSpan.FromMinutes(5));
        await WaitingAsync(_time, "00:05:00");

        Assert.Equal(2, host.Recorder.Seen.Count);
        Assert.Equal(2, host.Log.Count("Failed with InvalidOperationException"));
    }

    [Fact]
    public async Task Runs_do_not_overlap()
    {
        await using var host = await StartAsync(typeof(Slow), _time);
        await WaitingAsync(_time, "00:04:30");
        _time.Advance(TimeSpan.FromSeconds(270));
        await Eventually.TrueAsync(() => host.Recorder.Seen.Count == 1);

        _time.Advance(TimeSpan.FromMinutes(12));
        Assert.Single(host.Recorder.Seen);
        host.Recorder.Gate.SetResult();

        // At 10:17 the runs of 10:10 and 10:15 are missed; the next is 10:20.
        await WaitingAsync(_time, "00:03:00");
        Assert.Single(host.Recorder.Seen);
    }

    [Fact]
    public async Task One_host_at_a_time_runs_a_timer_and_the_other_takes_over_when_it_stops()
    {
        var first = await StartAsync(typeof(Timers), _time);
        await WaitingAsync(_time, "00:04:30");
        var time = new FakeTime(Start);
        await using var second = await StartAsync(typeof(Timers), time);
        await WaitingAsync(time, "00:01:00");
        time.Advance(TimeSpan.FromMinutes(1));
        await WaitingAsync(time, "00:01:00");

        await first.DisposeAsync();
        time.Advance(TimeSpan.FromMinutes(1));

        await WaitingAsync(time, "00:02:30");
        time.Advance(TimeSpan.FromSeconds(150));
        await Eventually.TrueAsync(() => second.Recorder.Seen.Count == 1);
        Assert.Empty(first.Recorder.Seen);
    }

    [Fact]
    public async Task A_host_that_lost_its_lock_runs_no_more()
    {
        await using var host = await StartAsync(typeof(Timers), _time);
        await WaitingAsync(_time, "00:04:30");
        var blob = Container.GetBlobClient($"locks/{_hostId}/Host.Functions.Timer.Listener");
        await blob.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero);
        await blob.GetBlobLeaseClient().AcquireAsync(TimeSpan.FromSeconds(60));

        _time.Advance(TimeSpan.FromSeconds(30));
        await Eventually.TrueAsync(() => host.Log.Count("the lock of its timer is lost") == 1);
        await WaitingAsync(_time, "00:01:00");
        _time.Advance(TimeSpan.FromMinutes(4));

        await WaitingAsync(_time, "00:01:00");
        Assert.Empty(host.Recorder.Seen);
    }

    [Fact]
    public async Task Between_runs_a_timer_asks_nothing_of_storage_but_its_lock_each_30_seconds()
    {
        await using var host = await StartAsync(typeof(Hourly), _time);
        await WaitingAsync(_time, "01:00:00");
        var before = host.Requests.All.Count;

        for (var i = 1; i <= 10; i++)
        {
            await WaitingAsync(_time, "00:00:30");
            _time.Advance(TimeSpan.FromSeconds(30));
            await Eventually.TrueAsync(() => host.Requests.All.Count == before + i);
        }

        Assert.All(host.Requests.All.Skip(before), r => Assert.EndsWith("?comp=lease", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_timer_can_be_run_by_name()
    {
        await using var host = await StartAsync(typeof(Hourly), _time);

        Assert.True(await host.Runtime.RunTimerAsync("Hourly", CancellationToken.None));

        Assert.Single(host.Recorder.Of<TimerInfo>());
        await Assert.ThrowsAsync<ArgumentException>(() => host.Runtime.RunTimerAsync("Daily", CancellationToken.None));
    }

    [Fact]
    public async Task Stopping_waits_for_the_run_in_flight()
    {
        var host = await StartAsync(typeof(Slow), _time);
        await WaitingAsync(_time, "00:04:30");
        _time.Advance(TimeSpan.FromSeconds(270));
        await Eventually.TrueAsync(() => host.Recorder.Seen.Count == 1);

        var stopping = host.DisposeAsync().AsTask();
        Assert.False(stopping.IsCompleted);
        host.Recorder.Gate.SetResult();
        await stopping;

        Assert.Equal(1, host.Log.Count("Executed Timer (Succeeded"));
        Assert.Equal(Start.AddSeconds(270), (await StatusAsync("Timer"))!.Last);
    }

    private BlobContainerClient Container => new(_azurite.ConnectionString, "azure-webjobs-hosts");

    private Task<TestHost> StartAsync(Type functions, TimeProvider time, string schedule = "0 */5 * * * *") => TestHost.StartAsync(
        [functions],
        new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = _azurite.ConnectionString,
            ["AzureFunctionsWebHost:hostid"] = _hostId,
            ["Schedule"] = schedule,
        },
        """{ "version": "2.0" }""",
        time);

    private static Task WaitingAsync(FakeTime time, string forTime)
        => Eventually.TrueAsync(() => time.IsWaiting(TimeSpan.Parse(forTime, System.Globalization.CultureInfo.InvariantCulture)), "waiting for " + forTime);

    private async Task<TimerStatus?> StatusAsync(string function)
    {
        try
        {
            var content = await Container.GetBlobClient($"timers/{_hostId}/Host.Functions.{function}/status").DownloadContentAsync();
            return content.Value.Content.ToObjectFromJson<TimerStatus>();
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public sealed class Timers(Recorder recorder)
    {
        [Function("Timer")]
        public void Run([TimerTrigger("%Schedule%")] TimerInfo timer)
        {
            recorder.Seen.Enqueue(timer);
            if (recorder.Fail) throw new InvalidOperationException("as asked");
        }
    }

    public sealed class Hourly(Recorder recorder)
    {
        [Function("Hourly")]
        public void Run([TimerTrigger("01:00:00")] TimerInfo timer) => recorder.Seen.Enqueue(timer);
    }

    public sealed class AtStart(Recorder recorder)
    {
        [Function("Timer")]
        public void Run([TimerTrigger("%Schedule%", RunOnStartup = true)] TimerInfo timer) => recorder.Seen.Enqueue(timer);
    }

    public sealed class Unmonitored(Recorder recorder)
    {
        [Function("Timer")]
        public void Run([TimerTrigger("%Schedule%", UseMonitor = false)] TimerInfo timer) => recorder.Seen.Enqueue(timer);
    }

    public sealed class Slow(Recorder recorder)
    {
        [Function("Timer")]
        public async Task RunAsync([TimerTrigger("%Schedule%")] TimerInfo timer)
        {
            recorder.Seen.Enqueue(timer);
            await recorder.Gate.Task;
        }
    }
}
