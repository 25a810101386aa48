using Matching.Application.Indexing;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Conditions;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;

namespace Matching.Application.Proposals;

/// <summary>
/// Makes the proposal of one vacancy and one candidate, or withdraws it, by the facts of today: the conditions are checked on both as they
/// are in the tables, and nothing is proposed twice.
/// </summary>
public sealed class Pairing
{
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IAggregateStore<Proposal> _proposals;
    private readonly Ledger<Proposal> _ledger;
    private readonly IViewStore _views;
    private readonly MatchIndex _index;
    private readonly HardConditions _conditions;
    private readonly MatchDays _days;
    private readonly TimeProvider _clock;

    /// <summary>Makes it.</summary>
    public Pairing(
        IAggregateStore<Vacancy> vacancies,
        IAggregateStore<Candidate> candidates,
        IAggregateStore<Proposal> proposals,
        Ledger<Proposal> ledger,
        IViewStore views,
        MatchIndex index,
        HardConditions conditions,
        MatchDays days,
        TimeProvider clock)
    {
        _vacancies = vacancies;
        _candidates = candidates;
        _proposals = proposals;
        _ledger = ledger;
        _views = views;
        _index = index;
        _conditions = conditions;
        _days = days;
        _clock = clock;
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

    /// <summary>The pairs of a list, those that are over too: what was proposed once is not proposed again.</summary>
    internal async Task<IReadOnlyList<KnownPair>> KnownAsync(string list, CancellationToken cancellationToken)
    {
        var rows = await _views.ReadAsync(list, openOnly: false, cancellationToken);
        return [.. rows.Select(KnownPair.From)];
    }

    /// <summary>Brings the proposals of one vacancy and one candidate in line with the facts of today.</summary>
    /// <param name="message">The message on whose account it is done.</param>
    /// <param name="day">What day it is.</param>
    /// <param name="vacancy">The vacancy as it is in the tables.</param>
    /// <param name="candidate">The candidate as it is in the tables.</param>
    /// <param name="known">What was proposed of the two before.</param>
    /// <param name="cancellationToken">Gives up; it has to be done again.</param>
    internal async Task<PairOutcome> PairAsync(
        Id<Message> message, MatchDay day, Vacancy vacancy, Candidate candidate, IReadOnlyList<KnownPair> known, CancellationToken cancellationToken)
    {
        var conditions = _conditions.Check(vacancy.Details, candidate.Profile, day.Municipalities, day.Today);
        var id = Proposal.IdFor(vacancy, candidate);
        var underWay = false;
        foreach (var pair in known.Where(p => p.Open))
        {
            var moves = false;
            await _ledger.ChangeOnceAsync(
                pair.Proposal,
                message,
                proposal =>
                {
                    var reason = ReasonToWithdraw(proposal, vacancy, candidate, conditions, day.Today, outdated: proposal.Id != id);
                    if (reason is { } why && proposal.Withdraw(why).TryGet(out var withdrawn, out _)) return ProposalChanges.Withdrawn(proposal, withdrawn, day.Today);
                    if (proposal.Status.IsTerminal()) return null;
                    underWay = true;
                    moves = proposal.Reassign(candidate.Coaches) is not null;
                    return null;
                },
                cancellationToken);
            if (moves) await ProposalsFollow.FollowAsync(_ledger, pair.Proposal, candidate, cancellationToken);
        }

        if (underWay || known.Any(p => p.Proposal == id) || vacancy.Filled.Any(place => place.CandidateId == candidate.Id)) return PairOutcome.NotProposed;
        if (!vacancy.IsOpenOn(day.Today) || candidate.Status == CandidateStatus.Withdrawn || conditions.Any(c => c.Verdict == Verdict.NotMet)) return PairOutcome.NotProposed;
        var fit = _index.Explain(vacancy, candidate, day);
        if (!_index.IsEnough(fit)) return PairOutcome.NotProposed;
        var proposed = Proposal.Make(vacancy, candidate, fit, conditions, _clock.GetUtcNow());
        var isNew = await _ledger.CreateOnceAsync(new(proposed, "voorgesteld", new Effect.Project()), cancellationToken);

        // Whoever changed one of the two meanwhile may have looked for proposals before this one could be found.
        var sameVacancy = (await _vacancies.FindAsync(vacancy.Id, cancellationToken))?.State.Version == vacancy.Version;
        var sameCandidate = (await _candidates.FindAsync(candidate.Id, cancellationToken))?.State.Version == candidate.Version;
        if (!sameVacancy || !sameCandidate) await PairAgainAsync(message, proposed, cancellationToken);
        return isNew ? PairOutcome.Proposed : PairOutcome.WasThere;
    }

    private async Task PairAgainAsync(Id<Message> message, Proposal proposal, CancellationToken cancellationToken)
    {
        if (await _vacancies.FindAsync(proposal.VacancyId, cancellationToken) is not { State: var vacancy }) return;
        if (await _candidates.FindAsync(proposal.CandidateId, cancellationToken) is not { State: var candidate }) return;
        var day = await _days.TodayAsync(cancellationToken);
        var known = await KnownAsync(ProposalLists.Of(vacancy.Id), cancellationToken);
        var own = new KnownPair(proposal.Id, vacancy.Id, candidate.Id, true);
        await PairAsync(message, day, vacancy, candidate, [own, .. known.Where(p => p.Candidate == candidate.Id && p.Proposal != own.Proposal)], cancellationToken);
    }

    /// <summary>
    /// A candidate who takes no part ends every proposal, and so does a vacancy that is closed or filled, but for who tries the work
    /// already. Changed facts end only what the coach has not assessed: once somebody was asked, people decide.
    /// </summary>
    private static WithdrawalReason? ReasonToWithdraw(
        Proposal proposal, Vacancy vacancy, Candidate candidate, IReadOnlyList<ConditionOutcome> conditions, DateOnly today, bool outdated)
    {
        if (candidate.Status == CandidateStatus.Withdrawn) return WithdrawalReason.CandidateWithdrawn;

        // Whoever got the place that filled the vacancy is not sent away because it is filled, though the proposal may not know yet.
        if (vacancy.Filled.Any(place => place.ProposalId == proposal.Id)) return null;
        if (proposal.Status == ProposalStatus.Trial) return null;
        if (vacancy.Status == VacancyStatus.Filled) return WithdrawalReason.VacancyFilled;

        // After the closing date nobody new is proposed; with whom talks go on, they go on.
        if (vacancy.Status == VacancyStatus.Closed || (!vacancy.IsOpenOn(today) && !proposal.Status.IsAgreed())) return WithdrawalReason.VacancyClosed;
        if (!proposal.Status.AwaitsAssessment()) return null;
        return outdated && proposal.Origin == ProposalOrigin.Matched || conditions.Any(proposal.IsHinderedBy) ? WithdrawalReason.FactsChanged : null;
    }
}

/// <summary>What became of a pair.</summary>
internal enum PairOutcome
{
    /// <summary>No proposal was made.</summary>
    NotProposed = 1,

    /// <summary>The proposal had been made, and was not in the lists yet.</summary>
    WasThere,

    /// <summary>A proposal was made.</summary>
    Proposed,
}

/// <summary>A proposal as the lists of its vacancy and its candidate have it.</summary>
internal sealed record KnownPair(Id<Proposal> Proposal, Id<Vacancy> Vacancy, Id<Candidate> Candidate, bool Open)
{
    public static KnownPair From(ViewRow row)
    {
        var pair = ViewBody.Read<ProposalPair>(row.Body);
        return new(Id<Proposal>.Parse(row.Key), Id<Vacancy>.Parse(pair.VacancyId), Id<Candidate>.Parse(pair.CandidateId), row.Open);
    }
}
