using Matching.Application.Candidates;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Referrals;
using Matching.Domain.Results;

namespace Matching.Application.Referrals;

/// <summary>Referrals that are not over are with who is involved now; confirmed ones too, since a partner can come back on it.</summary>
public sealed class ReferralsFollow : IFollowsCoaches
{
    private readonly Ledger<Referral> _ledger;
    private readonly IViewStore _views;

    /// <summary>Makes it.</summary>
    public ReferralsFollow(Ledger<Referral> ledger, IViewStore views)
    {
        _ledger = ledger;
        _views = views;
    }

    /// <inheritdoc/>
    public async Task FollowAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        foreach (var row in await _views.ReadAsync(ReferralLists.Of(candidate.Id), openOnly: false, cancellationToken))
        {
            if (ViewBody.Read<ReferralItem>(row.Body).Status.IsTerminal()) continue;
            var saved = await _ledger.EnsureAsync(
                Id<Referral>.Parse(row.Key),
                Actor.System,
                referral => referral is null ? new Failure.NotFound()
                    : referral.Follow(candidate) is { } moved ? new Change<Referral>(moved, "andere-coach", new Effect.Project())
                    : new Change<Referral>(referral, "andere-coach"),
                cancellationToken);
            if (saved.Failure is Failure.Busy) throw new InvalidOperationException($"Referral {row.Key} kept changing.");
        }
    }
}
