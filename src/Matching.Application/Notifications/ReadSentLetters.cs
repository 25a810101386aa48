using Matching.Domain.Results;

namespace Matching.Application.Notifications;

/// <summary>Administrators read what was sent. It says to whom by an opaque id only.</summary>
public sealed class ReadSentLetters
{
    private readonly ISentLetters _records;

    /// <summary>Makes the use case.</summary>
    public ReadSentLetters(ISentLetters records) => _records = records;

    /// <summary>What was sent, newest first.</summary>
    /// <param name="recipient">To whom; null for everybody, but then only what needs attention.</param>
    /// <param name="status">Only what is that far; null for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<Result<IReadOnlyList<SentLetter>>> ListAsync(string? recipient, SentStatus? status, CancellationToken cancellationToken)
    {
        var records = recipient is null
            ? await _records.AttentionAsync(cancellationToken)
            : await _records.OfAsync(recipient, cancellationToken);
        return records
            .Where(r => status is null || r.Status == status)
            .OrderByDescending(r => r.StartedAt)
            .ThenBy(r => r.Id)
            .ToList();
    }
}
