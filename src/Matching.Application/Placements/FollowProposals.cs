using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Municipalities;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Microsoft.Extensions.Options;

namespace Matching.Application.Placements;

/// <summary>
/// Brings the placement that comes of a proposal in line with it: made when the trial or the work is agreed, given its contract when the trial
/// led to one, ended when it did not. Goes by how the proposal stands now, so that messages may come twice and in any order.
/// </summary>
public sealed class FollowProposals
{
    private readonly IAggregateStore<Proposal> _proposals;
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IAggregateStore<Placement> _placements;
    private readonly Ledger<Placement> _ledger;
    private readonly IViewStore _views;
    private readonly PlacementScope _scope;
    private readonly PlacementRules _rules;
    private readonly PlanTemplates _templates;
    private readonly PlacementOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public FollowProposals(
        IAggregateStore<Proposal> proposals,
        IAggregateStore<Vacancy> vacancies,
        IAggregateStore<Candidate> candidates,
        IAggregateStore<Placement> placements,
        Ledger<Placement> ledger,
        IViewStore views,
        PlacementScope scope,
        PlacementRules rules,
        PlanTemplates templates,
        IOptions<PlacementOptions> options,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        _proposals = proposals;
        _vacancies = vacancies;
        _candidates = candidates;
        _placements = placements;
        _ledger = ledger;
        _views = views;
        _scope = scope;
        _rules = rules;
        _templates = templates;
        _options = options.Value;
        _clock = clock;
    }

    /// <summary>The id of the placement that comes of a proposal.</summary>
    public static Id<Placement> PlacementOf(Id<Proposal> proposal) => Id<Placement>.From("proposal", proposal.Value);

    /// <summary>Does it.</summary>
    public async Task HandleAsync(Message.FollowProposal message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _proposals.FindAsync(message.ProposalId, cancellationToken) is not { State: var proposal }) return;
        var id = PlacementOf(proposal.Id);
        if (await _placements.FindAsync(id, cancellationToken) is null)
        {
            if (proposal.Status is not (ProposalStatus.Trial or ProposalStatus.Placed)) return;
            await MakeAsync(id, proposal, cancellationToken);
        }

        if (await _vacancies.FindAsync(proposal.VacancyId, cancellationToken) is not { State: var vacancy }) return;
        var now = _clock.GetUtcNow();
        if (await _placements.FindAsync(id, cancellationToken) is not { State: var found }) return;
        var workers = await _scope.WorkersAsync(found, cancellationToken);
        var birthDate = found.Subsidy is null ? null : await _scope.BirthDateAsync(found, cancellationToken);
        await _ledger.ChangeOnceAsync(id, message.Id, placement => Align(placement, proposal, vacancy, workers, birthDate, now), cancellationToken);
    }

    private async Task MakeAsync(Id<Placement> id, Proposal proposal, CancellationToken cancellationToken)
    {
        if (await _vacancies.FindAsync(proposal.VacancyId, cancellationToken) is not { State: var vacancy }) return;
        if (await _candidates.FindAsync(proposal.CandidateId, cancellationToken) is not { State: var candidate }) return;
        var trial = proposal.Trial?.What;
        var agreement = proposal.Status == ProposalStatus.Placed && trial is null ? proposal.Agreement!.What : TrialAgreement(vacancy, candidate, trial!);
        var by = (trial is null ? proposal.Agreement!.By : proposal.Trial!.By)!;
        var terms = PlacementTerms.From(vacancy, candidate, agreement, trial, contracted: trial is null, _options.FullTime);
        var former = await StepUpFromAsync(candidate, cancellationToken);
        if (former is not null && former.Route > terms.Route) terms = terms with { ReturnRight = new ReturnRight(former.Route, former.Title, null) };
        var origin = new PlacementOrigin(vacancy.EmployerId, vacancy.Id, proposal.Id, former?.Id);
        var template = _templates.For(candidate.Profile.Municipality, terms.Route, terms.Regime);
        var now = _clock.GetUtcNow();
        if (!Placement.Agree(id, candidate, origin, terms, template, by, now).TryGet(out var placement, out var failure))
            throw new InvalidOperationException($"A proposal led to a placement that cannot be: {failure.GetType().Name}.");
        await _ledger.CreateOnceAsync(PlacementChanges.Agreed(placement, await _scope.WorkersAsync(placement, cancellationToken)), cancellationToken);
    }

    /// <summary>The placement from which the person steps up; null when there is none: then this is work beside it, or the first.</summary>
    private async Task<Placement?> StepUpFromAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        foreach (var row in await _views.ReadAsync(PlacementLists.Of(candidate.Id), openOnly: true, cancellationToken))
        {
            if (await _placements.FindAsync(Id<Placement>.Parse(row.Key), cancellationToken) is { State: { Status: PlacementStatus.Active, StepUp.What.IsOpen: true } placement }) return placement;
        }

        return null;
    }

    private Change<Placement>? Align(Placement placement, Proposal proposal, Vacancy vacancy, KeyWorkers workers, DateOnly? birthDate, DateTimeOffset now)
    {
        if (placement.Status.IsTerminal()) return null;
        switch (proposal.Status)
        {
            case ProposalStatus.Placed when proposal.Agreement is { } agreed:
                var contract = placement.Contract is null && placement.Trial is not null ? PlacementTerms.ContractFor(vacancy.Details.Contract, agreed.What.StartsOn) : null;
                return placement.FollowAgreement(agreed.What, contract, agreed.By, _rules, birthDate, now) is { } changed
                    ? PlacementChanges.Changed(placement, changed, "afspraken-gewijzigd", workers)
                    : null;
            case ProposalStatus.NotPlaced or ProposalStatus.Declined or ProposalStatus.Withdrawn when placement.Trial is not null:
                var today = now.ToDutchDay();
                var end = PlacementEnd.OfTrial(placement.StartsOn, today);
                return placement.Finish(end, Actor.System, today, now).TryGet(out var ended, out _) ? PlacementChanges.Changed(placement, ended, "proefplaatsing-niet-voortgezet", workers) : null;
            default:
                return null;
        }
    }

    /// <summary>As many hours as the vacancy has and the person can; on the days of both.</summary>
    private static WorkAgreement TrialAgreement(Vacancy vacancy, Candidate candidate, TrialPeriod trial)
    {
        var details = vacancy.Details;
        var profile = candidate.Profile;
        var hours = profile.Hours is { } can && can.Maximum < details.Hours.Maximum ? can.Maximum : details.Hours.Maximum;
        var days = details.Days & (profile.Days ?? details.Days);
        return new WorkAgreement(hours, days, trial.From);
    }
}
