using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain.Time;

namespace Matching.Application.FollowUp;

/// <summary>Sends a message for everything that is due, oldest first. What it costs goes by what is due, not by what exists.</summary>
public sealed class RunAgenda
{
    private const int Batch = 500;

    /// <summary>How many rows are seen to at once.</summary>
    private const int AtOnce = 8;

    private readonly IViewStore _views;
    private readonly IMessageQueues _queues;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public RunAgenda(IViewStore views, IMessageQueues queues, TimeProvider clock)
    {
        _views = views;
        _queues = queues;
        _clock = clock;
    }

    /// <summary>The hour of the Dutch clock from which a day's work is done: nobody is written to at night.</summary>
    public const int FirstHour = 6;

    /// <summary>Does it, unless it is still night in the Netherlands.</summary>
    /// <returns>How many messages were sent.</returns>
    public Task<int> RunInDaytimeAsync(CancellationToken cancellationToken) =>
        _clock.GetUtcNow().ToDutchTime().Hour < FirstHour ? Task.FromResult(0) : RunAsync(cancellationToken);

    /// <summary>Does it. After a standstill everything that was missed is still there; after a crash the rest is.</summary>
    /// <returns>How many messages were sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var today = _clock.GetUtcNow().ToDutchDay();
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        var sent = 0;
        while (await Agenda.ReadDueAsync(_views, today, Batch, cancellationToken) is { Count: > 0 } rows)
        {
            // What was due on an earlier day goes before what is due on a later one.
            foreach (var day in rows.GroupBy(row => row.List, StringComparer.Ordinal).OrderBy(day => day.Key, StringComparer.Ordinal))
            {
                await Parallel.ForEachAsync(day, atOnce, async (row, stop) =>
                {
                    // First the message, then the row: a crash between the two sends it twice, and the second finds nothing to do.
                    if (Agenda.TryRead(row, out var due))
                    {
                        await _queues.SendAsync(due, TimeSpan.Zero, stop);
                        Interlocked.Increment(ref sent);
                    }

                    await _views.RemoveAsync(row, stop);
                });
            }
        }

        return sent;
    }
}
