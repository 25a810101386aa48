using System.Globalization;
using Matching.Application.FollowUp;
using Matching.Application.Indexing;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Microsoft.Extensions.Options;

namespace Matching.Application.Proposals;

/// <summary>
/// The round: proposes over all open vacancies and available candidates at once, so that one excellent candidate is not proposed for
/// everything while others are never seen. Places that can be sheltered go first to people with that decision.
/// </summary>
/// <remarks>
/// What it made stands in the lists by which the next one counts, so a round that stopped halfway is simply done again: it finds
/// the rest. That it was done is recorded at its end.
/// </remarks>
public sealed class NightlyRound
{
    /// <summary>The hour of the Dutch clock from which it is time; until <see cref="RunAgenda.FirstHour"/>.</summary>
    public const int FirstHour = 2;

    /// <summary>How often it plans again without what could not be proposed after all.</summary>
    private const int Passes = 3;

    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IAggregateStore<Round> _rounds;
    private readonly Ledger<Round> _ledger;
    private readonly Pairing _pairing;
    private readonly IViewStore _views;
    private readonly IMessageQueues _queues;
    private readonly MatchIndex _index;
    private readonly MatchingOptions _options;
    private readonly MatchDays _days;
    private readonly TimeProvider _clock;
    private DateOnly? _doneOn;

    /// <summary>Makes the use case.</summary>
    public NightlyRound(
        IAggregateStore<Vacancy> vacancies,
        IAggregateStore<Candidate> candidates,
        IAggregateStore<Round> rounds,
        Ledger<Round> ledger,
        Pairing pairing,
        IViewStore views,
        IMessageQueues queues,
        MatchIndex index,
        IOptions<MatchingOptions> options,
        MatchDays days,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        _vacancies = vacancies;
        _candidates = candidates;
        _rounds = rounds;
        _ledger = ledger;
        _pairing = pairing;
        _views = views;
        _queues = queues;
        _index = index;
        _options = options.Value;
        _days = days;
        _clock = clock;
    }

    /// <summary>Does it when it is night in the Netherlands and no round was done that day. At other hours it costs nothing.</summary>
    /// <returns>What it did; null when it was not time.</returns>
    public async Task<Round?> RunAtNightAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow().ToDutchTime();
        var today = DateOnly.FromDateTime(now.DateTime);
        if (now.Hour is < FirstHour or >= RunAgenda.FirstHour || _doneOn == today) return null;
        var round = await _rounds.FindAsync(Round.IdOf(today), cancellationToken) is null ? await RunAsync(cancellationToken) : null;
        _doneOn = today;
        return round;
    }

    /// <summary>Does it. Of several in a day the first is kept.</summary>
    /// <returns>What it did.</returns>
    public async Task<Round> RunAsync(CancellationToken cancellationToken)
    {
        var message = Id<Message>.From("ronde", _clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        var day = await _days.TodayAsync(cancellationToken);
        await _index.CatchUpAsync(cancellationToken);
        var room = await ReadRoomAsync(message, day, cancellationToken);
        var (vacancies, candidates) = (room.Vacancies.Count(v => v.Room > 0), _index.Count.Candidates);
        await ProposeAsync(message, day, room, sheltered: true, cancellationToken);
        await ProposeAsync(message, day, room, sheltered: false, cancellationToken);

        var round = new Round(Round.IdOf(day.Today), 1, day.Today, _clock.GetUtcNow(), vacancies, candidates, room.Proposed);
        await _ledger.CreateOnceAsync(new(round, "ronde-gedaan"), cancellationToken);
        return round;
    }

    /// <summary>Counts what is open already. Vacancies whose closing date has passed are matched again by themselves: that withdraws what nobody assessed.</summary>
    private async Task<RoundRoom> ReadRoomAsync(Id<Message> message, MatchDay day, CancellationToken cancellationToken)
    {
        var room = new RoundRoom(_options);
        foreach (var vacancies in _index.OpenVacancies.Chunk(16))
        {
            var lists = await Task.WhenAll(vacancies.Select(v => _pairing.KnownAsync(ProposalLists.Of(v.Id), cancellationToken)));
            foreach (var (vacancy, known) in vacancies.Zip(lists))
            {
                room.Count(vacancy, known, vacancy.IsOpenOn(day.Today));
                if (vacancy.IsOpenOn(day.Today) || !known.Any(p => p.Open)) continue;
                var again = new Message.MatchVacancy(Id<Message>.From(message.Value, vacancy.Id.Value), vacancy.Id);
                await _queues.SendAsync(again, TimeSpan.Zero, cancellationToken);
            }
        }

        return room;
    }

    private async Task ProposeAsync(Id<Message> message, MatchDay day, RoundRoom room, bool sheltered, CancellationToken cancellationToken)
    {
        for (var pass = 0; pass < Passes; pass++)
        {
            List<RoundPlaces> places = [.. room.Vacancies.Where(v => v.Room > 0 && (!sheltered || v.Vacancy.Details.CanBeSheltered))];
            if (places.Count == 0) return;
            var fellOut = false;
            foreach (var (vacancy, candidate) in _index.PlanRound(places, room.Left, sheltered, day, cancellationToken))
            {
                var made = await MakeAsync(message, day, room, vacancy, candidate, cancellationToken);
                room.Tried(vacancy, candidate, made);
                fellOut |= made is null;
            }

            if (!fellOut) return;
        }
    }

    /// <summary>Makes one proposal by the facts of the tables.</summary>
    /// <returns>The outcome and who assesses it; null when it was not made.</returns>
    private async Task<(PairOutcome Outcome, IReadOnlyList<Id<Domain.People.Worker>> Coaches)?> MakeAsync(
        Id<Message> message, MatchDay day, RoundRoom room, Id<Vacancy> vacancyId, Id<Candidate> candidateId, CancellationToken cancellationToken)
    {
        if (await _candidates.FindAsync(candidateId, cancellationToken) is not { State: { Status: CandidateStatus.Active } candidate }) return null;
        if (!room.Knows(candidate.CoachId))
            room.Count(candidate.CoachId, (await _views.ReadAsync(ProposalLists.Of(candidate.CoachId), openOnly: true, cancellationToken)).Count);
        if (room.IsFull(candidate.CoachId))
        {
            room.LeaveOut(candidate.Id);
            return null;
        }

        // Others may have proposed the person since the lists were read.
        var known = await _pairing.KnownAsync(ProposalLists.Of(candidate.Id), cancellationToken);
        if (known.Count(p => p.Open) >= _options.ProposalsPerCandidate)
        {
            room.LeaveOut(candidate.Id);
            return null;
        }

        if (await _vacancies.FindAsync(vacancyId, cancellationToken) is not { State: var vacancy }) return null;
        var outcome = await _pairing.PairAsync(message, day, vacancy, candidate, [.. known.Where(p => p.Vacancy == vacancyId)], cancellationToken);
        return outcome == PairOutcome.NotProposed ? null : (outcome, candidate.Coaches);
    }
}
