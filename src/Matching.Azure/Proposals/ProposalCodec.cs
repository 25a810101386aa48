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
    public override string Schema => "proposal/1";

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
        CoachId = state.CoachId.Value,
        Score = state.Fit.Score,
        Completeness = state.Fit.Completeness,
        Parts = [.. state.Fit.Parts.Select(ToRow)],
        Conditions = [.. state.Conditions],
        WaitingSince = state.WaitingSince,
        ProposedAt = state.ProposedAt,
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
        CoachId = Id<Worker>.Parse(row.CoachId),
        Fit = new Fit(row.Score, [.. row.Parts.Select(FromRow)], row.Completeness),
        Conditions = row.Conditions,
        WaitingSince = row.WaitingSince,
        ProposedAt = row.ProposedAt,
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
