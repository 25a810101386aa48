using Matching.Azure.Proposals;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Workers;

namespace Matching.Azure.Workers;

/// <summary>Replacements as rows.</summary>
internal sealed class ReplacementCodec : JsonRowCodec<CaseloadReplacement, ReplacementRow>
{
    /// <inheritdoc/>
    public override string Schema => "replacement/1";

    /// <inheritdoc/>
    public override bool IsLive(CaseloadReplacement state) => !state.Status.IsTerminal();

    /// <inheritdoc/>
    protected override ReplacementRow ToRow(CaseloadReplacement state) => new()
    {
        Id = state.Id.Value,
        Version = state.Version,
        WorkerId = state.WorkerId.Value,
        Number = state.Number,
        StandInId = state.StandInId.Value,
        From = state.From,
        ExpectedUntil = state.ExpectedUntil,
        Reason = state.Reason,
        Status = state.Status,
        MadeBy = ActorRow.From(state.MadeBy),
        MadeAt = state.MadeAt,
        People = [.. state.People.Select(p => p.Value)],
        Done = state.Done,
        Moved = state.Moved,
        Returned = state.Returned,
        End = state.End is { } end ? new ReplacementEndRow { How = end.What, By = ActorRow.From(end.By), At = end.At } : null,
    };

    /// <inheritdoc/>
    protected override CaseloadReplacement FromRow(ReplacementRow row) => new()
    {
        Id = Id<CaseloadReplacement>.Parse(row.Id),
        Version = row.Version,
        WorkerId = Id<Worker>.Parse(row.WorkerId),
        Number = row.Number,
        StandInId = Id<Worker>.Parse(row.StandInId),
        From = row.From,
        ExpectedUntil = row.ExpectedUntil,
        Reason = row.Reason,
        Status = row.Status,
        MadeBy = row.MadeBy.ToDomain(),
        MadeAt = row.MadeAt,
        People = [.. row.People.Select(Id<Candidate>.Parse)],
        Done = row.Done,
        Moved = row.Moved,
        Returned = row.Returned,
        End = row.End is { } end ? new(end.How, end.By.ToDomain(), end.At) : null,
    };
}
