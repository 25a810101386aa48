using Matching.Application.Competences;
using Matching.Application.Indexing;
using Matching.Application.Notifications;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Competences;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Search.Text;

namespace Matching.Application.Candidates;

/// <summary>
/// Coaches and advisers search for people. A coach sees who it is for the own caseload; everybody else is anonymous, with the coach to
/// call: a person makes the contact.
/// </summary>
public sealed class SearchCandidates
{
    private readonly MatchIndex _index;
    private readonly MatchDays _days;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IViewStore _views;
    private readonly ContactPeople _contacts;
    private readonly RecogniseCompetences _recognise;
    private readonly CompetenceCatalogue _catalogue;
    private readonly FieldsOfWork _fields;

    /// <summary>Makes the use case.</summary>
    public SearchCandidates(
        MatchIndex index,
        MatchDays days,
        IAggregateStore<Candidate> candidates,
        IViewStore views,
        ContactPeople contacts,
        RecogniseCompetences recognise,
        CompetenceCatalogue catalogue,
        FieldsOfWork fields)
    {
        _index = index;
        _days = days;
        _candidates = candidates;
        _views = views;
        _contacts = contacts;
        _recognise = recognise;
        _catalogue = catalogue;
        _fields = fields;
    }

    /// <summary>
    /// The competences or fields of work that a text names: those that are recognised in it, else the field that the word belongs to, else
    /// those whose label has it in it, which is a guess. The words that name none of these can stand in somebody's wishes.
    /// </summary>
    public Understanding Understand(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var recognised = _recognise.In(text);
        if (recognised.Count > 0)
        {
            return new(
                [.. recognised.Select(s => s.Id).Distinct(StringComparer.Ordinal).Select(ConceptId.Parse)],
                WordsOf(text, span => !recognised.Any(s => s.FoundIn.Any(w => w.Offset < span.Offset + span.Length && span.Offset < w.Offset + w.Length))));
        }

        if (_fields.Named(text) is { } field) return new([field], []);
        List<ConceptId> labelled = [.. _catalogue.Find(text).Take(3).Select(m => ConceptId.Parse(m.Concept.Id))];
        return new(labelled, WordsOf(text, _ => true), Guessed: labelled.Count > 0);
    }

    /// <summary>How a search was understood, in Dutch; empty when nothing was looked for.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="search">What is looked for.</param>
    public string Explain(Actor actor, CandidateSearch search)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(search);
        return new Understanding(search.Competences, search.Words, search.WordsSuffice).Say(_catalogue, actor.Role == Role.Coach);
    }

    /// <summary>
    /// Those who fit best: in bands, within a band the longest waiting first. In a whole field of work: who can do most of it first, and
    /// then the longest waiting; who can do nothing in it is not found. Wishes may hold more than a stranger should know: by words in them only people of
    /// the own caseload are found.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="search">What is looked for.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<Result<IReadOnlyList<FoundCandidate>>> FindAsync(Actor actor, CandidateSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(search);
        var looksInWishes = search.Words.Count > 0 && actor.Role == Role.Coach;
        if (search.Competences.Count == 0 && !looksInWishes)
            return new Failure.Invalid([new("zoek", "Hierin is geen competentie of vakgebied herkend. Kies er een via /v1/competenties.")]);
        if (_catalogue.Check(search.Competences) is { Count: > 0 } unknown) return new Failure.Invalid([.. unknown.Select(e => e with { Field = "competentie" })]);
        await _index.CatchUpAsync(cancellationToken);
        var own = looksInWishes ? await _views.ReadAsync(CandidateLists.Of(Id<Worker>.Parse(actor.Id)), openOnly: true, cancellationToken) : [];
        var day = await _days.TodayAsync(cancellationToken);
        var coaches = new Dictionary<Id<Worker>, Contact>();
        var found = new List<FoundCandidate>();
        foreach (var hit in _index.Search(looksInWishes ? search : search with { Words = [] }, _fields, [.. own.Select(row => row.Key)], day))
        {
            // The index may be a moment behind the tables, and who withdrew is shown to nobody.
            if (await _candidates.FindAsync(hit.CandidateId, cancellationToken) is not { State: { Status: CandidateStatus.Active } candidate }) continue;
            var involved = ReadCandidates.IsInvolved(actor, candidate);
            IReadOnlyList<string> inWishes = involved ? [.. search.Words.Where(word => SearchWords.AreIn(candidate.Profile.Wishes.Value, [word]))] : [];
            if (hit.ByWords && inWishes.Count < search.Words.Count) continue;
            if (!coaches.TryGetValue(candidate.CoachId, out var coach))
            {
                coach = await _contacts.OfAsync(candidate.CoachId, cancellationToken);
                coaches.Add(candidate.CoachId, coach);
            }

            found.Add(new FoundCandidate(
                involved ? candidate.Id : null,
                _index.Explain(search, _fields, candidate, day),
                hit.InField,
                inWishes,
                candidate.WaitingSince,
                hit.ToAsk,
                coach));
        }

        return found;
    }

    private static IReadOnlyList<string> WordsOf(string text, Func<TextSpan, bool> takes) =>
        [.. SearchWords.In(text).Where(takes).Select(span => text.Substring(span.Offset, span.Length)).Distinct(StringComparer.OrdinalIgnoreCase)];
}
