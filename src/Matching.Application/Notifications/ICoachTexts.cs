using Matching.Domain;
using Matching.Domain.FollowUp;

namespace Matching.Application.Notifications;

/// <summary>Texts that a coach sends on paper or says, by the task that asks for it.</summary>
public interface ICoachTexts
{
    /// <summary>Keeps a text; the last one counts.</summary>
    Task KeepAsync(Id<WorkTask> task, CoachText text, CancellationToken cancellationToken);

    /// <summary>The text of a task; null when there is none, or none any more.</summary>
    Task<CoachText?> FindAsync(Id<WorkTask> task, CancellationToken cancellationToken);
}
