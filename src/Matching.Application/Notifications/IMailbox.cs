namespace Matching.Application.Notifications;

/// <summary>Letters that are kept to be shown instead of sent.</summary>
public interface IMailbox
{
    /// <summary>Every letter, newest first.</summary>
    Task<IReadOnlyList<Letter>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Erases the letters that were written before a day.</summary>
    /// <param name="day">The day in UTC.</param>
    /// <param name="cancellationToken">Gives up; the rest is found again.</param>
    Task EraseBeforeAsync(DateOnly day, CancellationToken cancellationToken);
}
