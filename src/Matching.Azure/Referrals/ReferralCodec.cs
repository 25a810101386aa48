using Matching.Azure.Proposals;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Referrals;

namespace Matching.Azure.Referrals;

/// <summary>Referrals as rows.</summary>
internal sealed class ReferralCodec : JsonRowCodec<Referral, ReferralRow>
{
    /// <inheritdoc/>
    public override string Schema => "referral/1";

    /// <inheritdoc/>
    public override bool IsLive(Referral state) => state.Status.IsOpen();

    /// <inheritdoc/>
    protected override ReferralRow ToRow(Referral state) => new()
    {
        Id = state.Id.Value,
        Version = state.Version,
        Status = state.Status,
        CandidateId = state.CandidateId.Value,
        MunicipalityId = state.MunicipalityId.Value,
        Function = state.Function,
        Route = state.Route,
        PartnerId = state.PartnerId.Value,
        Reason = state.Reason.Value,
        CoachId = state.CoachId.Value,
        HandOvers = [.. state.HandOvers.Select(h => new CoachChangeRow { From = h.From.Value, To = h.To.Value, Replacement = h.ReplacementId?.Value })],
        MadeAt = state.MadeAt,
        AskedBy = state.AskedBy,
        AskedAt = state.AskedAt,
        Reminders = state.Reminders,
        LookAgainOn = state.LookAgainOn,
        Answer = state.Answer is { } answer
            ? new ReferralAnswerRow { TakesUp = answer.What.TakesUp, Note = answer.What.Note?.Value, By = ActorRow.From(answer.By), At = answer.At }
            : null,
        Closing = state.Closing is { } closing ? new ClosingRow { Reason = closing.What.Value, By = ActorRow.From(closing.By), At = closing.At } : null,
        ReplacedBy = state.ReplacedBy?.Value,
    };

    /// <inheritdoc/>
    protected override Referral FromRow(ReferralRow row) => new()
    {
        Id = Id<Referral>.Parse(row.Id),
        Version = row.Version,
        Status = row.Status,
        CandidateId = Id<Candidate>.Parse(row.CandidateId),
        MunicipalityId = Id<Municipality>.Parse(row.MunicipalityId),
        Function = row.Function,
        Route = row.Route,
        PartnerId = Id<Partner>.Parse(row.PartnerId),
        Reason = Prose.Parse(row.Reason),
        CoachId = Id<Worker>.Parse(row.CoachId),
        HandOvers = [.. (row.HandOvers ?? []).Select(h => h.ToDomain())],
        MadeAt = row.MadeAt,
        AskedBy = row.AskedBy,
        AskedAt = row.AskedAt,
        Reminders = row.Reminders,
        LookAgainOn = row.LookAgainOn,
        Answer = row.Answer is { } answer
            ? new(new ReferralAnswer(answer.TakesUp, answer.Note is { } note ? Line.Parse(note) : null), answer.By.ToDomain(), answer.At)
            : null,
        Closing = row.Closing is { } closing ? new(Line.Parse(closing.Reason), closing.By.ToDomain(), closing.At) : null,
        ReplacedBy = row.ReplacedBy is { } other ? Id<Referral>.Parse(other) : null,
    };
}
