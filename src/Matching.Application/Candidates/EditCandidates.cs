using Matching.Application.Competences;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Application.Candidates;

/// <summary>A coach registers, changes and withdraws candidates of the own caseload.</summary>
public sealed class EditCandidates
{
    private readonly Ledger<Candidate> _candidates;
    private readonly Ledger<Person> _persons;
    private readonly CompetenceCatalogue _catalogue;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public EditCandidates(Ledger<Candidate> candidates, Ledger<Person> persons, CompetenceCatalogue catalogue, TimeProvider clock)
    {
        _candidates = candidates;
        _persons = persons;
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
        if (Check(profile) is { Count: > 0 } errors) return new Failure.Invalid(errors);
        var now = _clock.GetUtcNow();
        var id = call.NewId<Candidate>();
        if (!Candidate.Register(id, Id<Worker>.Parse(call.Actor.Id), profile, now).TryGet(out var candidate, out var failure)) return failure;
        if (!Person.Register(id, details, now.ToDutchDay()).TryGet(out var person, out failure)) return failure;

        var erase = new Message.EraseUnregistered(Id<Message>.From("erase", id.Value, call.IdempotencyKey), person.Id);
        if (!(await _persons.CreateAsync(call, new(person, "persoon-vastgelegd", new Effect.Send(erase, EraseUnregistered.Patience)), cancellationToken)).TryGet(out _, out failure)) return failure;
        return await _candidates.CreateAsync(call, Matched(candidate, "kandidaat-aangemeld"), cancellationToken);
    }

    /// <summary>Changes the matching profile; what no longer fits is withdrawn and what now fits is proposed.</summary>
    public Task<Result<Candidate>> ChangeProfileAsync(Call call, Id<Candidate> id, MatchingProfile profile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(profile);
        return Check(profile) is { Count: > 0 } errors
            ? Task.FromResult<Result<Candidate>>(new Failure.Invalid(errors))
            : _candidates.ChangeAsync(
                id,
                call,
                candidate => ReadCandidates.IsInvolved(call.Actor, candidate),
                candidate => candidate.Change(profile, _clock.GetUtcNow()).Map(changed => Matched(changed, "profiel-gewijzigd")),
                cancellationToken);
    }

    /// <summary>Changes what is known of the person.</summary>
    public async Task<Result<Person>> ChangePersonAsync(Call call, Id<Candidate> id, PersonDetails details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(details);
        if (!(await _candidates.ReadAsync(id, c => ReadCandidates.IsInvolved(call.Actor, c), cancellationToken)).TryGet(out _, out var failure)) return failure;
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

    private static Change<Candidate> Matched(Candidate candidate, string happened) => new(
        candidate,
        happened,
        new Effect.Publish(),
        new Effect.Project(),
        new Effect.Send(new Message.MatchCandidate(Change<Candidate>.MessageId(candidate, "match"), candidate.Id)));
}
