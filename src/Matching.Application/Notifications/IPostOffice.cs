namespace Matching.Application.Notifications;

/// <summary>Delivers messages to people.</summary>
public interface IPostOffice
{
    /// <summary>Delivers a letter; delivering the same one again changes nothing.</summary>
    Task DeliverAsync(Letter letter, CancellationToken cancellationToken);
}
