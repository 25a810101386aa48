using Matching.Domain.People;
using Matching.Domain.Placements;

namespace Matching.Domain.Municipalities;

/// <summary>Who does for a municipality what is not a coach's to do; null where nobody is named, and then it falls to the coach.</summary>
/// <param name="SubsidyOfficer">Who administers wage subsidy.</param>
/// <param name="WageValueExpert">Who measures loonwaarde.</param>
/// <param name="Lead">Who leads the coaches.</param>
/// <param name="ChainCoordinator">Who sees to it that nobody falls between organisations.</param>
public sealed record KeyWorkers(Id<Worker>? SubsidyOfficer, Id<Worker>? WageValueExpert, Id<Worker>? Lead, Id<Worker>? ChainCoordinator)
{
    /// <summary>Nobody is named.</summary>
    public static KeyWorkers Nobody { get; } = new(null, null, null, null);

    /// <summary>Who does something: the one who is named for it, else the nearest who is, in the end the coach.</summary>
    /// <param name="role">What has to be done.</param>
    /// <param name="coach">The coach.</param>
    public Id<Worker> For(KeyWorkerRole role, Id<Worker> coach) => role switch
    {
        KeyWorkerRole.Coach => coach,
        KeyWorkerRole.Lead => Lead ?? ChainCoordinator ?? coach,
        KeyWorkerRole.ChainCoordinator => ChainCoordinator ?? Lead ?? coach,
        KeyWorkerRole.SubsidyOfficer => SubsidyOfficer ?? coach,
        KeyWorkerRole.WageValueExpert => WageValueExpert ?? SubsidyOfficer ?? coach,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
