using Matching.Application.Candidates;
using Matching.Application.Indexing;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;

namespace Matching.Application.Vacancies;

/// <summary>A search that starts from a person: which open vacancies fit somebody of the own caseload, proposed or not.</summary>
public sealed class SearchVacancies
{
    /// <summary>Most vacancies that are found.</summary>
    public const int MaximumFound = 50;

    private readonly ReadCandidates _candidates;
    private readonly MatchIndex _index;
    private readonly MatchDays _days;

    /// <summary>Makes the use case.</summary>
    public SearchVacancies(ReadCandidates candidates, MatchIndex index, MatchDays days)
    {
        _candidates = candidates;
        _index = index;
        _days = days;
    }

    /// <summary>The vacancies that fit best and whose conditions the person meets, or may meet; best first.</summary>
    public async Task<Result<IReadOnlyList<(Vacancy Vacancy, Fit Fit)>>> FindAsync(Actor actor, Id<Candidate> id, CancellationToken cancellationToken)
    {
        if (!(await _candidates.ReadProfileAsync(actor, id, cancellationToken)).TryGet(out var candidate, out var failure)) return failure;
        await _index.CatchUpAsync(cancellationToken);
        var day = await _days.TodayAsync(cancellationToken);
        return _index.RankVacancies(candidate, day, MaximumFound).ToList();
    }
}
