namespace Matching.Domain.FollowUp;

/// <summary>Why a task need not be done any more.</summary>
public enum DropReason
{
    /// <summary>What it asks came about in another way, for instance the candidate answered (al geregeld).</summary>
    Settled = 1,

    /// <summary>What it was for is gone, for instance the vacancy closed (niet meer nodig).</summary>
    NoLongerNeeded,
}
