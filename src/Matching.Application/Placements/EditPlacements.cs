using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Application.Placements;

/// <summary>Coaches record what is agreed in a placement, how it goes and how it ends; so do leads and chain coordinators, to whom it comes when nobody acts.</summary>
public sealed class EditPlacements
{
    private readonly Ledger<Placement> _ledger;
    private readonly IAggregateStore<Placement> _placements;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IAggregateStore<Employer> _employers;
    private readonly PlacementScope _scope;
    private readonly PlacementRules _rules;
    private readonly PlanTemplates _templates;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public EditPlacements(
        Ledger<Placement> ledger,
        IAggregateStore<Placement> placements,
        IAggregateStore<Candidate> candidates,
        IAggregateStore<Employer> employers,
        PlacementScope scope,
        PlacementRules rules,
        PlanTemplates templates,
        TimeProvider clock)
    {
        _ledger = ledger;
        _placements = placements;
        _candidates = candidates;
        _employers = employers;
        _scope = scope;
        _rules = rules;
        _templates = templates;
        _clock = clock;
    }

    /// <summary>
    /// Records that somebody goes to work, without a proposal. Where it takes the place of another placement, that one is continued in it by the
    /// message that this causes.
    /// </summary>
    /// <param name="call">Who calls: a coach of the candidate.</param>
    /// <param name="candidateId">Who goes to work.</param>
    /// <param name="employerId">Where.</param>
    /// <param name="continues">The placement that it takes the place of; null when none.</param>
    /// <param name="terms">What is agreed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Result<Placement>> AgreeAsync(
        Call call, Id<Candidate> candidateId, Id<Employer> employerId, Id<Placement>? continues, PlacementTerms terms, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(terms);
        var id = call.NewId<Placement>();

        // A repeat hears what the first call heard, also when what it said does not hold any more since.
        var (there, answer) = await _ledger.LookAsync(id, call, _ => true, cancellationToken);
        if (there is null && answer.Failure is not Failure.NotFound) return answer;
        if (await _candidates.FindAsync(candidateId, cancellationToken) is not { State: var candidate } || !candidate.Coaches.Any(coach => call.Actor.Is(Role.Coach, coach)))
            return new Failure.Invalid([new("kandidaatId", "Deze kandidaat staat niet in uw caseload. Controleer het kenmerk.")]);
        if (await CheckAsync(employerId, terms, candidate, cancellationToken) is { Count: > 0 } errors) return new Failure.Invalid(errors);
        if (continues is { } former
            && (await _placements.FindAsync(former, cancellationToken) is not { State: var before } || before.CandidateId != candidateId || before.Status != PlacementStatus.Active))
        {
            return new Failure.Invalid([new("vervolgOp", "Dit is geen lopende plaatsing van deze kandidaat.")]);
        }

        var now = _clock.GetUtcNow();
        var template = _templates.For(candidate.Profile.Municipality, terms.Route, terms.Regime);
        var origin = new PlacementOrigin(employerId, null, null, continues);
        if (!Placement.Agree(id, candidate, origin, terms, template, call.Actor, now).TryGet(out var placement, out var failure)) return failure;
        var workers = await _scope.WorkersAsync(placement, cancellationToken);
        return await _ledger.CreateAsync(call, PlacementChanges.Agreed(placement, workers), cancellationToken);
    }

    /// <summary>Makes the trial longer.</summary>
    public Task<Result<Placement>> ExtendTrialAsync(Call call, Id<Placement> id, TrialExtension extension, CancellationToken cancellationToken) => ChangeAsync(
        call, id, "proefplaatsing-verlengd", placement => placement.ExtendTrial(extension, call.Actor, _rules, _clock.GetUtcNow()), cancellationToken);

    /// <summary>Records a contract.</summary>
    public Task<Result<Placement>> SignAsync(Call call, Id<Placement> id, PlacementContract contract, CancellationToken cancellationToken) => ChangeAsync(
        call, id, "contract-vastgelegd", placement => placement.Sign(contract, _rules, Today), cancellationToken);

    /// <summary>Changes hours and days.</summary>
    public async Task<Result<Placement>> ChangeWorkAsync(Call call, Id<Placement> id, WorkPeriod period, CancellationToken cancellationToken)
    {
        var birthDate = await _placements.FindAsync(id, cancellationToken) is { State: { Subsidy: not null } found } ? await _scope.BirthDateAsync(found, cancellationToken) : null;
        return await ChangeAsync(call, id, "uren-gewijzigd", placement => placement.ChangeWork(period, _rules, birthDate, Today), cancellationToken);
    }

    /// <summary>Says who at the workplace is asked how it goes.</summary>
    public async Task<Result<Placement>> ChangeContactAsync(Call call, Id<Placement> id, Id<EmployerContact>? contact, CancellationToken cancellationToken)
    {
        if (contact is { } named
            && await _placements.FindAsync(id, cancellationToken) is { State: var found }
            && (await _employers.FindAsync(found.EmployerId, cancellationToken) is not { State: var employer } || !employer.IsActive(named)))
        {
            return new Failure.Invalid([UnknownContact]);
        }

        return await ChangeAsync(call, id, "contactpersoon-gewijzigd", placement => placement.ChangeContact(contact, _rules, Today), cancellationToken);
    }

    /// <summary>Changes how much guidance there is.</summary>
    public Task<Result<Placement>> ChangeRegimeAsync(Call call, Id<Placement> id, GuidanceRegime regime, CancellationToken cancellationToken) => ChangeAsync(
        call,
        id,
        "begeleiding-gewijzigd",
        placement => placement.ChangeRegime(_templates.For(placement.MunicipalityId, placement.Route, regime), _rules, Today),
        cancellationToken);

    /// <summary>The coach steps back.</summary>
    public Task<Result<Placement>> StepBackAsync(Call call, Id<Placement> id, TakesOver to, CancellationToken cancellationToken) => ChangeAsync(
        call, id, "begeleiding-overgedragen", placement => placement.StepBackTo(to, _rules, Today), cancellationToken);

    /// <summary>Records a contact, planned or not.</summary>
    public Task<Result<Placement>> RecordContactAsync(
        Call call, Id<Placement> id, int? moment, ContactRecord record, IReadOnlyList<SignalKind> noticed, CancellationToken cancellationToken) => ChangeAsync(
        call,
        id,
        "contact-vastgelegd",
        placement => moment is { } number && placement.Plan.Find(number) is null
            ? new Failure.Invalid([new("nummer", "Deze plaatsing heeft geen contact met dit nummer. Laat het weg voor een los contact.")])
            : placement.RecordContact(moment, record, noticed, call.Actor, _rules, Today, _clock.GetUtcNow()),
        cancellationToken);

    /// <summary>Records that the other was not there at a contact.</summary>
    public Task<Result<Placement>> MissContactAsync(Call call, Id<Placement> id, int moment, Prose note, CancellationToken cancellationToken) => ChangeAsync(
        call, id, "contact-gemist", placement => placement.MissContact(moment, note, call.Actor, _rules, Today, _clock.GetUtcNow()), cancellationToken);

    /// <summary>Records what asks for attention.</summary>
    public Task<Result<Placement>> NoticeAsync(Call call, Id<Placement> id, IReadOnlyList<SignalKind> noticed, CancellationToken cancellationToken) => ChangeAsync(
        call, id, "aandachtspunt-vastgelegd", placement => placement.Notice(noticed, _rules, Today), cancellationToken);

    /// <summary>Records that what asked for attention was dealt with.</summary>
    public Task<Result<Placement>> HandleSignalsAsync(Call call, Id<Placement> id, CancellationToken cancellationToken) => ChangeAsync(
        call, id, "aandachtspunten-besproken", placement => placement.HandleSignals(call.Actor, _rules, Today), cancellationToken);

    /// <summary>Records that the person is not at work.</summary>
    public Task<Result<Placement>> ReportAbsenceAsync(Call call, Id<Placement> id, DateOnly from, CancellationToken cancellationToken) => ChangeAsync(
        call, id, "afwezig-gemeld", placement => placement.ReportAbsence(from, _rules, Today), cancellationToken);

    /// <summary>Records that the person is at work again.</summary>
    public Task<Result<Placement>> ReportReturnAsync(Call call, Id<Placement> id, DateOnly lastDay, CancellationToken cancellationToken) => ChangeAsync(
        call, id, "weer-aanwezig", placement => placement.ReportReturn(lastDay, Today), cancellationToken);

    /// <summary>Records what came of talking about more regular work.</summary>
    public Task<Result<Placement>> DecideStepUpAsync(Call call, Id<Placement> id, StepUpOutcome outcome, CancellationToken cancellationToken) => ChangeAsync(
        call, id, "stap-vooruit-besproken", placement => placement.DecideStepUp(outcome, call.Actor, _rules, Today, _clock.GetUtcNow()), cancellationToken);

    /// <summary>Ends a placement; the same transaction records what puts the person back in matching.</summary>
    public Task<Result<Placement>> FinishAsync(Call call, Id<Placement> id, PlacementEnd end, CancellationToken cancellationToken) => ChangeAsync(
        call, id, "plaatsing-beeindigd", placement => placement.Finish(end, call.Actor, Today, _clock.GetUtcNow()), cancellationToken);

    private DateOnly Today => _clock.GetUtcNow().ToDutchDay();

    private static FieldError UnknownContact { get; } =
        new("contactpersoonId", "Deze persoon is geen actieve contactpersoon van deze werkgever. Kies een contactpersoon van de werkgever.");

    private async Task<IReadOnlyList<FieldError>> CheckAsync(Id<Employer> employerId, PlacementTerms terms, Candidate candidate, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        if (await _employers.FindAsync(employerId, cancellationToken) is not { State: var employer })
            errors.Add(new("werkgeverId", "Deze werkgever is niet bekend. Leg de werkgever eerst vast."));
        else if (terms.ContactId is { } contact && !employer.IsActive(contact)) errors.Add(UnknownContact);

        // Support can also begin with a measurement at work, the Praktijkroute: that is a person's decision.
        var kinds = Ground.KindsOn(candidate.Profile.Grounds ?? [], terms.Agreement.StartsOn);
        if (terms.Route is not (Route.Regular or Route.Supported) && !kinds.Any(kind => RouteRules.Opens(kind, terms.Route)))
            errors.Add(new("route", RouteRules.OpenOn(candidate.Profile.Grounds ?? [], terms.Agreement.StartsOn).First(o => o.Route == terms.Route).Reason));
        return errors;
    }

    private async Task<Result<Placement>> ChangeAsync(Call call, Id<Placement> id, string happened, Func<Placement, Result<Placement>> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        var found = await _placements.FindAsync(id, cancellationToken);
        var workers = await _scope.WorkersAsync(found?.State.MunicipalityId, cancellationToken);
        return await _ledger.ChangeAsync(
            id,
            call,
            placement => PlacementScope.MayFollow(call.Actor, placement),
            placement => decide(placement).Map(next => PlacementChanges.Changed(placement, next, happened, workers)),
            cancellationToken);
    }
}
