using System.Collections.Frozen;

namespace Matching.Domain.Referrals;

/// <summary>The one table of what can happen to a referral in which state, and where that leads.</summary>
public static class ReferralTransitions
{
    private static readonly FrozenDictionary<(ReferralStatus, ReferralTrigger), ReferralStatus> Table =
        new Dictionary<(ReferralStatus, ReferralTrigger), ReferralStatus>
        {
            [(ReferralStatus.Sent, ReferralTrigger.Confirm)] = ReferralStatus.Confirmed,
            [(ReferralStatus.Sent, ReferralTrigger.Decline)] = ReferralStatus.Declined,
            [(ReferralStatus.Sent, ReferralTrigger.Remind)] = ReferralStatus.Reminded,
            [(ReferralStatus.Sent, ReferralTrigger.Close)] = ReferralStatus.Withdrawn,

            [(ReferralStatus.Reminded, ReferralTrigger.Confirm)] = ReferralStatus.Confirmed,
            [(ReferralStatus.Reminded, ReferralTrigger.Decline)] = ReferralStatus.Declined,
            [(ReferralStatus.Reminded, ReferralTrigger.Remind)] = ReferralStatus.Reminded,
            [(ReferralStatus.Reminded, ReferralTrigger.Close)] = ReferralStatus.Withdrawn,

            // A partner can come back on an answer, by phone: the person must not stand before a closed door because of a wrong button.
            [(ReferralStatus.Confirmed, ReferralTrigger.Decline)] = ReferralStatus.Declined,
            [(ReferralStatus.Declined, ReferralTrigger.Confirm)] = ReferralStatus.Confirmed,

            [(ReferralStatus.Declined, ReferralTrigger.Close)] = ReferralStatus.Closed,
            [(ReferralStatus.Declined, ReferralTrigger.Replace)] = ReferralStatus.Closed,
        }.ToFrozenDictionary();

    /// <summary>Where a trigger leads from a state, or null when it cannot happen there.</summary>
    public static ReferralStatus? Next(ReferralStatus status, ReferralTrigger trigger) =>
        Table.TryGetValue((status, trigger), out var next) ? next : null;

    /// <summary>Whether the partner still has to answer.</summary>
    public static bool AwaitsPartner(this ReferralStatus status) => status is ReferralStatus.Sent or ReferralStatus.Reminded;

    /// <summary>Whether somebody still has to do something: the partner, or after a no the coach.</summary>
    public static bool IsOpen(this ReferralStatus status) => status.AwaitsPartner() || status == ReferralStatus.Declined;

    /// <summary>Whether nothing can happen any more.</summary>
    public static bool IsTerminal(this ReferralStatus status) => !Table.Keys.Any(key => key.Item1 == status);
}
