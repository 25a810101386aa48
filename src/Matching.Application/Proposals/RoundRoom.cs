using Matching.Application.Indexing;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Vacancies;

namespace Matching.Application.Proposals;

/// <summary>How many proposals vacancies, candidates and coaches can still get in a round.</summary>
internal sealed class RoundRoom
{
    private readonly MatchingOptions _options;
    private readonly Dictionary<Id<Vacancy>, (Vacancy Vacancy, int Room, HashSet<Id<Candidate>> Except)> _vacancies = [];
    private readonly Dictionary<Id<Candidate>, int> _left = [];
    private readonly Dictionary<Id<Worker>, int> _open = [];

    public RoundRoom(MatchingOptions options) => _options = options;

    /// <summary>How many proposals the round made.</summary>
    public int Proposed { get; private set; }

    /// <summary>The vacancies, with those who were tried or proposed before: matching looks at them again when something of theirs changes.</summary>
    public IEnumerable<RoundPlaces> Vacancies => _vacancies.Values.Select(v => new RoundPlaces(v.Vacancy, v.Room, v.Except));

    /// <summary>For how many vacancies candidates can still be proposed, of those who are proposed for some.</summary>
    public IReadOnlyDictionary<Id<Candidate>, int> Left => _left;

    /// <summary>Counts what a vacancy has.</summary>
    public void Count(Vacancy vacancy, IReadOnlyList<KnownPair> known, bool takesPart)
    {
        foreach (var pair in known.Where(p => p.Open)) Take(pair.Candidate);
        if (!takesPart) return;
        var room = Math.Max(0, _options.CandidatesPerVacancy - known.Count(p => p.Open));
        _vacancies[vacancy.Id] = (vacancy, room, [.. known.Select(p => p.Candidate)]);
    }

    /// <summary>Whether it is counted what a coach has.</summary>
    public bool Knows(Id<Worker> coach) => _open.ContainsKey(coach);

    /// <summary>Counts what a coach has.</summary>
    public void Count(Id<Worker> coach, int open) => _open[coach] = open;

    /// <summary>Whether a coach has as many as there may be.</summary>
    public bool IsFull(Id<Worker> coach) => _open[coach] >= _options.ProposalsPerCoach;

    /// <summary>Plans nothing more for a candidate.</summary>
    public void LeaveOut(Id<Candidate> candidate) => _left[candidate] = 0;

    /// <summary>A pair was tried: it is not planned again, and takes room when it was made.</summary>
    public void Tried(Id<Vacancy> vacancy, Id<Candidate> candidate, (PairOutcome Outcome, IReadOnlyList<Id<Worker>> Coaches)? made)
    {
        var places = _vacancies[vacancy];
        places.Except.Add(candidate);
        if (made is not { } one) return;
        _vacancies[vacancy] = places with { Room = places.Room - 1 };
        Take(candidate);
        foreach (var coach in one.Coaches.Where(Knows)) _open[coach]++;
        if (one.Outcome == PairOutcome.Proposed) Proposed++;
    }

    private void Take(Id<Candidate> candidate) => _left[candidate] = Math.Max(0, _left.GetValueOrDefault(candidate, _options.ProposalsPerCandidate) - 1);
}
