using Matching.Application.Indexing;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Microsoft.Extensions.Options;

namespace Matching.Application.Proposals;

/// <summary>
/// Makes proposals for a vacancy or a candidate that is new or changed, and withdraws those whose facts no longer hold.
/// The index finds; before anything is proposed both sides are read from the tables and the conditions are checked again.
/// </summary>
public sealed class MatchRequests
{
    /// <summary>How many times as many candidates are looked at as are proposed, since some may have enough proposals.</summary>
    private const int Spare = 3;

    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly Ledger<Proposal> _ledger;
    private readonly Ledger<Vacancy> _vacancyLedger;
    private readonly Pairing _pairing;
    private readonly MatchIndex _index;
    private readonly MatchDays _days;
    private readonly MatchingOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public MatchRequests(
        IAggregateStore<Vacancy> vacancies,
        IAggregateStore<Candidate> candidates,
        Ledger<Proposal> ledger,
        Ledger<Vacancy> vacancyLedger,
        Pairing pairing,
        MatchIndex index,
        MatchDays days,
        IOptions<MatchingOptions> options,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        _vacancies = vacancies;
        _candidates = candidates;
        _ledger = ledger;
        _vacancyLedger = vacancyLedger;
        _pairing = pairing;
        _index = index;
        _days = days;
        _options = options.Value;
        _clock = clock;
    }

    /// <summary>Matches a vacancy with the candidates that fit it best.</summary>
    public async Task HandleAsync(Message.MatchVacancy message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _vacancies.FindAsync(message.VacancyId, cancellationToken) is not { State: var vacancy }) return;
        var known = await _pairing.KnownAsync(ProposalLists.Of(vacancy.Id), cancellationToken);
        var day = await _days.TodayAsync(cancellationToken);
        IReadOnlyList<Id<Candidate>> found = [];
        if (vacancy.IsOpenOn(day.Today))
        {
            await _index.CatchUpAsync(cancellationToken);
            found = _index.FindCandidates(vacancy, day, _options.CandidatesPerVacancy * Spare);
        }

        await SettlePlacesAsync(message.Id, vacancy, cancellationToken);
        var room = _options.CandidatesPerVacancy;
        foreach (var id in found.Concat(known.Where(p => p.Open).Select(p => p.Candidate)).Distinct())
        {
            List<KnownPair> pairs = [.. known.Where(p => p.Candidate == id)];
            if (room == 0 && !pairs.Exists(p => p.Open)) continue;
            if (await _candidates.FindAsync(id, cancellationToken) is not { State: var candidate }) continue;
            if (pairs.Count == 0 && await HasEnoughAsync(id, cancellationToken)) continue;
            room = Math.Max(0, room - 1);
            await _pairing.PairAsync(message.Id, day, vacancy, candidate, pairs, cancellationToken);
        }
    }

    /// <summary>Whether so many proposals of somebody are open that others come first: nobody is proposed for everything while others are never seen.</summary>
    private async Task<bool> HasEnoughAsync(Id<Candidate> candidate, CancellationToken cancellationToken) =>
        (await _pairing.KnownAsync(ProposalLists.Of(candidate), cancellationToken)).Count(p => p.Open) >= _options.MostOpenPerCandidate;

    /// <summary>Matches a candidate with the open vacancies that the person fits best.</summary>
    public async Task HandleAsync(Message.MatchCandidate message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _candidates.FindAsync(message.CandidateId, cancellationToken) is not { State: var candidate }) return;
        var known = await _pairing.KnownAsync(ProposalLists.Of(candidate.Id), cancellationToken);
        var day = await _days.TodayAsync(cancellationToken);
        var vacancies = known.Where(p => p.Open).Select(p => p.Vacancy);
        if (candidate.Status == CandidateStatus.Active)
        {
            await _index.CatchUpAsync(cancellationToken);
            vacancies = _index.FindVacancies(candidate, day).Concat(vacancies);
        }

        foreach (var id in vacancies.Distinct())
        {
            if (await _vacancies.FindAsync(id, cancellationToken) is not { State: var vacancy }) continue;
            await _pairing.PairAsync(message.Id, day, vacancy, candidate, [.. known.Where(p => p.Vacancy == id)], cancellationToken);
        }
    }

    /// <summary>Tells proposals of the places that their candidates got, and frees the places of those that ended otherwise meanwhile.</summary>
    private async Task SettlePlacesAsync(Id<Message> message, Vacancy vacancy, CancellationToken cancellationToken)
    {
        var lost = new List<Id<Proposal>>();
        foreach (var place in vacancy.Filled)
        {
            var ended = false;
            await _ledger.ChangeOnceAsync(
                place.ProposalId,
                message,
                proposal =>
                {
                    ended = proposal.Status.IsTerminal() && proposal.Status != ProposalStatus.Placed;
                    return ProposalChanges.Placed(proposal, place, _clock.GetUtcNow());
                },
                cancellationToken);
            if (ended) lost.Add(place.ProposalId);
        }

        if (lost.Count == 0) return;
        await _vacancyLedger.ChangeOnceAsync(
            vacancy.Id,
            message,
            found =>
            {
                var next = lost.Aggregate(found, (v, proposal) => v.Free(proposal).TryGet(out var freed, out _) ? freed with { Version = found.Version + 1 } : v);
                return next == found
                    ? null
                    : new(
                        next,
                        "plaats-vrij",
                        new Effect.Publish(),
                        new Effect.Project(),
                        new Effect.Send(new Message.MatchVacancy(Change<Vacancy>.MessageId(next, "match"), next.Id)));
            },
            cancellationToken);
    }
}
