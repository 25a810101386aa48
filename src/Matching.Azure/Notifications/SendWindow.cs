namespace Matching.Azure.Notifications;

/// <summary>
/// What a mailbox has been asked of late: no minute, wherever it begins, has more messages than it may, and no moment more requests.
/// </summary>
/// <param name="Sent">When messages were sent.</param>
/// <param name="Busy">The requests that are under way, or may be.</param>
internal sealed record SendWindow(IReadOnlyList<DateTimeOffset> Sent, IReadOnlyList<SendSlot> Busy)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static SendWindow Empty { get; } = new([], []);

    /// <summary>When the next message may go: now, or later.</summary>
    /// <param name="now">The present moment.</param>
    /// <param name="perMinute">Most messages in a minute.</param>
    public DateTimeOffset NextTurn(DateTimeOffset now, int perMinute)
    {
        var recent = Recent(now);
        return recent.Count >= perMinute ? recent[^perMinute] + Minute : now;
    }

    /// <summary>The slots that others have, and those of one's own that are not finished: a slot is over by itself at its end.</summary>
    public IReadOnlyList<SendSlot> Open(DateTimeOffset now, IReadOnlySet<string> finished) =>
        [.. Busy.Where(b => b.End > now && !finished.Contains(b.Id))];

    /// <summary>The window with one more slot, and one more message when it is for one; what is over is left out.</summary>
    public SendWindow With(DateTimeOffset now, SendSlot slot, bool message, IReadOnlySet<string> finished) =>
        new(message ? [.. Recent(now), now] : Recent(now), [.. Open(now, finished), slot]);

    /// <summary>The window without slots that are over.</summary>
    public SendWindow Without(DateTimeOffset now, IReadOnlySet<string> finished) => new(Recent(now), Open(now, finished));

    /// <summary>Clocks of machines differ a little: a message that lies ahead counts too.</summary>
    private List<DateTimeOffset> Recent(DateTimeOffset now) => [.. Sent.Where(t => t > now - Minute).Order()];
}

/// <summary>Room for one request.</summary>
/// <param name="Id">Which: letters and digits.</param>
/// <param name="End">When it is over whatever became of who took it.</param>
internal sealed record SendSlot(string Id, DateTimeOffset End);
