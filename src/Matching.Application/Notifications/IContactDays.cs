using Matching.Application.Messages;
using Matching.Domain;

namespace Matching.Application.Notifications;

/// <summary>On which days people got a message.</summary>
public interface IContactDays
{
    /// <summary>Takes somebody's day for a message.</summary>
    /// <param name="recipient">Opaque id of whom it is for.</param>
    /// <param name="day">The Dutch day.</param>
    /// <param name="message">Id of the message.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the day is this message's, now or before; false when another one has it.</returns>
    Task<bool> TakeAsync(string recipient, DateOnly day, Id<Message> message, CancellationToken cancellationToken);
}
