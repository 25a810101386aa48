using Matching.Application.Messages;
using Matching.Domain;

namespace Matching.Application.Notifications;

/// <summary>The record of everything that was sent.</summary>
public interface ISentLetters
{
    /// <summary>Records a first try.</summary>
    /// <returns>The tag to replace it by; null when there is a record of this letter already.</returns>
    Task<string?> AddAsync(SentLetter record, CancellationToken cancellationToken);

    /// <summary>Reads the record of one letter with its tag; null when there is none.</summary>
    Task<(SentLetter Record, string ETag)?> FindAsync(string recipient, Id<Message> id, CancellationToken cancellationToken);

    /// <summary>Replaces a record, and shows it to administrators or no more, as it says.</summary>
    /// <param name="record">What is true now.</param>
    /// <param name="former">What was recorded before.</param>
    /// <param name="etag">The tag of what was recorded before.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The new tag; null when somebody else changed it meanwhile.</returns>
    Task<string?> ReplaceAsync(SentLetter record, SentLetter former, string etag, CancellationToken cancellationToken);

    /// <summary>Everything that was sent to somebody, in no order.</summary>
    Task<IReadOnlyList<SentLetter>> OfAsync(string recipient, CancellationToken cancellationToken);

    /// <summary>Everything that needs attention, in no order.</summary>
    Task<IReadOnlyList<SentLetter>> AttentionAsync(CancellationToken cancellationToken);
}
