using Matching.Azure.Proposals;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Azure.Placements;

/// <summary>Placements as rows.</summary>
internal sealed class PlacementCodec : JsonRowCodec<Placement, PlacementRow>
{
    private const Instruments EveryInstrument =
        Instruments.WageSubsidy | Instruments.TrialPlacement | Instruments.WorkExperience | Instruments.NoRiskCover;

    /// <inheritdoc/>
    public override string Schema => "placement/1";

    /// <inheritdoc/>
    public override bool IsLive(Placement state) => !state.Status.IsTerminal();

    /// <inheritdoc/>
    protected override PlacementRow ToRow(Placement state) => new()
    {
        Id = state.Id.Value,
        Version = state.Version,
        Status = state.Status,
        CandidateId = state.CandidateId.Value,
        MunicipalityId = state.MunicipalityId?.Value,
        EmployerId = state.EmployerId.Value,
        VacancyId = state.VacancyId?.Value,
        ProposalId = state.ProposalId?.Value,
        ContinuesId = state.ContinuesId?.Value,
        Title = state.Title.Value,
        Route = state.Route,
        Place = state.Place,
        AsGroup = state.AsGroup ? true : null,
        Instruments = state.Instruments == Instruments.None ? null : (int)state.Instruments,
        AgreedAt = state.AgreedAt,
        AgreedBy = ActorRow.From(state.AgreedBy),
        Work = [.. state.Work.Select(WorkPeriodRow.Of)],
        FullTimeHours = state.FullTimeHours.Value,
        Trial = state.Trial is { } trial ? TrialPhaseRow.Of(trial) : null,
        Contract = state.Contract is { } contract ? PlacementContractRow.Of(contract) : null,
        ContactId = state.ContactId?.Value,
        Coaches = [.. state.Coaches.Select(c => c.Value)],
        FormerCoaches = RowLists.Write(state.FormerCoaches, c => c.Value),
        ReturnRight = state.ReturnRight is { } right ? ReturnRightRow.Of(right) : null,
        Absences = RowLists.Write(state.Absences, AbsenceRow.Of),
        StepUp = state.StepUp is { } step ? StepUpRow.Of(step) : null,
        Requests = RowLists.Write(state.Requests, PlacementRequestRow.From),
        End = state.End is { } end ? PlacementEndRow.Of(end) : null,
        ContinuedById = state.ContinuedById?.Value,
        Plan = GuidancePlanRow.Of(state.Plan),
        Signals = RowLists.Write(state.Signals, SignalRow.Of),
        Level = state.Level,
        LevelSeenOn = state.LevelSeenOn == default ? null : state.LevelSeenOn,
        Escalation = state.Escalation is { } escalation ? EscalationRow.Of(escalation) : null,
        Subsidy = state.Subsidy is { } subsidy ? WageSubsidyRow.Of(subsidy) : null,
        FormerSubsidies = RowLists.Write(state.FormerSubsidies, WageSubsidyRow.Of),
        SubsidyNextOn = state.SubsidyNextOn,
    };

    /// <inheritdoc/>
    protected override Placement FromRow(PlacementRow row) => new()
    {
        Id = Id<Placement>.Parse(row.Id),
        Version = row.Version,
        Status = row.Status,
        CandidateId = Id<Candidate>.Parse(row.CandidateId),
        MunicipalityId = row.MunicipalityId is { } municipality ? Id<Municipality>.Parse(municipality) : null,
        EmployerId = Id<Employer>.Parse(row.EmployerId),
        VacancyId = row.VacancyId is { } vacancy ? Id<Vacancy>.Parse(vacancy) : null,
        ProposalId = row.ProposalId is { } proposal ? Id<Proposal>.Parse(proposal) : null,
        ContinuesId = row.ContinuesId is { } former ? Id<Placement>.Parse(former) : null,
        Title = Line.Parse(row.Title),
        Route = row.Route,
        Place = row.Place,
        AsGroup = row.AsGroup ?? false,
        Instruments = RowValues.ToFlags(row.Instruments ?? 0, EveryInstrument),
        AgreedAt = row.AgreedAt,
        AgreedBy = row.AgreedBy.ToDomain(),
        Work = row.Work.Count > 0 ? [.. row.Work.Select(w => w.ToDomain())] : throw new FormatException("A placement without hours."),
        FullTimeHours = WeeklyHours.Of(row.FullTimeHours),
        Trial = row.Trial?.ToDomain(),
        Contract = row.Contract?.ToDomain(),
        ContactId = row.ContactId is { } contact ? Id<EmployerContact>.Parse(contact) : null,
        Coaches = row.Coaches.Count > 0 ? [.. row.Coaches.Select(Id<Worker>.Parse)] : throw new FormatException("A placement without a coach."),
        FormerCoaches = RowLists.Read(row.FormerCoaches, Id<Worker>.Parse),
        ReturnRight = row.ReturnRight?.ToDomain(),
        Absences = RowLists.Read(row.Absences, a => a.ToDomain()),
        StepUp = row.StepUp?.ToDomain(),
        Requests = RowLists.Read(row.Requests, r => r.ToDomain()),
        End = row.End?.ToDomain(),
        ContinuedById = row.ContinuedById is { } successor ? Id<Placement>.Parse(successor) : null,
        Plan = row.Plan.ToDomain(),
        Signals = RowLists.Read(row.Signals, s => s.ToDomain()),
        Level = row.Level,
        LevelSeenOn = row.LevelSeenOn ?? default,
        Escalation = row.Escalation?.ToDomain(),
        Subsidy = row.Subsidy?.ToDomain(),
        FormerSubsidies = RowLists.Read(row.FormerSubsidies, s => s.ToDomain()),
        SubsidyNextOn = row.SubsidyNextOn,
    };
}
