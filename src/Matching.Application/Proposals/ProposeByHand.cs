using Matching.Application.Candidates;
using Matching.Application.Indexing;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Conditions;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;

namespace Matching.Application.Proposals;

/// <summary>A coach proposes somebody of the own caseload by hand, and may set conditions aside with a reason.</summary>
public sealed class ProposeByHand
{
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly ReadCandidates _candidates;
    private readonly Ledger<Proposal> _ledger;
    private readonly IViewStore _views;
    private readonly MatchIndex _index;
    private readonly HardConditions _conditions;
    private readonly MatchDays _days;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public ProposeByHand(
        IAggregateStore<Vacancy> vacancies,
        ReadCandidates candidates,
        Ledger<Proposal> ledger,
        IViewStore views,
        MatchIndex index,
        HardConditions conditions,
        MatchDays days,
        TimeProvider clock)
    {
        _vacancies = vacancies;
        _candidates = candidates;
        _ledger = ledger;
        _views = views;
        _index = index;
        _conditions = conditions;
        _days = days;
        _clock = clock;
    }

    /// <summary>Proposes; the proposal is then assessed as any other.</summary>
    public async Task<Result<Proposal>> ProposeAsync(
        Call call, Id<Vacancy> vacancyId, Id<Candidate> candidateId, IReadOnlyList<SetAside> setAside, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!(await _candidates.ReadProfileAsync(call.Actor, candidateId, cancellationToken)).TryGet(out var candidate, out _))
            return new Failure.Invalid([new("kandidaatId", "Deze kandidaat staat niet in uw caseload.")]);
        if (await _vacancies.FindAsync(vacancyId, cancellationToken) is not { State: var vacancy })
            return new Failure.Invalid([new("vacatureId", "Deze vacature bestaat niet.")]);
        var day = await _days.TodayAsync(cancellationToken);
        if (candidate.Status == CandidateStatus.Withdrawn) return new Failure.Refused("kandidaat-teruggetrokken", "Deze kandidaat doet nu niet mee.");
        if (!vacancy.IsOpenOn(day.Today)) return new Failure.Refused("vacature-niet-open", "Deze vacature is niet meer open.");
        await _index.CatchUpAsync(cancellationToken);
        var fit = _index.Explain(vacancy, candidate, day);
        var conditions = _conditions.Check(vacancy.Details, candidate.Profile, day.Municipalities, day.Today);
        if (!Proposal.MakeByHand(vacancy, candidate, fit, conditions, setAside, call.Actor, _clock.GetUtcNow()).TryGet(out var proposal, out var failure)) return failure;
        if (await IsUnderWayAsync(proposal, cancellationToken)) return AlreadyProposed;
        var made = await _ledger.CreateAsync(call, new(proposal, "met-de-hand-voorgesteld", new Effect.Project()), cancellationToken);
        return made.Failure is Failure.Refused ? AlreadyProposed : made;
    }

    private static Failure.Refused AlreadyProposed { get; } =
        new("al-voorgesteld", "Deze kandidaat is al voor deze vacature voorgesteld. U vindt het voorstel in uw werkvoorraad.");

    /// <summary>Whether another proposal of the same two, of before something changed, still goes on.</summary>
    private async Task<bool> IsUnderWayAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var rows = await _views.ReadAsync(ProposalLists.Of(proposal.CandidateId), openOnly: true, cancellationToken);
        return rows.Any(row => !string.Equals(row.Key, proposal.Id.Value, StringComparison.Ordinal)
            && string.Equals(ViewBody.Read<ProposalPair>(row.Body).VacancyId, proposal.VacancyId.Value, StringComparison.Ordinal));
    }
}
