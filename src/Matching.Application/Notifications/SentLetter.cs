using Matching.Application.Messages;
using Matching.Domain;

namespace Matching.Application.Notifications;

/// <summary>What is on record of a letter that was sent or tried: no address, no text.</summary>
public sealed record SentLetter
{
    /// <summary>How often an answer may stay out before it is given up: the second time a person looks.</summary>
    public const int MostDoubts = 2;

    /// <summary>From how many tries on a letter that waits is shown to administrators.</summary>
    public const int ManyAttempts = 7;

    /// <summary>Id of the message that caused it.</summary>
    public required Id<Message> Id { get; init; }

    /// <summary>Opaque id of whom it is for.</summary>
    public required string Recipient { get; init; }

    /// <summary>Name of the template.</summary>
    public required string Template { get; init; }

    /// <summary>Version of the template.</summary>
    public required int Version { get; init; }

    /// <summary>How far it is.</summary>
    public required SentStatus Status { get; init; }

    /// <summary>How often the carrier was asked, from 1.</summary>
    public required int Attempts { get; init; }

    /// <summary>How often it may have been sent without an answer: 0 to <see cref="MostDoubts"/>.</summary>
    public required int Doubts { get; init; }

    /// <summary>The carrier's word for why it was not taken; null when it was, or when nothing is known.</summary>
    public string? Code { get; init; }

    /// <summary>When it was tried first, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When this was recorded, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the person may have it twice: it was sent again after no answer came.</summary>
    public bool MayBeTwice => Doubts > (Status == SentStatus.Accepted ? 0 : 1);

    /// <summary>Whether nothing more is done with it.</summary>
    public bool IsFinal => Status is SentStatus.Accepted or SentStatus.Refused || (Status == SentStatus.Unknown && Doubts >= MostDoubts);

    /// <summary>Whether administrators should see it without knowing for whom it is.</summary>
    public bool NeedsAttention =>
        Status == SentStatus.Refused || Doubts > 0 || (Status is SentStatus.Waiting or SentStatus.Sending && Attempts >= ManyAttempts);

    /// <summary>What is recorded before the first try.</summary>
    public static SentLetter First(Letter letter, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new()
        {
            Id = letter.Id,
            Recipient = letter.Recipient,
            Template = letter.Content.Template,
            Version = letter.Content.Version,
            Status = SentStatus.Sending,
            Attempts = 1,
            Doubts = 0,
            StartedAt = now,
            At = now,
        };
    }
}
