using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;

namespace Matching.Application.FollowUp;

/// <summary>The lists that a task is in: its owner's, and that of the candidate whom it has to do with.</summary>
public sealed class TaskLists : IProjector<WorkTask>
{
    /// <summary>What is asked of somebody.</summary>
    public static string Of(Id<Worker> owner) => $"taken-van-medewerker:{owner}";

    /// <summary>What is asked of anybody that has to do with a candidate.</summary>
    public static string Of(Id<Candidate> candidate) => $"taken-over:{candidate}";

    /// <inheritdoc/>
    public IEnumerable<ViewRow> Project(WorkTask state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var open = !state.Status.IsTerminal();
        var body = ViewBody.Write(new WorkTaskItem(
            state.Id.Value,
            state.Kind,
            state.Status,
            state.Note?.Value,
            state.About?.Kind,
            state.About?.Id,
            state.CandidateId?.Value,
            state.OwnerId.Value,
            state.Due,
            state.OpenedAt));
        yield return new(Of(state.OwnerId), state.Id.Value, state.Version, open, body);
        if (state.CandidateId is { } candidate) yield return new(Of(candidate), state.Id.Value, state.Version, open, body);
        foreach (var former in state.FormerOwners) yield return ViewRow.Gone(Of(former), state.Id.Value, state.Version);
    }
}

/// <summary>A task in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Note">What somebody planned; null for what the system asks.</param>
/// <param name="SubjectKind">The kind of what it is about; null when about nothing that is kept here.</param>
/// <param name="SubjectId">What it is about.</param>
/// <param name="CandidateId">Which candidate it has to do with; null when none.</param>
/// <param name="OwnerId">Who has to do it.</param>
/// <param name="Due">The Dutch day on which it has to be done at the latest.</param>
/// <param name="OpenedAt">When it was asked, in UTC.</param>
public sealed record WorkTaskItem(
    string Id,
    WorkTaskKind Kind,
    WorkTaskStatus Status,
    string? Note,
    SubjectKind? SubjectKind,
    string? SubjectId,
    string? CandidateId,
    string OwnerId,
    DateOnly Due,
    DateTimeOffset OpenedAt);
