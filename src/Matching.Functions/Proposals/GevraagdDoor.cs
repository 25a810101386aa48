using Matching.Domain.Proposals;

namespace Matching.Functions.Proposals;

/// <summary>How a candidate is asked, as the API writes it.</summary>
public enum GevraagdDoor
{
    /// <summary>By a message.</summary>
    Bericht = AskChannel.Message,

    /// <summary>By the coach.</summary>
    CoachBelt = AskChannel.CoachCalls,
}
