namespace Matching.Application.Notifications;

/// <summary>Erases the texts of letters that were kept long enough, and what else is kept for a while; that they were sent stays on record.</summary>
public sealed class EraseLetters
{
    /// <summary>How long a text is kept, in days.</summary>
    public const int KeptDays = 30;

    private readonly IMailbox _mailbox;
    private readonly IContactNotes _notes;
    private readonly TimeProvider _clock;
    private DateOnly? _doneOn;

    /// <summary>Makes the use case.</summary>
    public EraseLetters(IMailbox mailbox, IContactNotes notes, TimeProvider clock)
    {
        _mailbox = mailbox;
        _notes = notes;
        _clock = clock;
    }

    /// <summary>Does it, once a day. It reads what is old enough and nothing else.</summary>
    public async Task RunDailyAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (_doneOn == today) return;
        await _mailbox.EraseBeforeAsync(today.AddDays(1 - KeptDays), cancellationToken);
        await _notes.EraseAsync(now, cancellationToken);
        _doneOn = today;
    }
}
