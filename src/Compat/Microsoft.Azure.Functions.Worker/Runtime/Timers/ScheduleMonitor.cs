using System.Text.Json;
using Azure;

namespace Microsoft.Azure.Functions.Worker.Runtime.Timers;

/// <summary>When a timer ran and will run, as it is kept between starts.</summary>
/// <param name="Last">The last run; the default value before the first.</param>
/// <param name="Next">The next one, which followed from <paramref name="LastUpdated"/>.</param>
/// <param name="LastUpdated">The moment that the next run was reckoned from.</param>
internal sealed record TimerStatus(DateTimeOffset Last, DateTimeOffset Next, DateTimeOffset LastUpdated)
{
    public static TimerStatus After(DateTimeOffset last, DateTimeOffset moment, TimerSchedule schedule) => new(last, schedule.Next(moment), moment);

    /// <summary>What to go on with at a start: past due only when the schedule is still the one that the status was made for.</summary>
    public static (TimerStatus Status, bool PastDue) Resume(TimerStatus? kept, TimerSchedule schedule, DateTimeOffset now)
    {
        if (kept is null) return (After(default, now, schedule), false);
        if (schedule.Next(kept.LastUpdated) != kept.Next) return (After(kept.Last, now, schedule), false);
        return (kept, now > kept.Next);
    }

    public ScheduleStatus ToPublic() => new() { Last = Last.UtcDateTime, Next = Next.UtcDateTime, LastUpdated = LastUpdated.UtcDateTime };
}

/// <summary>Keeps the status of one timer in a blob.</summary>
internal sealed class ScheduleMonitor
{
    private readonly HostStore _store;
    private readonly string _path;

    public ScheduleMonitor(HostStore store, string function)
    {
        _store = store;
        _path = $"timers/{store.HostIdentity}/Host.Functions.{function}/status";
    }

    /// <returns>Null when there is none, or none that can be read.</returns>
    public async Task<TimerStatus?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var content = await _store.Blob(_path).DownloadContentAsync(cancellationToken);
            return content.Value.Content.ToObjectFromJson<TimerStatus>();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public Task WriteAsync(TimerStatus status, CancellationToken cancellationToken)
        => _store.WriteAsync(_path, BinaryData.FromObjectAsJson(status), onlyWhenMissing: false, cancellationToken);
}
