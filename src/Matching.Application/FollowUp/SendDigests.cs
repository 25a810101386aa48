using System.Globalization;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.People;
using Matching.Domain.Time;

namespace Matching.Application.FollowUp;

/// <summary>
/// On the morning of each working day asks for a digest for everybody of the organisation who is on record. A row says for which day that
/// was done last; without it, or after a crash, the same messages are sent again, and whoever has the digest of that day gets no other.
/// </summary>
public sealed class SendDigests
{
    /// <summary>The list with the one row that says for which day it was done last.</summary>
    internal const string List = "werkoverzichten";

    /// <summary>The hour of the Dutch clock from which.</summary>
    private const int FirstHour = 7;

    /// <summary>The hour of the Dutch clock from which it is no morning any more: what was missed is in the next one.</summary>
    private const int EndHour = 12;

    private const string Last = "laatste";
    private const int AtOnce = 8;

    private readonly IAggregateStore<Worker> _workers;
    private readonly IViewStore _views;
    private readonly IMessageQueues _queues;
    private readonly TimeProvider _clock;
    private DateOnly? _doneOn;

    /// <summary>Makes the use case.</summary>
    public SendDigests(IAggregateStore<Worker> workers, IViewStore views, IMessageQueues queues, TimeProvider clock)
    {
        _workers = workers;
        _views = views;
        _queues = queues;
        _clock = clock;
    }

    /// <summary>From which moment on something is in the digest of a later day, in UTC: so it is in exactly one, however late that is written.</summary>
    internal static DateTimeOffset EndOf(DateOnly day) => day.AtDutchTime(new TimeOnly(FirstHour, 0));

    /// <summary>Does it, once a day, if it is the morning of a working day in the Netherlands.</summary>
    /// <returns>How many messages were sent.</returns>
    public async Task<int> RunInMorningAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var today = now.ToDutchDay();
        if (_doneOn == today || !today.IsWorkingDay() || now.ToDutchTime().Hour is < FirstHour or >= EndHour) return 0;
        var last = await LastAsync(cancellationToken);
        var sent = last == today ? 0 : await SendAsync(today, last ?? Before(today), cancellationToken);
        _doneOn = today;
        return sent;
    }

    private async Task<int> SendAsync(DateOnly today, DateOnly since, CancellationToken cancellationToken)
    {
        var sent = 0;
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(_workers.AllAsync(liveOnly: true, cancellationToken), atOnce, async (worker, stop) =>
        {
            await _queues.SendAsync(new Message.SendDigest(Id<Message>.From("digest", worker.Id.Value, Write(today)), worker.Id, today, since), TimeSpan.Zero, stop);
            Interlocked.Increment(ref sent);
        });
        await _views.PutAsync(new ViewRow(List, Last, today.DayNumber, false, ViewBody.Write(new DigestsSent(today))), cancellationToken);
        return sent;
    }

    private async Task<DateOnly?> LastAsync(CancellationToken cancellationToken) =>
        (await _views.ReadAsync(List, openOnly: false, cancellationToken)).Select(row => (DateOnly?)ViewBody.Read<DigestsSent>(row.Body).Day).Max();

    private static DateOnly Before(DateOnly day)
    {
        do day = day.AddDays(-1);
        while (!day.IsWorkingDay());
        return day;
    }

    private static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record DigestsSent(DateOnly Day);
}
