using Matching.Application.Notifications;
using Matching.Domain.Municipalities;
using Matching.Domain.Referrals;

namespace Matching.Application.Referrals;

/// <summary>What a partner sees behind a link.</summary>
/// <param name="State">Which page.</param>
/// <param name="Contact">The organisation, to call.</param>
/// <param name="Referral">What it is about; null when nothing may be shown of it.</param>
/// <param name="Municipality">The municipality of it; null when nothing may be shown of it.</param>
public sealed record ReferralPage(ReferralPageState State, Contact Contact, Referral? Referral = null, Municipality? Municipality = null);

/// <summary>Which page a partner sees.</summary>
public enum ReferralPageState
{
    /// <summary>The question, with two buttons.</summary>
    Asking = 1,

    /// <summary>The answer was recorded just now.</summary>
    Thanks,

    /// <summary>The question was answered before.</summary>
    AlreadyAnswered,

    /// <summary>The referral was taken back.</summary>
    NoLongerNeeded,

    /// <summary>The link is too old, or the partner is none of the municipality's any more.</summary>
    Expired,

    /// <summary>The link is not one of ours, or was changed.</summary>
    UnknownLink,

    /// <summary>The answer could not be recorded just now.</summary>
    TryAgain,
}
