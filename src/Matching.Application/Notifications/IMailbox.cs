namespace Matching.Application.Notifications;

/// <summary>Letters that are kept to be shown instead of sent.</summary>
public interface IMailbox
{
    /// <summary>Every letter, newest first.</summary>
    Task<IReadOnlyList<Letter>> ReadAsync(CancellationToken cancellationToken);
}
