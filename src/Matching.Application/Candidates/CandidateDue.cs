using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
    private readonly IViewStore _views;
    private readonly FollowUpOptions _terms;
    private readonly TimeProvider _clock;

    /// <summary>Makes the handler.</summary>
    public CandidateDue(Ledger<Candidate> ledger, IViewStore views, IOptions<FollowUpOptions> terms, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        _ledger = ledger;
        _views = views;
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
            Stale => AskUpdateAsync(id, due, now, cancellationToken),
            GroundsChange => _ledger.ChangeOnceAsync(id, due.Id, candidate => SeeGrounds(candidate, now.ToDutchDay()), cancellationToken),
            _ => throw new FormatException("Something is due of a candidate that this version does not know."),
        };
    }

    /// <summary>Tells one time that a profile became stale from the next.</summary>
    internal static string Cause(Candidate candidate) => "bevestigd-" + candidate.ConfirmedAt.ToDutchDay().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// The Dutch day on which the candidate is asked whether the profile is still right: by the day on which it is stale, and before it by as
    /// many days as follow from the id.
    /// </summary>
    internal static DateOnly AsksOn(Candidate candidate, FollowUpOptions terms)
    {
        var lot = BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(candidate.Id.Value)));
        return candidate.ConfirmedAt.ToDutchDay().AddDays(terms.ProfileFreshDays - (int)(lot % (uint)(terms.ProfileAskedWithinDays + 1)));
    }

    private async Task AskUpdateAsync(Id<Candidate> id, Message.Due due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ViewRow? later = null;
        await _ledger.ChangeOnceAsync(
            id,
            due.Id,
            candidate =>
            {
                var isAsked = candidate.Status == CandidateStatus.Active && candidate.UpdateAskedAt is null;
                var day = AsksOn(candidate, _terms);
                later = isAsked && now.ToDutchDay() < day ? Agenda.Plan(candidate, day, Stale) : null;
                return isAsked && later is null ? AskUpdate(candidate, now) : null;
            },
            cancellationToken);

        // Where the terms became longer, nobody else plans it anew until the candidate changes.
        if (later is not null) await _views.PutAsync(later, cancellationToken);
    }

    private static Change<Candidate> AskUpdate(Candidate candidate, DateTimeOffset now)
    {
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
