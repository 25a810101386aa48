namespace Matching.Azure.Notifications;

/// <summary>When a mailbox sent of late: no minute, wherever it begins, has more than it may.</summary>
internal sealed record SendWindow(IReadOnlyList<DateTimeOffset> Sent)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static SendWindow Empty { get; } = new([]);

    /// <summary>Takes a turn now, if one is left.</summary>
    /// <param name="now">The present moment.</param>
    /// <param name="perMinute">Most turns in a minute.</param>
    /// <param name="next">The window with this turn; the same when there is none.</param>
    /// <returns>When the next turn is free: now, when it was taken.</returns>
    public DateTimeOffset Take(DateTimeOffset now, int perMinute, out SendWindow next)
    {
        // Clocks of machines differ a little: a turn that lies ahead counts too.
        var recent = Sent.Where(t => t > now - Minute).Order().ToList();
        if (recent.Count >= perMinute)
        {
            next = this;
            return recent[^perMinute] + Minute;
        }

        next = new([.. recent, now]);
        return now;
    }
}
