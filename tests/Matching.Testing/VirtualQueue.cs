namespace Matching.Testing;

/// <summary>A queue in which time passes only when nothing is left to do: what is put back with a delay comes when the clock is there.</summary>
public static class VirtualQueue
{
    /// <summary>Delivers items until none is left.</summary>
    /// <param name="items">How many there are; all are there at once.</param>
    /// <param name="atOnce">Most that are handled side by side.</param>
    /// <param name="clock">The clock, which is moved on.</param>
    /// <param name="deliver">Handles one; gives the delay with which it has to come again, or null when it is done.</param>
    /// <returns>How many deliveries there were.</returns>
    public static async Task<int> RunAsync(int items, int atOnce, VirtualClock clock, Func<int, Task<TimeSpan?>> deliver)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(deliver);
        var waiting = new PriorityQueue<int, (DateTimeOffset Due, int Order)>();
        var order = 0;
        for (var i = 0; i < items; i++) waiting.Enqueue(i, (clock.GetUtcNow(), order++));
        var deliveries = 0;
        while (waiting.TryPeek(out _, out var first))
        {
            clock.MoveTo(first.Due);
            var batch = new List<int>();
            while (batch.Count < atOnce && waiting.TryPeek(out var item, out var next) && next.Due <= clock.GetUtcNow())
            {
                batch.Add(item);
                waiting.Dequeue();
            }

            var delays = await Task.WhenAll(batch.Select(deliver));
            deliveries += batch.Count;
            foreach (var (item, delay) in batch.Zip(delays))
            {
                // Queues count in whole seconds.
                if (delay is { } wait) waiting.Enqueue(item, (clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds)), order++));
            }
        }

        return deliveries;
    }
}
