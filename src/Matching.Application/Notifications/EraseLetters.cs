namespace Matching.Application.Notifications;

/// <summary>Erases the texts of letters that were kept long enough; that they were sent stays on record.</summary>
public sealed class EraseLetters
{
    /// <summary>How long a text is kept, in days.</summary>
    public const int KeptDays = 30;

    private readonly IMailbox _mailbox;
    private readonly TimeProvider _clock;
    private DateOnly? _doneOn;

    /// <summary>Makes the use case.</summary>
    public EraseLetters(IMailbox mailbox, TimeProvider clock)
    {
        _mailbox = mailbox;
        _clock = clock;
    }

    /// <summary>Does it, once a day. It reads what is old enough and nothing else.</summary>
    public async Task RunDailyAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        if (_doneOn == today) return;
        await _mailbox.EraseBeforeAsync(today.AddDays(1 - KeptDays), cancellationToken);
        _doneOn = today;
    }
}
