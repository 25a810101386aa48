using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.People;
using Matching.Domain.Referrals;
using Matching.Domain.Results;

namespace Matching.Application.Referrals;

/// <summary>A coach reads the referrals that the coach follows.</summary>
public sealed class ReadReferrals
{
    private readonly ReferralScope _scope;
    private readonly IViewStore _views;

    /// <summary>Makes the use case.</summary>
    public ReadReferrals(ReferralScope scope, IViewStore views)
    {
        _scope = scope;
        _views = views;
    }

    /// <summary>Reads one.</summary>
    public Task<Result<Referral>> ReadAsync(Actor actor, Id<Referral> id, CancellationToken cancellationToken) => _scope.ReadAsync(actor, id, cancellationToken);

    /// <summary>The coach's referrals: what was declined first, for there a person waits before a door; then the oldest.</summary>
    /// <param name="actor">Who asks: a coach.</param>
    /// <param name="status">Only those that stand there; null for all that are open.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<ReferralItem>> ListAsync(Actor actor, ReferralStatus? status, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var rows = await _views.ReadAsync(ReferralLists.Of(Id<Worker>.Parse(actor.Id)), status?.IsOpen() ?? true, cancellationToken);
        return
        [
            .. rows
                .Select(row => ViewBody.Read<ReferralItem>(row.Body))
                .Where(item => status is null || item.Status == status)
                .OrderByDescending(item => item.Status == ReferralStatus.Declined)
                .ThenBy(item => item.MadeAt)
                .ThenBy(item => item.Id, StringComparer.Ordinal),
        ];
    }
}
