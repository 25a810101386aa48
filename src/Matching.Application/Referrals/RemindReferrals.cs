using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Referrals;
using Matching.Domain.Time;

namespace Matching.Application.Referrals;

/// <summary>Records that the answer to a referral is missed, and plans to look again.</summary>
public sealed class RemindReferrals : IDueHandler
{
    private readonly Ledger<Referral> _ledger;
    private readonly TimeProvider _clock;

    /// <summary>Makes the handler.</summary>
    public RemindReferrals(Ledger<Referral> ledger, TimeProvider clock)
    {
        _ledger = ledger;
        _clock = clock;
    }

    /// <inheritdoc/>
    public AggregateKind Kind => AggregateKind.Referrals;

    /// <inheritdoc/>
    public Task HandleAsync(Message.Due due, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        if (due.What != ReferralLists.AnswerMissed) throw new FormatException("Nothing of a referral that this version knows is due.");
        var today = _clock.GetUtcNow().ToDutchDay();
        return _ledger.ChangeOnceAsync(
            Id<Referral>.Parse(due.AggregateId),
            due.Id,
            referral => referral.IsDue(today) && referral.Remind(today).TryGet(out var reminded, out _) ? ReferralChanges.Missed(reminded, today) : null,
            cancellationToken);
    }
}
