using Matching.Application.Candidates;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.Results;

namespace Matching.Application.FollowUp;

/// <summary>Open tasks of a candidate are with who is involved now. Those of people who never were involved, as advisers, stay with them.</summary>
public sealed class TasksFollow : IFollowsCoaches
{
    private readonly Ledger<WorkTask> _ledger;
    private readonly IViewStore _views;
    private readonly TimeProvider _clock;

    /// <summary>Makes it.</summary>
    public TasksFollow(Ledger<WorkTask> ledger, IViewStore views, TimeProvider clock)
    {
        _ledger = ledger;
        _views = views;
        _clock = clock;
    }

    /// <inheritdoc/>
    public async Task FollowAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        foreach (var row in await _views.ReadAsync(TaskLists.Of(candidate.Id), openOnly: true, cancellationToken))
            await FollowAsync(Id<WorkTask>.Parse(row.Key), candidate, cancellationToken);
    }

    /// <summary>Does it for one task.</summary>
    internal async Task FollowAsync(Id<WorkTask> id, Candidate candidate, CancellationToken cancellationToken)
    {
        var saved = await _ledger.EnsureAsync(
            id,
            Actor.System,
            task => task is null ? new Failure.NotFound()
                : task.Follow(candidate, _clock.GetUtcNow()) is { } moved ? new Change<WorkTask>(moved, "taak-gaat-mee", new Effect.Project())
                : new Change<WorkTask>(task, "taak-gaat-mee"),
            cancellationToken);
        if (saved.Failure is Failure.Busy) throw new InvalidOperationException($"Task {id} kept changing.");
    }
}
