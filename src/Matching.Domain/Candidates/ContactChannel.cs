namespace Matching.Domain.Candidates;

/// <summary>How somebody wants to be reached.</summary>
public enum ContactChannel
{
    /// <summary>E-mail.</summary>
    Email = 1,

    /// <summary>Text message (sms).</summary>
    Sms = 2,

    /// <summary>A letter on paper (brief).</summary>
    Letter = 3,

    /// <summary>A call by the coach (bellen).</summary>
    Call = 4,
}
