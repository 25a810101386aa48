using Matching.Application.FollowUp;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Results;
using Microsoft.Extensions.Options;

namespace Matching.Application.Candidates;

/// <summary>A coach reads the own caseload; a candidate reads the own record.</summary>
public sealed class ReadCandidates
{
    private readonly Ledger<Candidate> _candidates;
    private readonly Ledger<Person> _persons;
    private readonly IViewStore _views;
    private readonly IReadAudit _audit;
    private readonly FollowUpOptions _terms;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public ReadCandidates(Ledger<Candidate> candidates, Ledger<Person> persons, IViewStore views, IReadAudit audit, IOptions<FollowUpOptions> terms, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        _candidates = candidates;
        _persons = persons;
        _views = views;
        _audit = audit;
        _terms = terms.Value;
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

    /// <summary>Whether nobody said for too long that the profile is right.</summary>
    public bool IsStale(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return IsStale(candidate.ConfirmedAt);
    }

    /// <summary>Whether a profile that was last confirmed then is stale now.</summary>
    public bool IsStale(DateTimeOffset confirmedAt) => _clock.GetUtcNow() - confirmedAt >= TimeSpan.FromDays(_terms.ProfileFreshDays);

    /// <summary>The coach's caseload, longest waiting first unless asked otherwise.</summary>
    /// <param name="actor">Who asks: a coach.</param>
    /// <param name="filter">What to leave out, and in what order.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<ListItem<CandidateItem>>> ListAsync(Actor actor, CaseloadFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(filter);
        var rows = await _views.ReadAsync(CandidateLists.Of(Id<Worker>.Parse(actor.Id)), filter.ActiveOnly, cancellationToken);
        var items = rows.Select(ListItem<CandidateItem>.From).Where(i => Takes(filter, i.Body));
        var ordered = filter.Order switch
        {
            CaseloadOrder.LeastComplete => items.OrderBy(i => i.Body.Complete),
            CaseloadOrder.LongestUnconfirmed => items.OrderBy(i => i.Body.ConfirmedAt),
            _ => items.OrderBy(i => i.Body.WaitingSince),
        };
        return [.. ordered.ThenBy(i => i.Body.Id, StringComparer.Ordinal)];
    }

    private bool Takes(CaseloadFilter filter, CandidateItem item) =>
        (filter.Stale is null || IsStale(item.ConfirmedAt) == filter.Stale)
        && (filter.Readiness is null || item.Readiness == filter.Readiness)
        && (filter.Situation is null || item.Situation == filter.Situation)
        && (filter.MostComplete is null || item.Complete <= filter.MostComplete);

    private static bool MayRead(Actor actor, Candidate candidate) =>
        IsInvolved(actor, candidate) || actor.Is(Role.Candidate, candidate.Id);

    /// <summary>Whether somebody is involved with a candidate now, and so may see and change the record.</summary>
    internal static bool IsInvolved(Actor actor, Candidate candidate) =>
        actor.Role == Role.Coach && Id<Worker>.TryParse(actor.Id, out var worker) && candidate.IsInvolved(worker);
}
