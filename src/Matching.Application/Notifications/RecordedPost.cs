using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.Time;
using Microsoft.Extensions.Logging;

namespace Matching.Application.Notifications;

/// <summary>
/// Delivers letters and keeps a record of each: before the carrier is asked and after it answered. By that record a letter that was taken is
/// not sent again, one that may have been taken is sent once more at most, and one that was refused becomes a task.
/// </summary>
public sealed partial class RecordedPost : IPostOffice
{
    /// <summary>How long a try may last at most: longer than any carrier waits. After that whoever tried has stopped.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>How long it waits after no answer came.</summary>
    public static readonly TimeSpan AfterDoubt = TimeSpan.FromMinutes(5);

    /// <summary>The longest wait when the carrier does not say how long.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private static readonly TimeSpan AfterCollision = TimeSpan.FromSeconds(5);

    private readonly ILetterCarrier _carrier;
    private readonly ITextMessages _texts;
    private readonly ISentLetters _records;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IMessageQueues _queues;
    private readonly TimeProvider _clock;
    private readonly ILogger<RecordedPost> _log;

    /// <summary>Makes the post office.</summary>
    public RecordedPost(
        ILetterCarrier carrier,
        ITextMessages texts,
        ISentLetters records,
        IAggregateStore<Candidate> candidates,
        IMessageQueues queues,
        TimeProvider clock,
        ILogger<RecordedPost> log)
    {
        _carrier = carrier;
        _texts = texts;
        _records = records;
        _candidates = candidates;
        _queues = queues;
        _clock = clock;
        _log = log;
    }

    /// <inheritdoc/>
    public async Task DeliverAsync(Letter letter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var carrier = CarrierOf(letter);
        if (await carrier.TurnAsync(cancellationToken) is { Ticks: > 0 } wait) throw new PostponedException(wait);
        var carries = false;
        (SentLetter Begun, string ETag) record;
        try
        {
            if (await BeginAsync(letter, cancellationToken) is not { } fresh) return;
            record = fresh;
            carries = true;
        }
        finally
        {
            if (!carries) carrier.LeaveTurn();
        }

        var (begun, etag) = record;
        var outcome = await carrier.CarryAsync(letter, cancellationToken);
        var after = begun with { At = _clock.GetUtcNow() };
        switch (outcome)
        {
            case CarryOutcome.Accepted:
                await SaveAsync(after with { Status = SentStatus.Accepted, Code = null }, begun, etag, cancellationToken);
                break;
            case CarryOutcome.Refused(var code):
                LogRefused(letter.Id.Value, code);

                // First the task, then the record: after a crash between the two the carrier refuses again, and the task is there once.
                await AskOwnerAsync(letter, cancellationToken);
                await SaveAsync(after with { Status = SentStatus.Refused, Code = code }, begun, etag, cancellationToken);
                break;
            case CarryOutcome.Later(var delay, var code):
                LogLater(letter.Id.Value, code, after.Attempts);
                await SaveAsync(after with { Status = SentStatus.Waiting, Code = code }, begun, etag, cancellationToken);
                throw new PostponedException(delay is { Ticks: > 0 } asked ? asked : Pause(after.Attempts));
            case CarryOutcome.Unknown(var code):
                LogUnknown(letter.Id.Value, code);
                var doubtful = after with { Status = SentStatus.Unknown, Code = code, Doubts = after.Doubts + 1 };
                if (doubtful.IsFinal) await AskOwnerAsync(letter, cancellationToken);
                await SaveAsync(doubtful, begun, etag, cancellationToken);
                if (!doubtful.IsFinal) throw new PostponedException(AfterDoubt);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(letter), outcome.GetType().Name, "An outcome that nobody handles.");
        }
    }

    private ILetterCarrier CarrierOf(Letter letter) => letter.Phone is null ? _carrier : _texts;

    /// <summary>One minute, then twice as long each time.</summary>
    private static TimeSpan Pause(int attempts) =>
        attempts > 6 ? LongestPause : TimeSpan.FromMinutes(1 << (attempts - 1));

    /// <summary>Records that the carrier is about to be asked; null when nothing is left to do.</summary>
    private async Task<(SentLetter Begun, string ETag)?> BeginAsync(Letter letter, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var first = SentLetter.First(letter, now);
        if (await _records.AddAsync(first, cancellationToken) is { } added) return (first, added);
        if (await _records.FindAsync(letter.Recipient, letter.Id, cancellationToken) is not var (found, etag)) throw new PostponedException(AfterCollision);
        if (found.IsFinal) return null;

        var doubts = found.Doubts;
        if (found.Status == SentStatus.Sending && !CarrierOf(letter).RepeatIsHarmless)
        {
            // Somebody else may be sending it at this very moment; when too long ago, they stopped, perhaps after it was taken.
            if (found.At + Lease - now is { Ticks: > 0 } busy) throw new PostponedException(busy);
            doubts++;
        }

        if (doubts >= SentLetter.MostDoubts)
        {
            LogUnknown(letter.Id.Value, "stopped");
            await AskOwnerAsync(letter, cancellationToken);
            await SaveAsync(found with { Status = SentStatus.Unknown, Doubts = doubts, At = now }, found, etag, cancellationToken);
            return null;
        }

        var again = found with { Status = SentStatus.Sending, Attempts = found.Attempts + 1, Doubts = doubts, At = now };
        return (again, await SaveAsync(again, found, etag, cancellationToken));
    }

    private async Task<string> SaveAsync(SentLetter record, SentLetter former, string etag, CancellationToken cancellationToken) =>
        await _records.ReplaceAsync(record, former, etag, cancellationToken) ?? throw new PostponedException(AfterCollision);

    private async Task AskOwnerAsync(Letter letter, CancellationToken cancellationToken)
    {
        if ((letter.Owner ?? await CoachAsync(letter.Recipient, cancellationToken)) is not { } owner)
        {
            LogNobody(letter.Id.Value);
            return;
        }

        var due = _clock.GetUtcNow().ToDutchDay().AddWorkingDays(1);
        var ask = TaskRequest.For(WorkTaskKind.MessageRefused, owner.About, owner.CandidateId, owner.WorkerId, due, letter.Id.Value);
        await _queues.SendAsync(ask.Message, TimeSpan.Zero, cancellationToken);
    }

    private async Task<LetterOwner?> CoachAsync(string recipient, CancellationToken cancellationToken) =>
        await _candidates.FindAsync(Id<Candidate>.Parse(recipient), cancellationToken) is { State: var candidate }
            ? new(candidate.CoachId, TaskSubject.Of(candidate.Id), candidate.Id)
            : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Letter {Letter} was refused: {Code}")]
    private partial void LogRefused(string letter, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Letter {Letter} has to wait after try {Attempt}: {Code}")]
    private partial void LogLater(string letter, string code, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Letter {Letter} may have been sent, no answer came: {Code}")]
    private partial void LogUnknown(string letter, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Letter {Letter} did not arrive and there is nobody to ask; it stays on the administrators' list")]
    private partial void LogNobody(string letter);
}
