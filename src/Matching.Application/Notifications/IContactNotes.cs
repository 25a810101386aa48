namespace Matching.Application.Notifications;

/// <summary>What is kept for a while about reaching people.</summary>
public interface IContactNotes
{
    /// <summary>Erases what was kept long enough.</summary>
    /// <param name="now">The present moment, in UTC.</param>
    /// <param name="cancellationToken">Gives up; the rest is found again.</param>
    Task EraseAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
