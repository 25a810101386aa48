namespace Matching.Domain.Referrals;

/// <summary>What happens to a referral.</summary>
public enum ReferralTrigger
{
    /// <summary>The partner takes it up.</summary>
    Confirm = 1,

    /// <summary>The partner cannot do it.</summary>
    Decline,

    /// <summary>There was no answer in time.</summary>
    Remind,

    /// <summary>The coach decides, with a reason.</summary>
    Close,

    /// <summary>The coach made a new referral for the same.</summary>
    Replace,
}
