namespace Matching.Domain.FollowUp;

/// <summary>Where a task stands.</summary>
public enum WorkTaskStatus
{
    /// <summary>Waits for its owner (open).</summary>
    Open = 1,

    /// <summary>Its owner did it (afgerond).</summary>
    Done,

    /// <summary>It need not be done any more (vervallen).</summary>
    Dropped,
}
