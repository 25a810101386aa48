namespace Matching.Domain.Referrals;

/// <summary>Where a referral stands.</summary>
public enum ReferralStatus
{
    /// <summary>The partner was asked, or will be in a moment (verstuurd).</summary>
    Sent = 1,

    /// <summary>The partner did not answer in time; the coach asks again (herinnerd).</summary>
    Reminded,

    /// <summary>The partner takes it up (bevestigd).</summary>
    Confirmed,

    /// <summary>The partner cannot do it: the coach has to find another way (afgewezen).</summary>
    Declined,

    /// <summary>The coach took it back before there was an answer (ingetrokken).</summary>
    Withdrawn,

    /// <summary>The partner could not, and the coach found another way or referred anew (afgesloten).</summary>
    Closed,
}
