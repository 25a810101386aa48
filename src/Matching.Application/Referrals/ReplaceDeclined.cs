using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Referrals;

namespace Matching.Application.Referrals;

/// <summary>Ends what partners declined once the candidate is referred anew for the same function.</summary>
public sealed class ReplaceDeclined
{
    private readonly Ledger<Referral> _ledger;
    private readonly IViewStore _views;

    /// <summary>Makes it.</summary>
    public ReplaceDeclined(Ledger<Referral> ledger, IViewStore views)
    {
        _ledger = ledger;
        _views = views;
    }

    /// <summary>Does it; doing it again changes nothing.</summary>
    /// <param name="referral">The new referral.</param>
    /// <param name="message">Id of the message that asks for it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(Referral referral, Id<Message> message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(referral);
        var rows = await _views.ReadAsync(ReferralLists.Of(referral.CandidateId), openOnly: true, cancellationToken);
        foreach (var item in rows.Select(row => ViewBody.Read<ReferralItem>(row.Body)))
        {
            if (item.Status != ReferralStatus.Declined || item.Function != referral.Function || item.MadeAt > referral.MadeAt) continue;
            await _ledger.ChangeOnceAsync(
                Id<Referral>.Parse(item.Id),
                message,
                declined => declined.Replace(referral.Id).TryGet(out var replaced, out _) ? ReferralChanges.Replaced(declined, replaced) : null,
                cancellationToken);
        }
    }
}
