using Matching.Application.Indexing;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Conditions;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;

namespace Matching.Application.Proposals;

/// <summary>
/// Makes proposals for a vacancy or a candidate that is new or changed, and withdraws those whose facts no longer hold.
/// The index finds; before anything is proposed both sides are read from the tables and the conditions are checked again.
/// </summary>
public sealed class MatchRequests
{
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IAggregateStore<Proposal> _proposals;
    private readonly Ledger<Proposal> _ledger;
    private readonly IViewStore _views;
    private readonly MatchIndex _index;
    private readonly HardConditions _conditions;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public MatchRequests(
        IAggregateStore<Vacancy> vacancies,
        IAggregateStore<Candidate> candidates,
        IAggregateStore<Proposal> proposals,
        Ledger<Proposal> ledger,
        IViewStore views,
        MatchIndex index,
        HardConditions conditions,
        TimeProvider clock)
    {
        _vacancies = vacancies;
        _candidates = candidates;
        _proposals = proposals;
        _ledger = ledger;
        _views = views;
        _index = index;
        _conditions = conditions;
        _clock = clock;
    }

    /// <summary>Matches a vacancy with the candidates that fit it best.</summary>
    public async Task HandleAsync(Message.MatchVacancy message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _vacancies.FindAsync(message.VacancyId, cancellationToken) is not { State: var vacancy }) return;
        var known = await PairsAsync(ProposalLists.Of(vacancy.Id), cancellationToken);
        var candidates = known.Where(p => p.Open).Select(p => p.Candidate);
        if (vacancy.IsOpenOn(Today))
        {
            await _index.CatchUpAsync(cancellationToken);
            candidates = _index.FindCandidates(vacancy, Today).Concat(candidates);
        }

        foreach (var id in candidates.Distinct())
        {
            if (await _candidates.FindAsync(id, cancellationToken) is not { State: var candidate }) continue;
            await PairAsync(message.Id, vacancy, candidate, [.. known.Where(p => p.Candidate == id)], cancellationToken);
        }
    }

    /// <summary>Matches a candidate with the open vacancies that the person fits best.</summary>
    public async Task HandleAsync(Message.MatchCandidate message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _candidates.FindAsync(message.CandidateId, cancellationToken) is not { State: var candidate }) return;
        var known = await PairsAsync(ProposalLists.Of(candidate.Id), cancellationToken);
        var vacancies = known.Where(p => p.Open).Select(p => p.Vacancy);
        if (candidate.Status == CandidateStatus.Active)
        {
            await _index.CatchUpAsync(cancellationToken);
            vacancies = _index.FindVacancies(candidate, Today).Concat(vacancies);
        }

        foreach (var id in vacancies.Distinct())
        {
            if (await _vacancies.FindAsync(id, cancellationToken) is not { State: var vacancy }) continue;
            await PairAsync(message.Id, vacancy, candidate, [.. known.Where(p => p.Vacancy == id)], cancellationToken);
        }
    }

    /// <summary>
    /// Brings a proposal in line with the facts of today whose making stopped halfway: whoever closed its vacancy or withdrew its
    /// candidate meanwhile did not find it in the lists.
    /// </summary>
    /// <param name="message">The message on whose account it is done.</param>
    /// <param name="id">The proposal.</param>
    /// <param name="cancellationToken">Gives up; the message will come again.</param>
    public async Task CheckAgainAsync(Id<Message> message, Id<Proposal> id, CancellationToken cancellationToken)
    {
        if (await _proposals.FindAsync(id, cancellationToken) is not { State: var proposal } || proposal.Status.IsTerminal()) return;
        await PairAgainAsync(message, proposal, cancellationToken);
    }

    private DateOnly Today => _clock.GetUtcNow().ToDutchDay();

    /// <summary>The pairs of a list, those that are over too: what was proposed once is not proposed again.</summary>
    private async Task<IReadOnlyList<KnownPair>> PairsAsync(string list, CancellationToken cancellationToken)
    {
        var rows = await _views.ReadAsync(list, openOnly: false, cancellationToken);
        return [.. rows.Select(KnownPair.From)];
    }

    /// <summary>Brings the proposals of one vacancy and one candidate in line with the facts of today.</summary>
    private async Task PairAsync(
        Id<Message> message, Vacancy vacancy, Candidate candidate, IReadOnlyList<KnownPair> known, CancellationToken cancellationToken)
    {
        var conditions = _conditions.Check(vacancy.Details, candidate.Profile, Today);
        WithdrawalReason? obstacle =
            !vacancy.IsOpenOn(Today) ? WithdrawalReason.VacancyClosed
            : candidate.Status == CandidateStatus.Withdrawn ? WithdrawalReason.CandidateWithdrawn
            : conditions.Any(c => c.Verdict == Verdict.NotMet) ? WithdrawalReason.FactsChanged
            : null;
        var id = Proposal.IdFor(vacancy, candidate);
        var underWay = false;
        foreach (var pair in known.Where(p => p.Open))
        {
            await _ledger.ChangeOnceAsync(
                pair.Proposal,
                message,
                proposal =>
                {
                    var reason = ReasonToWithdraw(proposal, obstacle, outdated: proposal.Id != id && proposal.Status.AwaitsAssessment());
                    if (reason is { } why && proposal.Withdraw(why).TryGet(out var withdrawn, out _)) return new(withdrawn, "vervallen", new Effect.Project());
                    underWay |= !proposal.Status.IsTerminal();
                    return null;
                },
                cancellationToken);
        }

        if (obstacle is not null || underWay || known.Any(p => p.Proposal == id)) return;
        var fit = _index.Explain(vacancy, candidate, Today);
        if (!_index.IsEnough(fit)) return;
        var proposed = Proposal.Make(vacancy, candidate, fit, conditions, _clock.GetUtcNow());
        await _ledger.CreateOnceAsync(new(proposed, "voorgesteld", new Effect.Project()), cancellationToken);

        // Whoever changed one of the two meanwhile may have looked for proposals before this one could be found.
        var sameVacancy = (await _vacancies.FindAsync(vacancy.Id, cancellationToken))?.State.Version == vacancy.Version;
        var sameCandidate = (await _candidates.FindAsync(candidate.Id, cancellationToken))?.State.Version == candidate.Version;
        if (!sameVacancy || !sameCandidate) await PairAgainAsync(message, proposed, cancellationToken);
    }

    private async Task PairAgainAsync(Id<Message> message, Proposal proposal, CancellationToken cancellationToken)
    {
        if (await _vacancies.FindAsync(proposal.VacancyId, cancellationToken) is not { State: var vacancy }) return;
        if (await _candidates.FindAsync(proposal.CandidateId, cancellationToken) is not { State: var candidate }) return;
        var known = await PairsAsync(ProposalLists.Of(vacancy.Id), cancellationToken);
        var own = new KnownPair(proposal.Id, vacancy.Id, candidate.Id, true);
        await PairAsync(message, vacancy, candidate, [own, .. known.Where(p => p.Candidate == candidate.Id && p.Proposal != own.Proposal)], cancellationToken);
    }

    /// <summary>
    /// A closed vacancy and a withdrawn candidate end every proposal. Changed facts end only what the coach has not assessed:
    /// once somebody was asked, people decide.
    /// </summary>
    private static WithdrawalReason? ReasonToWithdraw(Proposal proposal, WithdrawalReason? obstacle, bool outdated) => obstacle switch
    {
        WithdrawalReason.VacancyClosed or WithdrawalReason.CandidateWithdrawn => obstacle,
        WithdrawalReason.FactsChanged when proposal.Status.AwaitsAssessment() => obstacle,
        null when outdated => WithdrawalReason.FactsChanged,
        _ => null,
    };

    private sealed record KnownPair(Id<Proposal> Proposal, Id<Vacancy> Vacancy, Id<Candidate> Candidate, bool Open)
    {
        public static KnownPair From(ViewRow row)
        {
            var pair = ViewBody.Read<ProposalPair>(row.Body);
            return new(Id<Proposal>.Parse(row.Key), Id<Vacancy>.Parse(pair.VacancyId), Id<Candidate>.Parse(pair.CandidateId), row.Open);
        }
    }
}
