using Matching.Application.Competences;
using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Municipalities;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Application.Candidates;

/// <summary>A coach registers, changes and withdraws candidates of the own caseload.</summary>
public sealed class EditCandidates
{
    private readonly Ledger<Candidate> _candidates;
    private readonly Ledger<Person> _persons;
    private readonly References _references;
    private readonly IAggregateStore<Worker> _workers;
    private readonly MunicipalityDirectory _municipalities;
    private readonly CompetenceCatalogue _catalogue;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public EditCandidates(
        Ledger<Candidate> candidates,
        Ledger<Person> persons,
        References references,
        IAggregateStore<Worker> workers,
        MunicipalityDirectory municipalities,
        CompetenceCatalogue catalogue,
        TimeProvider clock)
    {
        _candidates = candidates;
        _persons = persons;
        _references = references;
        _workers = workers;
        _municipalities = municipalities;
        _catalogue = catalogue;
        _clock = clock;
    }

    /// <summary>What is wrong with what is said of a person today.</summary>
    public IReadOnlyList<FieldError> Check(PersonDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return details.Check(_clock.GetUtcNow().ToDutchDay());
    }

    /// <summary>What is wrong with a profile: what does not fit together, and competences that do not exist.</summary>
    public IReadOnlyList<FieldError> Check(MatchingProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return [.. profile.Check(), .. _catalogue.Check(profile.Competences.Select(c => c.Concept))];
    }

    /// <summary>
    /// Registers a candidate: first the person, then the profile; matching begins at once. When it stops between the two,
    /// a repeat of the call goes on; without a repeat <see cref="EraseUnregistered"/> erases the person.
    /// </summary>
    public async Task<Result<Candidate>> RegisterAsync(
        Call call, PersonDetails details, MatchingProfile profile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(profile);
        if (await CheckAsync(profile, cancellationToken) is { Count: > 0 } errors) return new Failure.Invalid(Under("profiel", errors));
        var now = _clock.GetUtcNow();
        var id = call.NewId<Candidate>();
        if (!Candidate.Register(id, Id<Worker>.Parse(call.Actor.Id), profile, now).TryGet(out var candidate, out var failure)) return failure;
        if (!Person.Register(id, details, now.ToDutchDay()).TryGet(out var person, out failure)) return failure;

        if (details.Reference is { } reference && await _references.ClaimAsync(call.Actor, reference, id, cancellationToken) is { } taken) return taken;
        var erase = new Message.EraseUnregistered(Id<Message>.From("erase", id.Value, call.IdempotencyKey), person.Id);
        if (!(await _persons.CreateAsync(call, new(person, "persoon-vastgelegd", new Effect.Send(erase, EraseUnregistered.Patience)), cancellationToken)).TryGet(out _, out failure)) return failure;
        return await _candidates.CreateAsync(call, Matched(candidate, "kandidaat-aangemeld"), cancellationToken);
    }

    /// <summary>Changes the matching profile; what no longer fits is withdrawn and what now fits is proposed.</summary>
    public async Task<Result<Candidate>> ChangeProfileAsync(Call call, Id<Candidate> id, MatchingProfile profile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(profile);
        if (await CheckAsync(profile, cancellationToken) is { Count: > 0 } errors) return new Failure.Invalid(errors);
        return await _candidates.ChangeAsync(
            id,
            call,
            candidate => MayEdit(call.Actor, candidate),
            candidate => candidate.Change(profile, _clock.GetUtcNow()).Map(changed => Matched(changed, "profiel-gewijzigd", QuestionDropped(candidate))),
            cancellationToken);
    }

    /// <summary>Records that the profile is right as it is.</summary>
    public Task<Result<Candidate>> ConfirmAsync(Call call, Id<Candidate> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _candidates.ChangeAsync(
            id,
            call,
            candidate => MayEdit(call.Actor, candidate),
            candidate => candidate.Confirm(_clock.GetUtcNow()).Map(confirmed => new Change<Candidate>(
                confirmed,
                "profiel-bevestigd",
                [new Effect.Project(), .. QuestionDropped(candidate)])),
            cancellationToken);
    }

    /// <summary>Says who is involved from today on.</summary>
    public async Task<Result<Candidate>> InvolveAsync(Call call, Id<Candidate> id, IReadOnlyList<Involvement> current, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(current);
        for (var i = 0; i < current.Count; i++)
        {
            if (await _workers.FindAsync(current[i].WorkerId, cancellationToken) is null)
                return new Failure.Invalid([new($"betrokkenen[{i}].medewerkerId", "Deze medewerker is niet bekend. Leg de medewerker eerst vast.")]);
        }

        return await _candidates.ChangeAsync(
            id,
            call,
            candidate => ReadCandidates.IsInvolved(call.Actor, candidate),
            candidate => candidate.Involve(current, _clock.GetUtcNow().ToDutchDay()).Map(changed => CoachesChanged(changed, "betrokkenen-gewijzigd")),
            cancellationToken);
    }

    /// <summary>Puts one worker in the place of another in every role, in one action; what is under way goes along.</summary>
    public async Task<Result<Candidate>> ReplaceAsync(Call call, Id<Candidate> id, Id<Worker> from, Id<Worker> to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (await _workers.FindAsync(to, cancellationToken) is null)
            return new Failure.Invalid([new("naar", "Deze medewerker is niet bekend. Leg de medewerker eerst vast.")]);
        return await _candidates.ChangeAsync(
            id,
            call,
            candidate => ReadCandidates.IsInvolved(call.Actor, candidate),
            candidate => candidate.Replace(from, to, _clock.GetUtcNow().ToDutchDay()).Map(changed => CoachesChanged(changed, "betrokkene-vervangen")),
            cancellationToken);
    }

    /// <summary>Changes what is known of the person.</summary>
    public async Task<Result<Person>> ChangePersonAsync(Call call, Id<Candidate> id, PersonDetails details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(details);
        if (Check(details) is { Count: > 0 } errors) return new Failure.Invalid(errors);
        if (!(await _candidates.ReadAsync(id, c => MayEdit(call.Actor, c), cancellationToken)).TryGet(out _, out var failure)) return failure;
        if (details.Reference is { } reference && await _references.ClaimAsync(call.Actor, reference, id, cancellationToken) is { } taken) return taken;
        return await _persons.ChangeAsync(
            Person.IdOf(id),
            call,
            _ => true,
            person => person.Change(details, _clock.GetUtcNow().ToDutchDay()).Map(changed => new Change<Person>(changed, "persoonsgegevens-gewijzigd")),
            cancellationToken);
    }

    /// <summary>Takes the candidate out of matching; open proposals are withdrawn.</summary>
    public Task<Result<Candidate>> WithdrawAsync(Call call, Id<Candidate> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _candidates.ChangeAsync(
            id,
            call,
            candidate => ReadCandidates.IsInvolved(call.Actor, candidate),
            candidate => candidate.Withdraw().Map(withdrawn => Matched(withdrawn, "kandidaat-teruggetrokken")),
            cancellationToken);
    }

    /// <summary>Those who are involved, and the candidate: everybody sees and corrects the own profile.</summary>
    private static bool MayEdit(Actor actor, Candidate candidate) => ReadCandidates.IsInvolved(actor, candidate) || actor.Is(Role.Candidate, candidate.Id);

    private static IReadOnlyList<FieldError> Under(string part, IEnumerable<FieldError> errors) => [.. errors.Select(e => e with { Field = $"{part}.{e.Field}" })];

    /// <summary>What is wrong with a profile, also what only the tables know: municipalities that the organisation does not work for.</summary>
    internal async Task<IReadOnlyList<FieldError>> CheckAsync(MatchingProfile profile, CancellationToken cancellationToken)
    {
        var errors = Check(profile);
        if (profile.Municipality is not { } id || (await _municipalities.CurrentAsync(cancellationToken)).ContainsKey(id)) return errors;
        return [.. errors, new("gemeenteId", "Voor deze gemeente werkt de organisatie niet. Zoek de gemeente op via /v1/gemeenten.")];
    }

    /// <summary>Whoever was to ask whether the profile is still right need not; nothing where nobody was asked, because taking back costs messages.</summary>
    private static IEnumerable<Effect> QuestionDropped(Candidate before)
    {
        if (before.UpdateAskedAt is not null)
            yield return TaskRequest.Drop(WorkTaskKind.UpdateProfile, TaskSubject.Of(before.Id), CandidateDue.Cause(before), DropReason.Settled);
    }

    /// <summary>Who is involved changed: proposals, tasks, referrals and whatever else is under way go along. The index does not know who is involved.</summary>
    internal static Change<Candidate> CoachesChanged(Candidate candidate, string happened) => new(
        candidate,
        happened,
        new Effect.Project(),
        new Effect.Send(new Message.FollowCoaches(Change<Candidate>.MessageId(candidate, "follow"), candidate.Id)));

    internal static Change<Candidate> Matched(Candidate candidate, string happened, params IEnumerable<Effect> more) => new(
        candidate,
        happened,
        [
            new Effect.Publish(),
            new Effect.Project(),
            new Effect.Send(new Message.MatchCandidate(Change<Candidate>.MessageId(candidate, "match"), candidate.Id)),
            .. more,
        ]);
}
