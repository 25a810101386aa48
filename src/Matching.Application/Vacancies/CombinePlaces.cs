using Matching.Application.Candidates;
using Matching.Application.Proposals;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;

namespace Matching.Application.Vacancies;

/// <summary>
/// Which of those who said yes fill a shared place together. A suggestion: nothing changes, people decide. It costs a storage
/// transaction for the vacancy, one for its list, and one for each of at most <see cref="PlaceCombinations.MostConsidered"/> people.
/// </summary>
public sealed class CombinePlaces
{
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IViewStore _views;

    /// <summary>Makes the use case.</summary>
    public CombinePlaces(IAggregateStore<Vacancy> vacancies, IAggregateStore<Candidate> candidates, IViewStore views)
    {
        _vacancies = vacancies;
        _candidates = candidates;
        _views = views;
    }

    /// <summary>The best combinations, by the facts of now. An adviser combines everybody who said yes, a coach only the own caseload.</summary>
    public async Task<Result<CombinedPlaces>> FindAsync(Actor actor, Id<Vacancy> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await _vacancies.FindAsync(id, cancellationToken) is not { State: var vacancy }) return new Failure.NotFound();
        var free = Math.Max(0, vacancy.HoursInAll - vacancy.HoursTaken);
        if (vacancy.Status == VacancyStatus.Closed) return new CombinedPlaces(vacancy.HoursInAll, free, [], ["Deze vacature is gesloten."]);
        if (vacancy.Details.Sharing != PlaceSharing.Shared)
            return new CombinedPlaces(vacancy.HoursInAll, free, [], ["De plaatsen van deze vacature worden niet gedeeld. Pas de vacature aan als deeltijders een plaats kunnen delen."]);

        var rows = await _views.ReadAsync(ProposalLists.AgreedFor(id), openOnly: true, cancellationToken);
        List<ProposalItem> agreed =
        [
            .. rows.Select(row => ViewBody.Read<ProposalItem>(row.Body))
                .Where(item => item.Status.IsAgreed() && vacancy.Filled.All(f => f.ProposalId.Value != item.Id))
                .OrderByDescending(item => item.Score).ThenBy(item => item.WaitingSince).ThenBy(item => item.Id, StringComparer.Ordinal),
        ];
        var people = new List<PlaceSharer>();
        var unknown = 0;
        foreach (var item in agreed.Take(PlaceCombinations.MostConsidered))
        {
            if (await _candidates.FindAsync(Id<Candidate>.Parse(item.CandidateId), cancellationToken) is not { State: { Status: CandidateStatus.Active } candidate }) continue;
            if (actor.Role != Role.Adviser && !ReadCandidates.IsInvolved(actor, candidate)) continue;
            if (candidate.Profile is { Hours: { } hours, Days: { } days }) people.Add(new(Id<Proposal>.Parse(item.Id), candidate.Id, hours, days, item.Score, item.WaitingSince));
            else unknown++;
        }

        return new CombinedPlaces(vacancy.HoursInAll, free, PlaceCombinations.Find(vacancy, people), [.. Remarks(vacancy, agreed.Count, unknown)]);
    }

    private static IEnumerable<string> Remarks(Vacancy vacancy, int agreed, int unknown)
    {
        if (vacancy.Filled.Any(f => f.Agreement.Days == Domain.Work.Weekdays.None))
            yield return "Van wie al geplaatst is, liggen niet alle dagen vast: overleg welke dagen bezet zijn.";
        if (unknown == 1) yield return "Van één kandidaat zijn de uren of dagen niet bekend; die telt niet mee.";
        if (unknown > 1) yield return $"Van {unknown} kandidaten zijn de uren of dagen niet bekend; die tellen niet mee.";
        if (agreed > PlaceCombinations.MostConsidered) yield return $"Er is gekeken naar de {PlaceCombinations.MostConsidered} kandidaten die het best passen.";
    }
}

/// <summary>How a shared place can be filled.</summary>
/// <param name="InAll">Hours a week of all places together.</param>
/// <param name="Free">Hours a week that are free.</param>
/// <param name="Found">The combinations, best first.</param>
/// <param name="Remarks">What to know with it, in Dutch sentences.</param>
public sealed record CombinedPlaces(decimal InAll, decimal Free, IReadOnlyList<PlaceCombination> Found, IReadOnlyList<string> Remarks);
