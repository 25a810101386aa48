using Matching.Azure.Candidates;
using Matching.Azure.Storage;
using Matching.Azure.Vacancies;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;

namespace Matching.Azure.Proposals;

/// <summary>Proposals as rows.</summary>
internal sealed class ProposalCodec : JsonRowCodec<Proposal, ProposalRow>
{
    /// <inheritdoc/>
    public override string Schema => "proposal/2";

    /// <inheritdoc/>
    public override bool IsLive(Proposal state) => !state.Status.IsTerminal();

    /// <inheritdoc/>
    protected override ProposalRow ToRow(Proposal state) => new()
    {
        Id = state.Id.Value,
        Version = state.Version,
        Status = state.Status,
        VacancyId = state.VacancyId.Value,
        EmployerId = state.EmployerId.Value,
        VacancyTitle = state.VacancyTitle.Value,
        CandidateId = state.CandidateId.Value,
        Coaches = [.. state.Coaches.Select(c => c.Value)],
        FormerCoaches = [.. state.FormerCoaches.Select(c => c.Value)],
        Origin = state.Origin,
        SetAside = [.. state.SetAside.Select(SetAsideRow.From)],
        Score = state.Fit.Score,
        Completeness = state.Fit.Completeness,
        Parts = [.. state.Fit.Parts.Select(ToRow)],
        Conditions = [.. state.Conditions],
        WaitingSince = state.WaitingSince,
        CanBeSheltered = state.CanBeSheltered,
        ProposedAt = state.ProposedAt,
        GroundKinds = state.GroundKinds is { } kinds ? [.. kinds] : null,
        Assessment = state.Assessment is { } assessment
            ? new AssessmentRow
            {
                Kind = assessment.What.Kind,
                Reason = assessment.What.Reason?.Value,
                LaterOn = assessment.What.LaterOn,
                By = ActorRow.From(assessment.By),
                At = assessment.At,
            }
            : null,
        Answer = state.Answer is { } answer ? new AnswerRow { What = answer.What, By = ActorRow.From(answer.By), At = answer.At } : null,
        AskedBy = state.AskedBy,
        AskedAt = state.AskedAt,
        Withdrawal = state.Withdrawal,
        RemindedAt = state.RemindedAt,
        ContactRemindedAt = state.ContactRemindedAt,
        ContactSilenceNoticedAt = state.ContactSilenceNoticedAt,
        SilenceNoticedAt = state.SilenceNoticedAt,
        Agreed = (int)state.Agreed,
        Introduction = state.Introduction is { } introduction ? IntroductionRow.From(introduction) : null,
        Meeting = state.Meeting is { } meeting ? MeetingRow.From(meeting) : null,
        Trial = state.Trial is { } trial ? TrialRow.Of(trial) : null,
        Agreement = state.Agreement is { } agreement ? AgreementRow.From(agreement) : null,
        NotPlaced = state.NotPlaced is { } notPlaced ? NotPlacedRow.From(notPlaced) : null,
    };

    /// <inheritdoc/>
    protected override Proposal FromRow(ProposalRow row) => new()
    {
        Id = Id<Proposal>.Parse(row.Id),
        Version = row.Version,
        Status = row.Status,
        VacancyId = Id<Vacancy>.Parse(row.VacancyId),
        EmployerId = Id<Employer>.Parse(row.EmployerId),
        VacancyTitle = Line.Parse(row.VacancyTitle),
        CandidateId = Id<Candidate>.Parse(row.CandidateId),
        Coaches = row.Coaches.Count > 0 ? [.. row.Coaches.Select(Id<Worker>.Parse)] : throw new FormatException("A proposal without a coach."),
        FormerCoaches = [.. row.FormerCoaches.Select(Id<Worker>.Parse)],
        Origin = row.Origin,
        SetAside = [.. row.SetAside.Select(s => s.ToDomain())],
        Fit = new Fit(row.Score, [.. row.Parts.Select(FromRow)], row.Completeness),
        Conditions = row.Conditions,
        WaitingSince = row.WaitingSince,
        CanBeSheltered = row.CanBeSheltered,
        ProposedAt = row.ProposedAt,
        GroundKinds = row.GroundKinds,
        Assessment = row.Assessment is { } assessment
            ? new(
                new Assessment(assessment.Kind, assessment.Reason is { } reason ? Line.Parse(reason) : null, assessment.LaterOn),
                assessment.By.ToDomain(),
                assessment.At)
            : null,
        Answer = row.Answer is { } answer ? new(answer.What, answer.By.ToDomain(), answer.At) : null,
        AskedBy = row.AskedBy,
        AskedAt = row.AskedAt,
        Withdrawal = row.Withdrawal,
        RemindedAt = row.RemindedAt,
        ContactRemindedAt = row.ContactRemindedAt,
        ContactSilenceNoticedAt = row.ContactSilenceNoticedAt,
        SilenceNoticedAt = row.SilenceNoticedAt,
        Agreed = RowValues.ToFlags(row.Agreed, SharedFacts.All),
        Introduction = row.Introduction?.ToDomain(),
        Meeting = row.Meeting?.ToDomain(),
        Trial = row.Trial?.ToDomain(),
        Agreement = row.Agreement?.ToDomain(),
        NotPlaced = row.NotPlaced?.ToDomain(),
    };

    private static FitPartRow ToRow(FitPart part) => new()
    {
        Asked = AskedRow.From(part.Asked),
        Held = part.Held is { } held ? HeldRow.From(held) : null,
        Nearness = part.Nearness,
        Weight = part.Weight,
        Contribution = part.Contribution,
    };

    private static FitPart FromRow(FitPartRow row) => new(row.Asked.ToDomain(), row.Held?.ToDomain(), row.Nearness, row.Weight, row.Contribution);
}
