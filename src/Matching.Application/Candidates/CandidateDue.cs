using System.Globalization;
using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Grounds;
using Matching.Domain.Time;
using Microsoft.Extensions.Options;

namespace Matching.Application.Candidates;

/// <summary>What falls due of candidates: the profile is stale, or from today other grounds hold.</summary>
public sealed class CandidateDue : IDueHandler
{
    /// <summary>Nobody confirmed the profile for too long.</summary>
    internal const string Stale = "profiel-verouderd";

    /// <summary>A ground begins or ended.</summary>
    internal const string GroundsChange = "grondslag-verandert";

    private readonly Ledger<Candidate> _ledger;
    private readonly FollowUpOptions _terms;
    private readonly TimeProvider _clock;

    /// <summary>Makes the handler.</summary>
    public CandidateDue(Ledger<Candidate> ledger, IOptions<FollowUpOptions> terms, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        _ledger = ledger;
        _terms = terms.Value;
        _clock = clock;
    }

    /// <inheritdoc/>
    public AggregateKind Kind => AggregateKind.Candidates;

    /// <inheritdoc/>
    public Task HandleAsync(Message.Due due, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        var id = Id<Candidate>.Parse(due.AggregateId);
        var now = _clock.GetUtcNow();
        return due.What switch
        {
            Stale => _ledger.ChangeOnceAsync(id, due.Id, candidate => AskUpdate(candidate, now), cancellationToken),
            GroundsChange => _ledger.ChangeOnceAsync(id, due.Id, candidate => SeeGrounds(candidate, now.ToDutchDay()), cancellationToken),
            _ => throw new FormatException("Something is due of a candidate that this version does not know."),
        };
    }

    /// <summary>Tells one time that a profile became stale from the next.</summary>
    internal static string Cause(Candidate candidate) => "bevestigd-" + candidate.ConfirmedAt.ToDutchDay().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Change<Candidate>? AskUpdate(Candidate candidate, DateTimeOffset now)
    {
        if (candidate.Status != CandidateStatus.Active || candidate.UpdateAskedAt is not null) return null;
        if (now.ToDutchDay() < candidate.ConfirmedAt.ToDutchDay().AddDays(_terms.ProfileFreshDays)) return null;
        var asked = candidate.UpdateAsked(now);
        return new(
            asked,
            "bijwerken-gevraagd",
            new Effect.Project(),
            new Effect.Send(new Message.AskUpdate(Change<Candidate>.MessageId(asked, "ask-update"), asked.Id)));
    }

    private static Change<Candidate>? SeeGrounds(Candidate candidate, DateOnly today)
    {
        if (candidate.Status != CandidateStatus.Active || Ground.NextChange(candidate.Profile.Grounds ?? [], candidate.GroundsSeenOn) is not { } day || day > today) return null;
        var seen = candidate.SeeGrounds(today);
        return new(
            seen,
            "grondslag-veranderd",
            new Effect.Publish(),
            new Effect.Project(),
            new Effect.Send(new Message.MatchCandidate(Change<Candidate>.MessageId(seen, "match"), seen.Id)));
    }
}
