using Matching.Application.Candidates;
using Matching.Application.Notifications;
using Matching.Application.Storage;
using Matching.Application.Workers;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;

namespace Matching.Application.FollowUp;

/// <summary>
/// Everybody who works for the organisation reads the own list of tasks, does them, gives them away and puts them off. Who had a task before,
/// or planned it for somebody, can still read it. A lead also reads and gives away the tasks of somebody who is replaced.
/// </summary>
public sealed class WorkTasks
{
    private readonly Ledger<WorkTask> _ledger;
    private readonly IAggregateStore<Worker> _workers;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly Replacements _replacements;
    private readonly IViewStore _views;
    private readonly ICoachTexts _texts;
    private readonly IReadAudit _audit;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public WorkTasks(
        Ledger<WorkTask> ledger,
        IAggregateStore<Worker> workers,
        IAggregateStore<Candidate> candidates,
        IAggregateStore<Vacancy> vacancies,
        Replacements replacements,
        IViewStore views,
        ICoachTexts texts,
        IReadAudit audit,
        TimeProvider clock)
    {
        _ledger = ledger;
        _workers = workers;
        _candidates = candidates;
        _vacancies = vacancies;
        _replacements = replacements;
        _views = views;
        _texts = texts;
        _audit = audit;
        _clock = clock;
    }

    /// <summary>The caller's own list, or for a lead that of somebody who is replaced: what is due first comes first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="owner">Whose list; null for the caller's own. It is empty where the caller may not read it.</param>
    /// <param name="filter">Which tasks.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<WorkTaskItem>> ListAsync(Actor actor, Id<Worker>? owner, WorkTaskFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(filter);
        if (!IsWorker(actor)) return [];
        var whose = owner ?? Id<Worker>.Parse(actor.Id);
        if (!Is(actor, whose) && !await LeadsAsync(actor, whose, cancellationToken)) return [];
        var rows = await _views.ReadAsync(TaskLists.Of(whose), filter.OpenOnly, cancellationToken);
        return
        [
            .. rows
                .Select(row => ViewBody.Read<WorkTaskItem>(row.Body))
                .Where(filter.Shows)
                .OrderBy(item => item.Due)
                .ThenBy(item => item.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Reads one task.</summary>
    public async Task<Result<WorkTask>> ReadAsync(Actor actor, Id<WorkTask> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var read = await _ledger.ReadAsync(id, _ => IsWorker(actor), cancellationToken);
        return !read.TryGet(out var task, out _) || MayRead(actor, task) || await LeadsAsync(actor, task.OwnerId, cancellationToken) ? read : new Failure.NotFound();
    }

    /// <summary>The words that are ready for a task: a letter to send, or what to say. Who reads them reads of a person, which goes on record.</summary>
    public async Task<Result<CoachText>> TextAsync(Actor actor, Id<WorkTask> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!(await ReadAsync(actor, id, cancellationToken)).TryGet(out var task, out var failure)) return failure;
        if (await _texts.FindAsync(id, cancellationToken) is not { } text) return new Failure.NotFound();
        if (task.CandidateId is { } candidate) await _audit.RecordAsync(actor, Person.IdOf(candidate), _clock.GetUtcNow(), cancellationToken);
        return text;
    }

    /// <summary>Plans a task for the caller or a colleague.</summary>
    /// <param name="call">Who plans.</param>
    /// <param name="note">What has to be done.</param>
    /// <param name="due">The Dutch day on which it has to be done at the latest.</param>
    /// <param name="owner">Who has to do it; null for the caller.</param>
    /// <param name="candidate">Which candidate it has to do with, of the caller's caseload; null when none.</param>
    /// <param name="vacancy">Which vacancy it is about; null when it is about the candidate or about nothing that is kept here.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Result<WorkTask>> PlanAsync(
        Call call,
        Line note,
        DateOnly due,
        Id<Worker>? owner,
        Id<Candidate>? candidate,
        Id<Vacancy>? vacancy,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!IsWorker(call.Actor)) return new Failure.NotFound();
        var self = Id<Worker>.Parse(call.Actor.Id);
        List<FieldError> errors = [];
        if (owner is { } colleague && colleague != self && await _workers.FindAsync(colleague, cancellationToken) is null) errors.Add(UnknownWorker);
        if (candidate is { } person
            && (await _candidates.FindAsync(person, cancellationToken) is not { State: var found } || !call.Actor.Is(Role.Coach, found.CoachId)))
        {
            errors.Add(new("kandidaatId", "Kies een kandidaat uit uw eigen caseload, of laat dit veld weg."));
        }

        if (vacancy is { } work && await _vacancies.FindAsync(work, cancellationToken) is null)
            errors.Add(new("vacatureId", "Deze vacature is niet bekend. Kies een vacature uit de lijst, of laat dit veld weg."));

        var about = vacancy is { } v ? TaskSubject.Of(v) : candidate is { } c ? TaskSubject.Of(c) : null;
        var now = _clock.GetUtcNow();
        var planned = WorkTask.Plan(call.NewId<WorkTask>(), new TaskPlan(note, about, candidate, owner ?? self, due), call.Actor, now.ToDutchDay(), now);
        if (planned.Failure is Failure.Invalid invalid) errors.AddRange(invalid.Errors);
        if (errors.Count > 0) return new Failure.Invalid(errors);
        return await _ledger.CreateAsync(call, new(planned.Value, "taak-gepland", new Effect.Project()), cancellationToken);
    }

    /// <summary>Records that the caller did it.</summary>
    public Task<Result<WorkTask>> FinishAsync(Call call, Id<WorkTask> id, Prose outcome, CancellationToken cancellationToken) =>
        ChangeAsync(call, id, "taak-afgerond", (task, now) => task.Finish(outcome, call.Actor, now), cancellationToken);

    /// <summary>Gives it to a colleague, on whose list it then is.</summary>
    public async Task<Result<WorkTask>> HandOverAsync(Call call, Id<WorkTask> id, Id<Worker> to, Line? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (await _workers.FindAsync(to, cancellationToken) is null) return new Failure.Invalid([UnknownWorker]);
        Id<Worker>? replaced = null;
        if (call.Actor.Role == Role.Lead
            && (await _ledger.ReadAsync(id, _ => true, cancellationToken)).TryGet(out var task, out _)
            && await LeadsAsync(call.Actor, task.OwnerId, cancellationToken))
        {
            replaced = task.OwnerId;
        }

        return await ChangeAsync(call, id, "taak-overgedragen", (found, now) => found.GiveTo(to, reason, call.Actor, now), cancellationToken, replaced);
    }

    /// <summary>Gives it a later day.</summary>
    public Task<Result<WorkTask>> PostponeAsync(Call call, Id<WorkTask> id, DateOnly until, Line reason, CancellationToken cancellationToken) =>
        ChangeAsync(call, id, "taak-uitgesteld", (task, now) => task.Postpone(until, reason, call.Actor, now.ToDutchDay(), now), cancellationToken);

    private static FieldError UnknownWorker { get; } = new("medewerkerId", "Deze medewerker is niet bekend. Kies een collega die is vastgelegd.");

    private static Failure.Refused NotYours { get; } = new("taak-van-ander", "Deze taak staat op naam van een collega. Overleg met wie de taak nu heeft.");

    private static bool IsWorker(Actor actor) =>
        actor.Role is Role.Coach or Role.Adviser or Role.Lead or Role.ChainCoordinator or Role.SubsidyOfficer or Role.WageValueExpert;

    private static bool Owns(Actor actor, WorkTask task) => Is(actor, task.OwnerId);

    private static bool Is(Actor actor, Id<Worker> worker) => IsWorker(actor) && actor.Is(actor.Role, worker);

    /// <summary>Whether somebody is a lead who looks after what another has, because that person is replaced now.</summary>
    private async Task<bool> LeadsAsync(Actor actor, Id<Worker> other, CancellationToken cancellationToken) =>
        actor.Role == Role.Lead && await _replacements.IsAwayAsync(other, cancellationToken);

    /// <summary>Who reads it hears why it cannot be changed by the reader; to all others it is not there.</summary>
    private static bool MayRead(Actor actor, WorkTask task) =>
        IsWorker(actor) && (Owns(actor, task) || actor == task.OpenedBy || task.FormerOwners.Any(former => Is(actor, former)));

    private Task<Result<WorkTask>> ChangeAsync(
        Call call,
        Id<WorkTask> id,
        string happened,
        Func<WorkTask, DateTimeOffset, Result<WorkTask>> change,
        CancellationToken cancellationToken,
        Id<Worker>? replaced = null)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _ledger.ChangeAsync(
            id,
            call,
            task => MayRead(call.Actor, task) || task.OwnerId == replaced,
            task => Owns(call.Actor, task) || task.OwnerId == replaced
                ? change(task, _clock.GetUtcNow()).Map(changed => new Change<WorkTask>(changed, happened, new Effect.Project()))
                : NotYours,
            cancellationToken);
    }
}
