using Matching.Azure.Proposals;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Workers;

namespace Matching.Azure.FollowUp;

/// <summary>Tasks as rows.</summary>
internal sealed class WorkTaskCodec : JsonRowCodec<WorkTask, WorkTaskRow>
{
    /// <inheritdoc/>
    public override string Schema => "task/1";

    /// <inheritdoc/>
    public override bool IsLive(WorkTask state) => !state.Status.IsTerminal();

    /// <inheritdoc/>
    protected override WorkTaskRow ToRow(WorkTask state) => new()
    {
        Id = state.Id.Value,
        Version = state.Version,
        Kind = state.Kind,
        About = state.About is { } about ? new SubjectRow { Kind = about.Kind, Id = about.Id } : null,
        CandidateId = state.CandidateId?.Value,
        Note = state.Note?.Value,
        OwnerId = state.OwnerId.Value,
        Due = state.Due,
        OpenedBy = ActorRow.From(state.OpenedBy),
        OpenedAt = state.OpenedAt,
        Status = state.Status,
        HandOvers =
        [
            .. state.HandOvers.Select(h => new HandOverRow
            {
                From = h.What.From.Value,
                To = h.What.To.Value,
                Reason = h.What.Reason?.Value,
                Replacement = h.What.ReplacementId?.Value,
                By = ActorRow.From(h.By),
                At = h.At,
            }),
        ],
        Postponed = state.Postponed is { } postponed
            ? new PostponementRow
            {
                From = postponed.What.From,
                To = postponed.What.To,
                Reason = postponed.What.Reason.Value,
                By = ActorRow.From(postponed.By),
                At = postponed.At,
            }
            : null,
        Done = state.Done is { } done ? new DoneRow { Outcome = done.What.Value, By = ActorRow.From(done.By), At = done.At } : null,
        DroppedBecause = state.DroppedBecause,
    };

    /// <inheritdoc/>
    protected override WorkTask FromRow(WorkTaskRow row) => new()
    {
        Id = Id<WorkTask>.Parse(row.Id),
        Version = row.Version,
        Kind = row.Kind,
        About = row.About is { } about ? TaskSubject.Parse(about.Kind, about.Id) : null,
        CandidateId = row.CandidateId is { } candidate ? Id<Candidate>.Parse(candidate) : null,
        Note = row.Note is { } note ? Line.Parse(note) : null,
        OwnerId = Id<Worker>.Parse(row.OwnerId),
        Due = row.Due,
        OpenedBy = row.OpenedBy.ToDomain(),
        OpenedAt = row.OpenedAt,
        Status = row.Status,
        HandOvers =
        [
            .. row.HandOvers.Select(h => new Domain.Proposals.Recorded<HandOver>(
                new HandOver(
                    Id<Worker>.Parse(h.From),
                    Id<Worker>.Parse(h.To),
                    h.Reason is { } reason ? Line.Parse(reason) : null,
                    h.Replacement is { } replacement ? Id<CaseloadReplacement>.Parse(replacement) : null),
                h.By.ToDomain(),
                h.At)),
        ],
        Postponed = row.Postponed is { } postponed
            ? new(new Postponement(postponed.From, postponed.To, Line.Parse(postponed.Reason)), postponed.By.ToDomain(), postponed.At)
            : null,
        Done = row.Done is { } done ? new(Prose.Parse(done.Outcome), done.By.ToDomain(), done.At) : null,
        DroppedBecause = row.DroppedBecause,
    };
}
