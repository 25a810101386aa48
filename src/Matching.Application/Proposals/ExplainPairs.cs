using System.Globalization;
using Matching.Application.Candidates;
using Matching.Application.Indexing;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Conditions;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;
using Microsoft.Extensions.Options;

namespace Matching.Application.Proposals;

/// <summary>"Why not?": a coach asks why a candidate of the own caseload is, or is not, proposed for a vacancy.</summary>
public sealed class ExplainPairs
{
    /// <summary>How far down the order is counted.</summary>
    public const int DeepestRank = 1_000;

    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly ReadCandidates _candidates;
    private readonly MatchIndex _index;
    private readonly HardConditions _conditions;
    private readonly Pairing _pairing;
    private readonly FitText _text;
    private readonly MatchingOptions _options;
    private readonly MatchDays _days;

    /// <summary>Makes the use case.</summary>
    public ExplainPairs(
        IAggregateStore<Vacancy> vacancies,
        ReadCandidates candidates,
        MatchIndex index,
        HardConditions conditions,
        Pairing pairing,
        FitText text,
        IOptions<MatchingOptions> options,
        MatchDays days)
    {
        ArgumentNullException.ThrowIfNull(options);
        _vacancies = vacancies;
        _candidates = candidates;
        _index = index;
        _conditions = conditions;
        _pairing = pairing;
        _text = text;
        _options = options.Value;
        _days = days;
    }

    /// <summary>Explains one pair by the facts of now.</summary>
    public async Task<Result<PairExplanation>> ExplainAsync(Actor actor, Id<Vacancy> vacancyId, Id<Candidate> candidateId, CancellationToken cancellationToken)
    {
        if (!(await _candidates.ReadProfileAsync(actor, candidateId, cancellationToken)).TryGet(out var candidate, out var failure)) return failure;
        if (await _vacancies.FindAsync(vacancyId, cancellationToken) is not { State: var vacancy }) return new Failure.NotFound();
        await _index.CatchUpAsync(cancellationToken);
        var day = await _days.TodayAsync(cancellationToken);
        var fit = _index.Explain(vacancy, candidate, day);
        var conditions = _conditions.Check(vacancy.Details, candidate.Profile, day.Municipalities, day.Today);
        var obstacle = ObstacleOf(vacancy, candidate, conditions, day.Today);
        if (obstacle is null && await HasEnoughAsync(vacancyId, candidateId, cancellationToken)) obstacle = "Voor deze kandidaat zijn al genoeg matchvoorstellen open. Beoordeel die eerst, of stel deze kandidaat zelf voor.";
        var rank = obstacle is null ? _index.RankOf(vacancy, candidate.Id, day, DeepestRank) : null;
        return new PairExplanation([obstacle ?? Place(fit, rank), .. Order(vacancy, candidate, rank), .. Missing(fit), .. FitText.ToAsk(conditions)], fit, conditions, rank);
    }

    /// <summary>Whether the person is passed over because enough is open; not where there is a proposal for this vacancy.</summary>
    private async Task<bool> HasEnoughAsync(Id<Vacancy> vacancy, Id<Candidate> candidate, CancellationToken cancellationToken)
    {
        var known = await _pairing.KnownAsync(ProposalLists.Of(candidate), cancellationToken);
        return known.All(p => p.Vacancy != vacancy) && known.Count(p => p.Open) >= _options.MostOpenPerCandidate;
    }

    private static string? ObstacleOf(Vacancy vacancy, Candidate candidate, IReadOnlyList<ConditionOutcome> conditions, DateOnly today) =>
        !vacancy.IsOpenOn(today) ? "Deze vacature is niet meer open."
        : candidate.Status == CandidateStatus.Withdrawn ? "Deze kandidaat doet nu niet mee."
        : conditions.FirstOrDefault(c => c.Verdict == Verdict.NotMet)?.Reason;

    private string Place(Fit fit, int? rank)
    {
        if (!_index.IsEnough(fit)) return "Wat deze kandidaat kan, ligt te ver af van wat de vacature vraagt.";
        return rank switch
        {
            null => string.Create(CultureInfo.InvariantCulture, $"Deze kandidaat komt in aanmerking, maar staat niet bij de eerste {DeepestRank}."),
            _ when rank <= _options.CandidatesPerVacancy =>
                string.Create(CultureInfo.InvariantCulture, $"Deze kandidaat staat op plaats {rank} en hoort bij de voorgestelde kandidaten."),
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"Deze kandidaat staat op plaats {rank}; de eerste {_options.CandidatesPerVacancy} worden voorgesteld."),
        };
    }

    private static IEnumerable<string> Order(Vacancy vacancy, Candidate candidate, int? rank) =>
        rank is null ? [] : [FitText.SayOrder(candidate.WaitingSince, vacancy.Details.CanBeSheltered)];

    private IEnumerable<string> Missing(Fit fit) => fit.Parts.Where(p => p.Nearness != Nearness.Exact).OrderByDescending(p => p.Weight).Select(_text.Say);
}
