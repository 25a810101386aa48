using System.Collections.Concurrent;
using Matching.Application.Candidates;
using Matching.Application.Competences;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Matching.Search;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Matching.Application.Indexing;

/// <summary>
/// What this instance holds in memory to match with: every candidate's profile in the engine, every open vacancy beside it.
/// It loads the newest snapshot, or the tables when there is none, and follows the feed. It can be thrown away at any time.
/// </summary>
public sealed partial class MatchIndex : IDisposable
{
    /// <summary>How many profiles a search in a whole field of work looks at.</summary>
    private const int FieldDepth = 1_000;

    private readonly ICompetenceIndex _engine;
    private readonly ProfileColumns _columns;
    private readonly IIndexFeed _feed;
    private readonly ISnapshotStore _snapshots;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IAggregateStore<Vacancy> _vacancyStore;
    private readonly MatchingOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<MatchIndex> _log;
    private readonly ConcurrentDictionary<Id<Vacancy>, Vacancy> _vacancies = new();
    private readonly SemaphoreSlim _following = new(1, 1);
    private FeedPosition _position;
    private bool _loaded;
    private int _sinceSnapshot;

    /// <summary>Makes an index that holds nothing yet.</summary>
    public MatchIndex(
        ICompetenceIndex engine,
        ProfileColumns columns,
        IIndexFeed feed,
        ISnapshotStore snapshots,
        IAggregateStore<Candidate> candidates,
        IAggregateStore<Vacancy> vacancies,
        IOptions<MatchingOptions> options,
        TimeProvider clock,
        ILogger<MatchIndex> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        _engine = engine;
        _columns = columns;
        _feed = feed;
        _snapshots = snapshots;
        _candidates = candidates;
        _vacancyStore = vacancies;
        _options = options.Value;
        _clock = clock;
        _log = log;
    }

    /// <summary>Reads what is new in the feed; the first time, everything. Afterwards every change that was accepted before the call is seen.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await _following.WaitAsync(cancellationToken);
        try
        {
            if (!_loaded) await LoadAsync(cancellationToken);
            await FollowAsync(cancellationToken);
            if (_sinceSnapshot >= _options.SnapshotEvery) await SaveSnapshotAsync(cancellationToken);
        }
        finally
        {
            _following.Release();
        }
    }

    /// <summary>
    /// The candidates that fit a vacancy best and meet, or may meet, its conditions; best first. Where the work can be sheltered, those
    /// with that decision come before all others.
    /// </summary>
    /// <param name="vacancy">The vacancy.</param>
    /// <param name="day">What day it is.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<Id<Candidate>> FindCandidates(Vacancy vacancy, MatchDay day, int count)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        return [.. InOrder(vacancy, day, count).Where(h => h.Score >= _options.LeastFit).Select(h => Id<Candidate>.Parse(h.Key))];
    }

    /// <summary>The open vacancies that a candidate fits best and whose conditions the person meets, or may meet; best first.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="day">What day it is.</param>
    public IReadOnlyList<Id<Vacancy>> FindVacancies(Candidate candidate, MatchDay day) =>
        [.. RankVacancies(candidate, day, _options.VacanciesPerCandidate).Select(v => v.Vacancy.Id)];

    /// <summary>
    /// Those who fit best what somebody looks for, with what is not known of them and how much of a field of work they can do. Words in wishes find
    /// people of the own caseload only, who stand among the others in the one order; they move nobody up.
    /// </summary>
    /// <param name="search">What is looked for.</param>
    /// <param name="fields">The fields of work.</param>
    /// <param name="own">The asker's own caseload: nobody else is found by words.</param>
    /// <param name="day">What day it is.</param>
    public IReadOnlyList<FoundProfile> Search(CandidateSearch search, FieldsOfWork fields, IReadOnlyCollection<string> own, MatchDay day)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(fields);
        var inField = search.Competences.Where(fields.IsField).SelectMany(fields.Under).ToHashSet(StringComparer.Ordinal);
        var query = _columns.ToQuery(search, fields, day, inField.Count == 0 ? CandidateSearch.MaximumFound : FieldDepth);
        List<(Hit Hit, int Can, bool ByWords)> found = [];
        if (search.Competences.Count > 0) found.AddRange(Find(query, byWords: false));
        if (search.Words.Count > 0)
            found.AddRange(Find(query with { Words = search.Words, Only = own, Requirements = search.WordsSuffice ? [] : query.Requirements }, byWords: true));
        return
        [
            .. found
                .DistinctBy(f => f.Hit.Key, StringComparer.Ordinal)
                .OrderByDescending(f => inField.Count == 0 ? f.Hit.Band : f.Can)
                .ThenBy(f => f.Hit.WaitingSince)
                .ThenByDescending(f => inField.Count == 0 ? f.Hit.Score : 0)
                .ThenBy(f => f.Hit.Key, StringComparer.Ordinal)
                .Select(f => new FoundProfile(
                    Id<Candidate>.Parse(f.Hit.Key), inField.Count == 0 ? null : f.Can, [.. f.Hit.UnknownConditions.Select(SearchQuestions.Ask)], f.ByWords)),
        ];

        IEnumerable<(Hit Hit, int Can, bool ByWords)> Find(Query query, bool byWords)
        {
            var hits = _engine.Search(query).Hits;
            if (inField.Count == 0) return hits.Where(h => h.Score >= _options.LeastFit || query.Requirements.Count == 0).Select(h => (h, 0, byWords));
            return hits
                .Select(h => (Hit: h, Can: _engine.Get(h.Key)?.Competences.Count(c => inField.Contains(c.Concept)) ?? 0, byWords))
                .Where(h => h.Can > 0 || query.Requirements.Count == 0)
                .OrderByDescending(h => h.Can)
                .ThenBy(h => h.Hit.WaitingSince)
                .ThenBy(h => h.Hit.Key, StringComparer.Ordinal)
                .Take(CandidateSearch.MaximumFound);
        }
    }

    /// <summary>How well a candidate fits what somebody looks for.</summary>
    public Fit Explain(CandidateSearch search, FieldsOfWork fields, Candidate candidate, MatchDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return _engine.Plan(_columns.ToQuery(search, fields, day, 1)).Explain(_columns.ToProfile(candidate, day.Today)).ToFit();
    }

    /// <summary>The open vacancies that a candidate fits best, with how well; best first.</summary>
    public IReadOnlyList<(Vacancy Vacancy, Fit Fit)> RankVacancies(Candidate candidate, MatchDay day, int most)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(day);
        var profile = _columns.ToProfile(candidate, day.Today);
        return
        [
            .. _vacancies.Values
                .Where(v => v.IsOpenOn(day.Today))
                .Select(v => (Vacancy: v, Explanation: _engine.Plan(_columns.ToQuery(v.Details, day, 1)).Explain(profile)))
                .Where(v => v.Explanation.Eligible != Truth.NotMet && v.Explanation.Score >= _options.LeastFit)
                .OrderByDescending(v => v.Explanation.Score)
                .ThenBy(v => v.Vacancy.Id)
                .Take(most)
                .Select(v => (v.Vacancy, v.Explanation.ToFit())),
        ];
    }

    /// <summary>The place of a candidate among those who come into consideration for a vacancy, from 1; null when it is deeper than asked.</summary>
    public int? RankOf(Vacancy vacancy, Id<Candidate> candidate, MatchDay day, int deepest)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        var hits = InOrder(vacancy, day, deepest);
        for (var i = 0; i < hits.Count; i++)
        {
            if (string.Equals(hits[i].Key, candidate.Value, StringComparison.Ordinal)) return i + 1;
        }

        return null;
    }

    /// <summary>How well a candidate fits a vacancy, with every part of it.</summary>
    /// <param name="vacancy">The vacancy as it is in the tables.</param>
    /// <param name="candidate">The candidate as it is in the tables.</param>
    /// <param name="day">What day it is.</param>
    public Fit Explain(Vacancy vacancy, Candidate candidate, MatchDay day)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        return _engine.Plan(_columns.ToQuery(vacancy.Details, day, 1)).Explain(_columns.ToProfile(candidate, day.Today)).ToFit();
    }

    /// <summary>Whether a fit is enough to be proposed.</summary>
    public bool IsEnough(Fit fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return fit.Score >= _options.LeastFit;
    }

    /// <summary>The vacancies that nobody closed and that have room, also those whose closing date has passed; by id.</summary>
    public IReadOnlyList<Vacancy> OpenVacancies => [.. _vacancies.Values.Where(v => v.Status == VacancyStatus.Open).OrderBy(v => v.Id)];

    /// <summary>Who is best proposed for what, over several vacancies at once: the greatest total fit, by band, then the longest waiting.</summary>
    /// <param name="places">The vacancies, each once.</param>
    /// <param name="left">For how many vacancies candidates can still be proposed who are proposed for some already.</param>
    /// <param name="sheltered">Only those who have the decision on sheltered work.</param>
    /// <param name="day">What day it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Best fit first, of those in the same band the longest waiting.</returns>
    public IReadOnlyList<(Id<Vacancy> Vacancy, Id<Candidate> Candidate)> PlanRound(
        IReadOnlyList<RoundPlaces> places, IReadOnlyDictionary<Id<Candidate>, int> left, bool sheltered, MatchDay day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(left);
        var planner = new RoundPlanner(_engine, new() { OthersCap = _options.ProposalsPerCandidate, LeastFit = _options.LeastFit, ByBand = true });
        var plan = planner.Plan([.. places.Select(ToSeek)], [.. left.Select(c => new RoundCandidate(c.Key.Value, c.Value, null))], [], cancellationToken).Best;
        var waiting = plan.Candidates.Index().ToDictionary(c => c.Item.Candidate, c => c.Index, StringComparer.Ordinal);
        return
        [
            .. plan.Pairs
                .OrderByDescending(p => p.Fit)
                .ThenBy(p => waiting[p.Candidate])
                .Select(p => (Id<Vacancy>.Parse(p.Vacancy), Id<Candidate>.Parse(p.Candidate))),
        ];

        RoundVacancy ToSeek(RoundPlaces one) => new(
            one.Vacancy.Id.Value,
            sheltered ? _columns.ToShelteredQuery(one.Vacancy.Details, day, 1) : _columns.ToQuery(one.Vacancy.Details, day, 1),
            one.Room)
        {
            Except = one.Except.Select(c => c.Value).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>How many candidates and open vacancies are held.</summary>
    public (int Candidates, int Vacancies) Count => (_engine.Statistics.Profiles, _vacancies.Count);

    /// <inheritdoc/>
    public void Dispose() => _following.Dispose();

    private IReadOnlyList<Hit> InOrder(Vacancy vacancy, MatchDay day, int most)
    {
        var all = _engine.Search(_columns.ToQuery(vacancy.Details, day, most)).Hits;
        if (!vacancy.Details.CanBeSheltered) return all;
        var first = _engine.Search(_columns.ToShelteredQuery(vacancy.Details, day, most)).Hits.Where(h => h.Score >= _options.LeastFit);
        return [.. first.Concat(all).DistinctBy(h => h.Key, StringComparer.Ordinal).Take(most)];
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var end = await _feed.EndAsync(cancellationToken);
        if (!await LoadSnapshotAsync(cancellationToken))
        {
            await foreach (var candidate in _candidates.AllAsync(liveOnly: true, cancellationToken)) Apply(candidate);
            _position = end;
            _sinceSnapshot = _engine.Statistics.Profiles;
        }

        await foreach (var vacancy in _vacancyStore.AllAsync(liveOnly: true, cancellationToken)) Apply(vacancy);
        _loaded = true;
        LogLoaded(_engine.Statistics.Profiles, _vacancies.Count);
    }

    private async Task<bool> LoadSnapshotAsync(CancellationToken cancellationToken)
    {
        await using var stream = await _snapshots.OpenAsync(cancellationToken);
        if (stream is null) return false;
        var result = _engine.Load(stream);
        if (result.Loaded && FeedPosition.TryParse(result.FeedPosition, out _position)) return true;
        LogSnapshotRefused(result.Failure ?? "onbekende plaats in de stroom");
        return false;
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        var page = await _feed.ReadAsync(_position, cancellationToken);
        foreach (var entry in page.Entries)
        {
            switch (entry)
            {
                case FeedEntry.OfCandidate(var candidate):
                    Apply(candidate);
                    break;
                case FeedEntry.OfVacancy(var vacancy):
                    Apply(vacancy);
                    break;
                default:
                    throw new InvalidOperationException($"A feed entry of type {entry.GetType().Name}.");
            }
        }

        _position = page.End;
        _sinceSnapshot += page.Entries.Count;
    }

    private void Apply(Candidate candidate)
    {
        if (candidate.Status == CandidateStatus.Active) _engine.Apply(_columns.ToProfile(candidate, _clock.GetUtcNow().ToDutchDay()));
        else _engine.Remove(candidate.Id.Value, candidate.Version);
    }

    /// <summary>Closed vacancies stay too, so that an older state that comes later does not open them again.</summary>
    private void Apply(Vacancy vacancy) =>
        _vacancies.AddOrUpdate(vacancy.Id, vacancy, (_, known) => known.Version >= vacancy.Version ? known : vacancy);

    private async Task SaveSnapshotAsync(CancellationToken cancellationToken)
    {
        var position = _position.ToString();
        _sinceSnapshot = 0;
        try
        {
            await _snapshots.SaveAsync(stream => _engine.Save(stream, position), cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // A snapshot only saves time at a start: matching goes on without it, and the next one comes in due course.
            LogSnapshotNotSaved(e.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The index holds {Candidates} candidates and {Vacancies} vacancies")]
    private partial void LogLoaded(int candidates, int vacancies);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The snapshot was not saved: {Error}")]
    private partial void LogSnapshotNotSaved(string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The snapshot was not used and the index is built from the tables: {Reason}")]
    private partial void LogSnapshotRefused(string reason);
}
