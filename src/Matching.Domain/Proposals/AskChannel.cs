namespace Matching.Domain.Proposals;

/// <summary>How a candidate, or a partner of a referral, is asked.</summary>
public enum AskChannel
{
    /// <summary>By a message with a link.</summary>
    Message = 1,

    /// <summary>By the coach, by phone: the person has no address for messages.</summary>
    CoachCalls,
}
