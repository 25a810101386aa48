using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Employers;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;

namespace Matching.Application.Proposals;

/// <summary>
/// An adviser chooses from those who said yes, introduces them to the employer and records how it goes on; coaches of the candidate
/// may record the same.
/// </summary>
public sealed class Introductions
{
    private const string PlacedBefore = "al-geplaatst";

    private readonly Ledger<Proposal> _proposals;
    private readonly Ledger<Vacancy> _vacancies;
    private readonly IAggregateStore<Vacancy> _vacancyStore;
    private readonly IAggregateStore<Employer> _employers;
    private readonly IViewStore _views;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public Introductions(
        Ledger<Proposal> proposals,
        Ledger<Vacancy> vacancies,
        IAggregateStore<Vacancy> vacancyStore,
        IAggregateStore<Employer> employers,
        IViewStore views,
        TimeProvider clock)
    {
        _proposals = proposals;
        _vacancies = vacancies;
        _vacancyStore = vacancyStore;
        _employers = employers;
        _views = views;
        _clock = clock;
    }

    /// <summary>Those who said yes to a vacancy, all that are not over or those that stand somewhere: best fit first in bands, within a band the longest waiting.</summary>
    public async Task<Result<IReadOnlyList<ProposalItem>>> AgreedAsync(Id<Vacancy> vacancy, ProposalStatus? status, CancellationToken cancellationToken)
    {
        if (await _vacancyStore.FindAsync(vacancy, cancellationToken) is null) return new Failure.NotFound();
        var rows = await _views.ReadAsync(ProposalLists.AgreedFor(vacancy), status is null || !status.Value.IsTerminal(), cancellationToken);
        return rows
            .Select(row => ViewBody.Read<ProposalItem>(row.Body))
            .Where(item => status is null || item.Status == status)
            .OrderByDescending(item => item.Band)
            .ThenBy(item => item.WaitingSince)
            .ThenBy(item => item.Id, StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>Puts a candidate on the shortlist, or takes the candidate off it.</summary>
    public Task<Result<Proposal>> ShortlistAsync(Call call, Id<Proposal> id, bool on, CancellationToken cancellationToken) => ChangeAsync(
        call,
        id,
        proposal => (on ? proposal.Shortlist() : proposal.TakeOffShortlist())
            .Map(next => new Change<Proposal>(next, on ? "op-shortlist" : "van-shortlist", new Effect.Project())),
        cancellationToken);

    /// <summary>Introduces a candidate to a contact person of the employer, who gets a link.</summary>
    public async Task<Result<Proposal>> IntroduceAsync(Call call, Id<Proposal> id, Introduction introduction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(introduction);
        if (!(await _proposals.ReadAsync(id, p => MayChange(call.Actor, p), cancellationToken)).TryGet(out var found, out var failure)) return failure;
        var employer = await _employers.FindAsync(found.EmployerId, cancellationToken);
        if (employer is null || !employer.State.IsActive(introduction.ContactId))
        {
            return new Failure.Invalid(
                [new("contactpersoonId", "Deze persoon is geen actieve contactpersoon van deze werkgever. Kies een contactpersoon van de werkgever, of laat de opvolger eerst bevestigen.")]);
        }

        return await ChangeAsync(
            call,
            id,
            proposal => proposal.Introduce(introduction, call.Actor, _clock.GetUtcNow()).Map(next => new Change<Proposal>(
                next,
                "voorgesteld-aan-werkgever",
                new Effect.Project(),
                new Effect.Send(new Message.Introduce(Change<Proposal>.MessageId(next, "introduce"), next.Id)))),
            cancellationToken);
    }

    /// <summary>Introduces a candidate, and tells how the contact person hears of it.</summary>
    public async Task<Result<(Proposal Proposal, AskChannel Via)>> IntroduceAndTellAsync(
        Call call, Id<Proposal> id, Introduction introduction, CancellationToken cancellationToken)
    {
        if (!(await IntroduceAsync(call, id, introduction, cancellationToken)).TryGet(out var introduced, out var failure)) return failure;
        var employer = await _employers.FindAsync(introduced.EmployerId, cancellationToken);
        return (introduced, employer?.State.Find(introduction.ContactId) is { } contact ? IntroduceCandidates.ChannelOf(contact) : AskChannel.CoachCalls);
    }

    /// <summary>Records that they met.</summary>
    public Task<Result<Proposal>> MeetAsync(Call call, Id<Proposal> id, Meeting meeting, CancellationToken cancellationToken) => ChangeAsync(
        call,
        id,
        proposal =>
        {
            var now = _clock.GetUtcNow();
            return proposal.Meet(meeting, call.Actor, now.ToDutchDay(), now).Map(next => ProposalChanges.Met(proposal, next));
        },
        cancellationToken);

    /// <summary>Begins a trial.</summary>
    public Task<Result<Proposal>> StartTrialAsync(Call call, Id<Proposal> id, TrialPeriod trial, CancellationToken cancellationToken) => ChangeAsync(
        call,
        id,
        proposal => proposal.StartTrial(trial, call.Actor, _clock.GetUtcNow()).Map(next => ProposalChanges.OnTrial(proposal, next)),
        cancellationToken);

    /// <summary>
    /// Gives the candidate a place, or a part of one. The place is the vacancy's, so that is changed first; the message that this
    /// causes brings the proposal in line, also when this stops halfway.
    /// </summary>
    public async Task<Result<Proposal>> PlaceAsync(Call call, Id<Proposal> id, WorkAgreement agreement, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(agreement);
        if (!(await _proposals.ReadAsync(id, p => MayChange(call.Actor, p), cancellationToken)).TryGet(out var proposal, out var failure)) return failure;
        var unversioned = call with { ExpectedVersion = null };
        if (call.ExpectedVersion is { } expected && expected != proposal.Version)
        {
            // A repeat finds its place given, and the proposal changed by what that caused: for the repeat it is not stale.
            var (untouched, _) = await _vacancies.LookAsync(proposal.VacancyId, unversioned, _ => true, cancellationToken);
            if (untouched is not null) return new Failure.Stale(proposal.Version);
        }

        if (proposal.Status != ProposalStatus.Placed && !proposal.Place(agreement, call.Actor, _clock.GetUtcNow()).TryGet(out _, out failure)) return failure;
        var place = new FilledPlace(id, proposal.CandidateId, agreement, call.Actor);
        var filled = await _vacancies.ChangeAsync(
            proposal.VacancyId,
            unversioned,
            _ => true,
            vacancy => vacancy.Fill(place).Map(next => new Change<Vacancy>(
                next,
                "plaats-vervuld",
                new Effect.Publish(),
                new Effect.Project(),
                new Effect.Send(new Message.MatchVacancy(Change<Vacancy>.MessageId(next, "match"), next.Id)))),
            cancellationToken);
        if (filled.Failure is { } refused) return refused;
        var placed = await ChangeAsync(
            unversioned,
            id,
            p =>
            {
                if (ProposalChanges.Placed(p, place, _clock.GetUtcNow()) is { } change) return change;

                // Who said no in the meantime is not placed; the vacancy's own message frees the place again.
                return p.Status != ProposalStatus.Placed && p.Place(agreement, call.Actor, _clock.GetUtcNow()).Failure is { } why
                    ? why
                    : new Failure.Refused(PlacedBefore, "Dit staat al zo vast.");
            },
            cancellationToken);

        // The vacancy's own message may have been quicker.
        return placed.Failure is Failure.Refused { Code: PlacedBefore } ? await _proposals.ReadAsync(id, _ => true, cancellationToken) : placed;
    }

    /// <summary>Records that the candidate did not get the work; the own coach tells the candidate.</summary>
    public Task<Result<Proposal>> DoNotPlaceAsync(Call call, Id<Proposal> id, NotPlaced why, CancellationToken cancellationToken) => ChangeAsync(
        call,
        id,
        proposal =>
        {
            var now = _clock.GetUtcNow();
            return proposal.DoNotPlace(why, call.Actor, now).Map(next => ProposalChanges.NotPlaced(proposal, next, now.ToDutchDay()));
        },
        cancellationToken);

    private static bool MayChange(Actor actor, Proposal proposal) =>
        (actor.Role == Role.Adviser && ProposalLists.IsForAdvisers(proposal)) || proposal.IsAssessedBy(actor);

    private Task<Result<Proposal>> ChangeAsync(Call call, Id<Proposal> id, Func<Proposal, Result<Change<Proposal>>> decide, CancellationToken cancellationToken) =>
        _proposals.ChangeAsync(id, call, proposal => MayChange(call.Actor, proposal), decide, cancellationToken);
}
