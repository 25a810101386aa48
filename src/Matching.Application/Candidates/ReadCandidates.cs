using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Results;

namespace Matching.Application.Candidates;

/// <summary>A coach reads the own caseload; a candidate reads the own record.</summary>
public sealed class ReadCandidates
{
    private readonly Ledger<Candidate> _candidates;
    private readonly Ledger<Person> _persons;
    private readonly IViewStore _views;
    private readonly IReadAudit _audit;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public ReadCandidates(Ledger<Candidate> candidates, Ledger<Person> persons, IViewStore views, IReadAudit audit, TimeProvider clock)
    {
        _candidates = candidates;
        _persons = persons;
        _views = views;
        _audit = audit;
        _clock = clock;
    }

    /// <summary>Reads the matching profile.</summary>
    public Task<Result<Candidate>> ReadProfileAsync(Actor actor, Id<Candidate> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return _candidates.ReadAsync(id, candidate => MayRead(actor, candidate), cancellationToken);
    }

    /// <summary>Reads who it is; that it was read is recorded first.</summary>
    public async Task<Result<Person>> ReadPersonAsync(Actor actor, Id<Candidate> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!(await ReadProfileAsync(actor, id, cancellationToken)).TryGet(out _, out var failure)) return failure;
        await _audit.RecordAsync(actor, Person.IdOf(id), _clock.GetUtcNow(), cancellationToken);
        return await _persons.ReadAsync(Person.IdOf(id), _ => true, cancellationToken);
    }

    /// <summary>The coach's caseload, longest waiting first.</summary>
    /// <param name="actor">Who asks: a coach.</param>
    /// <param name="activeOnly">Leave out withdrawn candidates.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<ListItem<CandidateItem>>> ListAsync(Actor actor, bool activeOnly, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var rows = await _views.ReadAsync(CandidateLists.Of(Id<Worker>.Parse(actor.Id)), activeOnly, cancellationToken);
        return [.. rows.Select(ListItem<CandidateItem>.From).OrderBy(i => i.Body.WaitingSince).ThenBy(i => i.Body.Id, StringComparer.Ordinal)];
    }

    private static bool MayRead(Actor actor, Candidate candidate) =>
        IsInvolved(actor, candidate) || actor.Is(Role.Candidate, candidate.Id);

    /// <summary>Whether somebody is involved with a candidate now, and so may see and change the record.</summary>
    internal static bool IsInvolved(Actor actor, Candidate candidate) =>
        actor.Role == Role.Coach && Id<Worker>.TryParse(actor.Id, out var worker) && candidate.IsInvolved(worker);
}
